// Copied by braze-codegen from templates/: edit it there.

/** The name of a flag. */
export type FlagName =
  | "grant"
  | "permissions"
  | "toolsets"
  | "tools"
  | "exclude-tools"
  | "read-only"
  | "pii"
  | "allow-send"
  | "allow-delete"
  | "never-ask"
  | "ask-changes"
  | "allow-egress"
  | "secrets-from"
  | "secrets-env"
  | "secrets-in-arguments"
  | "preview"
  | "mode"
  | "http"
  | "http-hosts"
  | "audit-log"
  | "dry-run"
  | "max-characters"
  | "answers"
  | "list"
  | "json"
  | "help"
  | "version";

/** A flag as `parseArgs` of Node takes it. */
export interface FlagKind {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  readonly short?: string;
}

const list: FlagKind = { type: "string", multiple: true };
const text: FlagKind = { type: "string" };
const yes: FlagKind = { type: "boolean" };

/** The flags of `braze-mcp`. */
export const knownFlags: Readonly<Record<FlagName, FlagKind>> = {
  grant: list,
  permissions: list,
  toolsets: list,
  tools: list,
  "exclude-tools": list,
  "read-only": yes,
  pii: yes,
  "allow-send": yes,
  "allow-delete": yes,
  "never-ask": yes,
  "ask-changes": yes,
  "allow-egress": list,
  "secrets-from": text,
  "secrets-env": list,
  "secrets-in-arguments": yes,
  preview: yes,
  mode: text,
  http: text,
  "http-hosts": list,
  "audit-log": text,
  "dry-run": yes,
  "max-characters": text,
  answers: text,
  list: yes,
  json: yes,
  help: { ...yes, short: "h" },
  version: { ...yes, short: "v" },
};

/** What a flag was given, wherever. */
export interface Given {
  /** Where it was given, for a sentence about it: `--mode`, `BRAZE_MCP_MODE`. */
  readonly by: string;
  readonly values: readonly string[];
}
