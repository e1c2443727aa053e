// Copied by braze-codegen from templates/: edit it there.
import { parseArgs } from "node:util";
import type { Grant } from "../keys.js";
import type { Strictness } from "../checks/forgive.js";
import type { LimitMode } from "../limits.js";
import type { MockOptions } from "../options.js";
import { didYouMean } from "../suggest.js";
import { readConfig, seedAt } from "./config.js";

/** What the command line asks for. */
export interface Command {
  readonly mock: MockOptions;
  readonly host: string;
  readonly port: number;
  readonly json: boolean;
  /** Whether the levers are served below `/__mock`. */
  readonly control: boolean;
  /** Whether people are shown a page at `/__mock/`. */
  readonly ui: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  port: { type: "string", short: "p" },
  host: { type: "string" },
  key: { type: "string", short: "k", multiple: true },
  limits: { type: "string" },
  strictness: { type: "string" },
  "allow-ip": { type: "string", multiple: true },
  seed: { type: "string" },
  latency: { type: "string" },
  config: { type: "string" },
  json: { type: "boolean" },
  control: { type: "boolean" },
  ui: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const LIMITS: readonly string[] = ["enforce", "warn", "off"] satisfies LimitMode[];
const STRICTNESS: readonly string[] = ["braze", "spec"] satisfies Strictness[];

/**
 * Reads the command line.
 *
 * @throws {TypeError} with one sentence that says what to write instead.
 */
export function readArguments(args: readonly string[]): Command {
  const { values } = parse(args);
  const config = values.config === undefined ? {} : readConfig(values.config);
  const given = values.port ?? config.port ?? 4010;
  const port = Number(given);
  if (!/^\d+$/.test(String(given)) || port > 65_535) {
    throw new TypeError(`--port ${given} is not a port: write a number from 0 (any free port) to 65535.`);
  }
  const { limits, strictness, latency, key, "allow-ip": allowIps, seed } = values;
  if (limits !== undefined) checkWord("--limits", limits, LIMITS);
  if (strictness !== undefined) checkWord("--strictness", strictness, STRICTNESS);
  return {
    mock: {
      ...config.mock,
      ...(key === undefined ? {} : { keys: Object.fromEntries(key.map(grantOf)) }),
      ...(limits === undefined ? {} : { limits: limits as LimitMode }),
      ...(strictness === undefined ? {} : { strictness: strictness as Strictness }),
      ...(allowIps === undefined ? {} : { allowIps }),
      ...(latency === undefined ? {} : { latency }),
      ...(seed === undefined ? {} : { seed: seedAt(seed, ".") }),
    },
    host: values.host ?? config.host ?? "127.0.0.1",
    port,
    json: values.json ?? config.json ?? false,
    control: values.control ?? config.control ?? false,
    ui: values.ui ?? config.ui ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function checkWord(option: string, word: string, words: readonly string[]): void {
  if (words.includes(word)) return;
  const known = `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
  throw new TypeError(`${option} ${word} is not known: write ${known}.${didYouMean(word, words)}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
  } catch (error) {
    const { message } = error as Error;
    // Not repeated: what stands in the wrong place may be a key.
    if (message.startsWith("Unexpected argument"))
      throw new TypeError('Every argument is an option, such as --key "dev=*". See --help.');
    const unknown = /^Unknown option '(-[^'=]*)/.exec(message)?.[1];
    if (unknown === undefined) throw new TypeError(`${message.split(". ")[0]}. See --help.`);
    const flags = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new TypeError(`There is no option ${unknown}.${didYouMean(unknown, flags)} See --help.`);
  }
}

/** `dev=users.track,catalogs.*` or `dev=*`. A permission has no equals sign, so the last one ends the key. */
function grantOf(text: string): [key: string, grant: Grant] {
  const at = text.lastIndexOf("=");
  const permissions = text
    .slice(at + 1)
    .split(",")
    .map((name) => name.trim());
  if (at < 1 || permissions.includes("")) {
    throw new TypeError(
      '--key needs a key and its permissions: write --key "dev=users.track,catalogs.*" or --key "dev=*"',
    );
  }
  return [text.slice(0, at), permissions.includes("*") ? "*" : permissions];
}
