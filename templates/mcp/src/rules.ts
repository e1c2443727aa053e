// Copied by braze-codegen from templates/: edit it there.
import type { Tool } from "./data/tools.js";
import { type Grants, isGranted } from "./grants.js";

/** The rules that can hide a tool, the strongest first. */
export type Rule = "read-only" | "excluded" | "not-chosen" | "grant" | "send" | "delete" | "pii" | "permission";

/** One rule's objection to a tool. */
export interface Refusal {
  readonly rule: Rule;
  /** The middle of a sentence: "it deletes, which was not allowed". */
  readonly reason: string;
  /** The flag that lifts the objection, where a flag can. */
  readonly cure?: string;
}

/** The options of a policy with all names resolved. */
export interface ResolvedPolicy {
  readonly grants: Grants;
  readonly allowed: { readonly send: boolean; readonly delete: boolean };
  readonly pii: boolean;
  readonly permissions: ReadonlySet<string> | undefined;
  readonly chosen: ReadonlySet<Tool> | undefined;
  readonly excluded: ReadonlySet<Tool>;
  readonly readOnly: boolean;
}

/** All objections to a tool, the strongest rule first; none when the tool may be used. */
export function refusals(policy: ResolvedPolicy): (tool: Tool) => readonly Refusal[] {
  return (tool) => rules.flatMap((rule) => rule(tool, policy) ?? []);
}

type RuleCheck = (tool: Tool, policy: ResolvedPolicy) => Refusal | undefined;

const rules: readonly RuleCheck[] = [
  ({ _meta }, { readOnly }) =>
    readOnly && _meta.effect !== "read" ? { rule: "read-only", reason: "this server only reads" } : undefined,

  (tool, { excluded }) => (excluded.has(tool) ? { rule: "excluded", reason: "it was excluded" } : undefined),

  (tool, { chosen }) =>
    chosen && !chosen.has(tool)
      ? { rule: "not-chosen", reason: "it is not among the chosen tools", cure: `--tools ${tool.name}` }
      : undefined,

  ({ _meta: { area, effect } }, { grants }) => {
    const access = effect === "read" ? "read" : "write";
    if (isGranted(grants, area, access)) return undefined;
    return { rule: "grant", reason: `no grant covers ${area}:${access}`, cure: `--grant ${area}:${access}` };
  },

  ({ _meta: { effect } }, { allowed }) => {
    if ((effect !== "send" && effect !== "delete") || allowed[effect]) return undefined;
    const does = effect === "send" ? "sends messages" : "deletes";
    return { rule: effect, reason: `it ${does}, which was not allowed`, cure: `--allow-${effect}` };
  },

  ({ _meta }, { pii }) =>
    _meta.pii && !pii
      ? { rule: "pii", reason: "it answers with personal data, which was not allowed", cure: "--pii" }
      : undefined,

  ({ _meta: { permission } }, { permissions }) =>
    permission !== undefined && permissions && !permissions.has(permission)
      ? { rule: "permission", reason: `the API key lacks the permission ${permission}` }
      : undefined,
];
