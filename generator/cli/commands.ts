import { type OptionName, TARGET_OPTIONS } from "./options.ts";

/** A command: what `--help` says of it, and the flags that it takes. */
export interface Command {
  readonly summary: string;
  /** What may stand behind its name. */
  readonly operand?: { readonly name: string; readonly required: boolean; readonly many?: true };
  readonly options: readonly OptionName[];
  /** Written behind `braze-codegen`. */
  readonly examples: readonly string[];
}

const SPEC = ["spec", "rules", "config"] as const satisfies readonly OptionName[];

/** Every command. What it does stands in commands/, in the file of its name. */
export const COMMANDS = {
  init: {
    summary: "write a config file that fits this repository",
    options: ["spec", "out", "json", "help"],
    examples: ["init", "init --out lib/braze", "init --spec api/openapi.yaml --out src/api"],
  },
  generate: {
    summary: "write the files that the config or the flags ask for",
    options: [...TARGET_OPTIONS, "target", "watch", "remarks", "json", "help"],
    examples: [
      "generate",
      "generate --watch",
      "generate --out src/braze --layout source --package client --area catalogs",
      'generate --out src/braze --layout source --include users.track --include "area:catalogs,effect:read"',
    ],
  },
  check: {
    summary: "say nothing when they are up to date; otherwise print a diff",
    options: [...TARGET_OPTIONS, "target", "remarks", "full", "json", "help"],
    examples: ["check", "check --out src/braze --layout source --package client --area catalogs"],
  },
  list: {
    summary: "list operations",
    operand: { name: "WORDS", required: false },
    options: [...SPEC, "area", "method", "effect", "permission", "text", "markdown", "json", "help"],
    examples: [
      "list",
      "list --area catalogs --effect read",
      'list "subscription group"',
      "list --method delete --markdown",
    ],
  },
  explain: {
    summary: "tell on one screen what is known of an operation",
    operand: { name: "OPERATION", required: true },
    options: [...SPEC, "json", "help"],
    examples: ["explain users.track", 'explain "POST /users/track"', "explain users_track --json"],
  },
  permissions: {
    summary: "read code, and say what permissions its API key needs, and where",
    operand: { name: "FOLDER", required: false, many: true },
    options: [...SPEC, "granted", "per-entry", "include-tests", "strict", "fix-config", "format", "json", "help"],
    examples: [
      "permissions src",
      "permissions src --granted users.track,catalogs.get_items",
      "permissions . --per-entry --format markdown",
      "permissions . --per-entry --granted packages/api=api-key.txt --granted packages/worker=worker-key.txt",
      "permissions src --granted key.txt --format sarif",
      "permissions src --granted key.txt --strict",
      "permissions src --fix-config",
    ],
  },
  diff: {
    summary: "say what differs between two descriptions, and whom it concerns",
    operand: { name: "OLD NEW", required: false, many: true },
    options: ["since-tag", "check", "format", "json", "help"],
    examples: [
      "diff old.yaml new.yaml",
      "diff main:spec spec --check",
      "diff @braze-codegen/spec spec --format markdown",
      "diff --since-tag",
    ],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const commandNames = Object.keys(COMMANDS) as CommandName[];
