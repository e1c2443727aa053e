// Copied by braze-codegen from templates/: edit it there.
import { parseArgs } from "node:util";
import { OptionError } from "./options.js";
import type { PolicyOptions } from "./policy.js";
import { suggest } from "./suggest.js";

/** What the command line of `braze-mcp` says. */
export interface Flags {
  readonly policy: PolicyOptions;
  readonly action: "serve" | "list" | "help" | "version";
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly auditLog?: string;
  readonly maxCharacters?: number;
  readonly mode: "tools" | "search";
}

const list = { type: "string", multiple: true } as const;
const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;

const known = {
  grant: list,
  permissions: list,
  toolsets: list,
  tools: list,
  "exclude-tools": list,
  "read-only": yes,
  pii: yes,
  "allow-send": yes,
  "allow-delete": yes,
  mode: text,
  "audit-log": text,
  "dry-run": yes,
  "max-characters": text,
  list: yes,
  json: yes,
  help: { ...yes, short: "h" },
  version: { ...yes, short: "v" },
} as const;

/**
 * Reads the command line.
 *
 * @throws {OptionError} when a flag does not exist or lacks its value.
 */
export function readFlags(args: readonly string[]): Flags {
  const values = parse(args);
  const policy: PolicyOptions = {
    ...names("grants", values.grant),
    ...names("permissions", values.permissions),
    ...names("toolsets", values.toolsets),
    ...names("tools", values.tools),
    ...names("excludeTools", values["exclude-tools"]),
    readOnly: values["read-only"] ?? false,
    pii: values.pii ?? false,
    allowSend: values["allow-send"] ?? false,
    allowDelete: values["allow-delete"] ?? false,
  };
  const auditLog = values["audit-log"];
  const maxCharacters = values["max-characters"];
  return {
    policy,
    action: values.help ? "help" : values.version ? "version" : values.list ? "list" : "serve",
    json: values.json ?? false,
    mode: modeOf(values.mode),
    dryRun: values["dry-run"] ?? false,
    ...(auditLog !== undefined && { auditLog }),
    ...(maxCharacters !== undefined && { maxCharacters: count("--max-characters", maxCharacters) }),
  };
}

function parse(args: readonly string[]) {
  for (const token of parseArgs({ args: [...args], options: known, strict: false, tokens: true }).tokens ?? []) {
    if (token.kind === "positional") throw new OptionError(`"${token.value}" is not a flag; see braze-mcp --help.`);
    if (token.kind === "option" && !Object.hasOwn(known, token.name)) throw new OptionError(strange(token.name));
  }
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    // Node's own sentence is good, but its advice on quoting fills three lines.
    throw new OptionError((error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "");
  }
}

function strange(name: string): string {
  if (/key|token|secret/i.test(name)) {
    return `There is no flag --${name}: the key is read from the environment variable BRAZE_API_KEY only, because arguments show in process lists.`;
  }
  const flags = Object.keys(known).map((flag) => `--${flag}`);
  return `There is no flag --${name}${suggest(`--${name}`, flags)}`;
}

/**
 * `--grant a,b --grant c` gives three names. A flag without a name is an error: it would mean the opposite of what it
 * says.
 */
function names<Key extends string>(key: Key, values: readonly string[] | undefined): { [K in Key]?: string[] } {
  if (values === undefined) return {};
  const found = values.flatMap((value) => value.split(",")).map((name) => name.trim());
  if (found.includes("")) throw new OptionError(`A list of names holds an empty one: "${values.join(",")}".`);
  return { [key]: found } as { [K in Key]?: string[] };
}

function modeOf(value = "tools"): Flags["mode"] {
  if (value === "tools" || value === "search") return value;
  throw new OptionError(`--mode should be tools or search, and is "${value}".`);
}

function count(flag: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1000) {
    throw new OptionError(`${flag} should be a whole number of at least 1000, and is "${value}".`);
  }
  return number;
}
