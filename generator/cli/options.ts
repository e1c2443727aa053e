import { packageNames } from "../emit/package-names.ts";

/** A flag: how it is read, and how `--help` tells of it. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  readonly short?: string;
  /** What stands behind it, as `--help` names it. */
  readonly value?: string;
  /** What it may be, where that is a short list. */
  readonly choices?: readonly string[];
  readonly text: string;
}

export const PROFILES = ["sound", "curated"] as const;
export const LAYOUTS = ["package", "source"] as const;
export const FORMATS = ["table", "text", "json", "markdown", "sarif"] as const;
export const IMPORT_EXTENSIONS = [".js", ".ts", ""] as const;

/** Every flag of every command. */
export const OPTIONS = {
  spec: {
    type: "string",
    value: "FILE",
    text: "the OpenAPI document (default: the one that comes with braze-codegen)",
  },
  rules: {
    type: "string",
    value: "NAME",
    choices: PROFILES,
    text: "sound: complain about what would make the output wrong; curated: about all else too",
  },
  out: { type: "string", value: "FOLDER", text: "where to write" },
  target: {
    type: "string",
    value: "FOLDER",
    text: "of a config with several targets only what goes into this folder, its out; flags of one target need it",
  },
  package: {
    type: "string",
    multiple: true,
    value: "NAME",
    choices: packageNames,
    text: `one of ${packageNames.join(", ")}; may be repeated (default all)`,
  },
  include: {
    type: "string",
    multiple: true,
    value: "FILTER",
    text: 'operations to take: an id, or "area:catalogs,effect:read"; * stands for any characters; may be repeated',
  },
  exclude: {
    type: "string",
    multiple: true,
    value: "FILTER",
    text: "operations to leave out, also of those that are included; may be repeated",
  },
  area: { type: "string", multiple: true, value: "NAME", text: "operations of this area; may be repeated" },
  layout: {
    type: "string",
    value: "NAME",
    choices: LAYOUTS,
    text: "package: folders with a package.json each; source: plain TypeScript for a code base",
  },
  "import-extension": {
    type: "string",
    value: "TEXT",
    choices: IMPORT_EXTENSIONS,
    text: 'how relative imports end in the source layout: .js, .ts, or ""',
  },
  config: { type: "string", value: "FILE", text: "the config file (default: braze.config.* here or above)" },
  method: { type: "string", multiple: true, value: "NAME", text: "of this HTTP method; may be repeated" },
  effect: { type: "string", multiple: true, value: "NAME", text: "read, write, delete or send; may be repeated" },
  permission: { type: "string", multiple: true, value: "NAME", text: "that this permission opens; may be repeated" },
  text: { type: "string", value: "WORDS", text: "that have all of these words in their id, path or summary" },
  markdown: { type: "boolean", text: "print a table of Markdown" },
  granted: {
    type: "string",
    multiple: true,
    value: "LIST",
    text: "what the key has: a file, names with commas, or - for standard input; with --per-entry also ENTRY=LIST, repeated",
  },
  "per-entry": { type: "boolean", text: "tell of each package, or of each entry point of one package, by itself" },
  "include-tests": { type: "boolean", text: "read tests as well" },
  strict: { type: "boolean", text: "end with exit code 2 also where something could not be resolved" },
  "fix-config": { type: "boolean", text: "write what the code uses into include of the config file" },
  format: {
    type: "string",
    value: "NAME",
    choices: FORMATS,
    text: "how to print: permissions as table, json, markdown or sarif, diff as text, json or markdown",
  },
  "since-tag": {
    type: "boolean",
    text: "compare with the last tag of Git, and name the step of the version that the changes ask for",
  },
  check: { type: "boolean", text: "end with exit code 2 where a change is breaking" },
  watch: { type: "boolean", text: "generate again whenever the document or the config changes, until Ctrl+C" },
  remarks: { type: "boolean", text: "print what was noticed about the document, and stepped round" },
  full: { type: "boolean", text: "print the whole of a long diff" },
  json: { type: "boolean", text: "print one JSON object instead of lines" },
  help: { type: "boolean", short: "h", text: "print this" },
  version: { type: "boolean", text: "print the version" },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** Those that say what a config file may say too. */
export const TARGET_OPTIONS = [
  "spec",
  "rules",
  "out",
  "package",
  "include",
  "exclude",
  "area",
  "layout",
  "import-extension",
  "config",
] as const satisfies readonly OptionName[];
