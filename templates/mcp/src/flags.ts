// Copied by braze-codegen from templates/: edit it there.
import { parseArgs } from "node:util";
import { flagsInEnvironment } from "./flag-variables.js";
import type { HttpFlags } from "./http-address.js";
import { type FlagName, type Given, knownFlags } from "./known-flags.js";
import { OptionError } from "./options.js";
import type { PolicyOptions } from "./policy.js";
import type { DataPlace } from "./result.js";
import type { SecretOptions } from "./secrets.js";
import { suggest } from "./suggest.js";

/** What the command line of `braze-mcp` says, and the environment where that is silent. */
export interface Flags {
  readonly policy: PolicyOptions;
  readonly secrets: SecretOptions;
  readonly action: "serve" | "list" | "help" | "version";
  readonly json: boolean;
  readonly preview: boolean;
  readonly dryRun: boolean;
  readonly auditLog?: string;
  readonly maxCharacters?: number;
  readonly mode: "tools" | "search";
  /** Where the data of answers stands. */
  readonly answers: "auto" | DataPlace;
  /** Where it is served over HTTP. Default: over stdio. */
  readonly http?: HttpFlags;
}

/**
 * Reads the command line, and the variables `BRAZE_MCP_…` for flags that it does not have.
 *
 * @throws {OptionError} when a flag does not exist, lacks its value, or has a wrong one.
 */
export function readFlags(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Flags {
  const asked = new Map(flagsInArguments(args));
  // Who asks for help may have to mend a variable.
  const isAsking = asked.has("help") || asked.has("version");
  const given = isAsking ? asked : new Map([...flagsInEnvironment(environment), ...asked]);
  const isOn = (flag: FlagName) => given.has(flag);
  const names = <Key extends string>(key: Key, flag: FlagName) => namesOf(key, given.get(flag));
  const text = <Key extends string>(key: Key, flag: FlagName) => textOf(key, given.get(flag));
  return {
    policy: {
      ...names("grants", "grant"),
      ...noFile(names("permissions", "permissions"), given.get("permissions")),
      ...names("toolsets", "toolsets"),
      ...names("tools", "tools"),
      ...names("excludeTools", "exclude-tools"),
      ...names("allowEgress", "allow-egress"),
      readOnly: isOn("read-only"),
      pii: isOn("pii"),
      allowSend: isOn("allow-send"),
      allowDelete: isOn("allow-delete"),
      neverAsk: isOn("never-ask"),
      askChanges: isOn("ask-changes"),
      secretsInArguments: isOn("secrets-in-arguments"),
    },
    secrets: { ...text("from", "secrets-from"), ...names("variables", "secrets-env") },
    action: isOn("help") ? "help" : isOn("version") ? "version" : isOn("list") ? "list" : "serve",
    json: isOn("json"),
    preview: isOn("preview"),
    mode: oneOf(["tools", "search"], given.get("mode")),
    answers: oneOf(["auto", "text", "structured", "both"], given.get("answers")),
    dryRun: isOn("dry-run"),
    ...httpOf({ ...text("at", "http"), ...names("hosts", "http-hosts") }),
    ...text("auditLog", "audit-log"),
    ...countOf("maxCharacters", given.get("max-characters")),
  };
}

function flagsInArguments(args: readonly string[]): readonly (readonly [FlagName, Given])[] {
  for (const token of parseArgs({ args: [...args], options: knownFlags, strict: false, tokens: true }).tokens ?? []) {
    if (token.kind === "positional") throw new OptionError(`"${token.value}" is not a flag; see braze-mcp --help.`);
    if (token.kind === "option" && !Object.hasOwn(knownFlags, token.name)) throw new OptionError(strange(token.name));
  }
  try {
    const { values } = parseArgs({ args: [...args], options: knownFlags });
    return Object.entries(values).map(([flag, value]) => {
      const texts: readonly unknown[] = [value].flat();
      return [flag as FlagName, { by: `--${flag}`, values: texts.filter((each) => typeof each === "string") }];
    });
  } catch (error) {
    // Node's own sentence is good, but its advice on quoting fills three lines.
    throw new OptionError((error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "");
  }
}

function strange(name: string): string {
  const flags = Object.keys(knownFlags).map((flag) => `--${flag}`);
  const near = suggest(`--${name}`, flags);
  if (/key|token|secret/i.test(name) && !near.startsWith("; did")) {
    return `There is no flag --${name}: the key is read from the environment variable BRAZE_API_KEY only, because arguments show in process lists.`;
  }
  return `There is no flag --${name}${near}`;
}

/**
 * `--grant a,b --grant c` gives three names. A flag without a name is an error: it would mean the opposite of what it
 * says.
 */
function namesOf<Key extends string>(key: Key, given: Given | undefined): { [K in Key]?: string[] } {
  if (given === undefined) return {};
  const found = given.values.flatMap((value) => value.split(",")).map((name) => name.trim());
  if (found.includes("")) throw new OptionError(`A list of names holds an empty one: "${given.values.join(",")}".`);
  return { [key]: found } as { [K in Key]?: string[] };
}

/** `braze-codegen permissions --granted` reads files, so that somebody may try it here. */
function noFile<Names extends { readonly permissions?: readonly string[] }>(
  names: Names,
  given: Given | undefined,
): Names {
  const file = names.permissions?.find((name) => /[/\\]|\.(txt|json|md|csv|ya?ml)$/i.test(name));
  if (file === undefined) return names;
  throw new OptionError(
    `${given?.by} takes names with commas between them, and reads no file like "${file.slice(0, 64)}": --permissions "$(paste -sd, ${file.slice(0, 64)})" for one with a name on each line.`,
  );
}

function textOf<Key extends string>(key: Key, given: Given | undefined): { [K in Key]?: string } {
  const value = given?.values.at(-1);
  if (given === undefined || value === undefined) return {};
  if (value === "") throw new OptionError(`${given.by} is empty: name a file or a folder.`);
  return { [key]: value } as { [K in Key]?: string };
}

/** A word of a list, of which the first one is the default. */
function oneOf<Word extends string>(words: readonly [Word, ...Word[]], given: Given | undefined): Word {
  const value = given?.values.at(-1) ?? words[0];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new OptionError(
    `${given?.by} should be ${words.slice(0, -1).join(", ")} or ${words.at(-1)}, and is "${value.slice(0, 64)}".`,
  );
}

const httpOf = (http: HttpFlags): Pick<Flags, "http"> =>
  http.at === undefined && http.hosts === undefined ? {} : { http };

function countOf<Key extends string>(key: Key, given: Given | undefined): { [K in Key]?: number } {
  const value = given?.values.at(-1);
  if (given === undefined || value === undefined) return {};
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1000)
    throw new OptionError(`${given.by} should be a whole number of at least 1000, and is "${value}".`);
  return { [key]: number } as { [K in Key]?: number };
}
