// Copied by braze-codegen from templates/: edit it there.
import { accessOf, type GrantOptions, type GrantRefusal, type Grants, grantRefusals } from "@braze-codegen/permissions";
import type { Tool } from "./data/tools.js";
import type { Arguments } from "./input.js";
import { type EgressHost, egressMistake } from "./egress.js";
import { spoken, valuesAt } from "./member-places.js";
import { changesSomething, isGiven } from "./opened.js";
import { isReference } from "./secrets.js";
import { tokenVariable } from "./token-variable.js";

/** The rules that can hide a tool, or refuse a call for its arguments, the strongest first. */
export type Rule =
  "read-only" | "excluded" | "not-chosen" | GrantRefusal["rule"] | "egress" | "secret" | "permission" | "change";

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
  readonly allowed: GrantOptions;
  readonly permissions: ReadonlySet<string> | undefined;
  readonly chosen: ReadonlySet<Tool> | undefined;
  readonly excluded: ReadonlySet<Tool>;
  readonly readOnly: boolean;
  /** Whether every change needs a yes of the user. */
  readonly askChanges: boolean;
  readonly egress: readonly EgressHost[];
  readonly secretsInArguments: boolean;
}

/** All objections to a tool, the strongest rule first; none when the tool may be used. */
export function refusals(policy: ResolvedPolicy): (tool: Tool) => readonly Refusal[] {
  return (tool) => rules.flatMap((rule) => rule(tool, policy) ?? []);
}

/**
 * All objections to what the arguments of a call open beyond the effect of its tool: they are held to the rule to which
 * a tool of that effect is held. An address that Braze calls is a change, whatever the tool does, and its host has to
 * be listed.
 */
export function argumentRefusals(policy: ResolvedPolicy): (tool: Tool, args: Arguments) => readonly Refusal[] {
  return (tool, args) => [...argumentRefusalsOf(policy, tool, args), ...yesFor(policy, tool, args)];
}

/** Of a tool that only reads: any other needs it whatever it is given. */
const yesFor = ({ askChanges }: ResolvedPolicy, tool: Tool, args: Arguments): readonly Refusal[] =>
  askChanges && tool._meta.effect === "read" && changesSomething(tool, args) ? [needsYes] : [];

function argumentRefusalsOf(
  policy: ResolvedPolicy,
  { _meta: { area, effect, opens = [], egress = [], secrets = [] } }: Tool,
  args: Arguments,
): readonly Refusal[] {
  return [
    ...opens
      .filter(({ path }) => isGiven(args, path))
      .flatMap((opened) =>
        opening(policy, `with the argument ${spoken(opened.path)}`, { area, effect: opened.effect }),
      ),
    ...egress
      .filter((path) => isGiven(args, path))
      .flatMap((path) => [
        ...(effect === "read"
          ? opening(policy, `with the argument ${spoken(path)} Braze calls an address, and`, { area, effect: "write" })
          : []),
        ...(policy.readOnly ? [] : calling(policy, args, path)),
      ])
      .map((refusal): Refusal => ({ ...refusal, rule: "egress" })),
    ...(policy.secretsInArguments ? [] : secrets)
      .filter((path) => valuesAt(args, path).some((value) => !isReference(value)))
      .map((path): Refusal => ({
        rule: "secret",
        reason: `the argument ${spoken(path)} is a secret, which is given as \`file:NAME\` or \`env:NAME\` and not as it is`,
        cure: "--secrets-in-arguments",
      })),
  ];
}

function calling({ egress: allowed }: ResolvedPolicy, args: Arguments, path: string): readonly Refusal[] {
  const [mistake] = valuesAt(args, path).flatMap((value) => egressMistake(value, allowed) ?? []);
  if (mistake === undefined) return [];
  const reason = `with the argument ${spoken(path)} Braze calls an address ${mistake.reason}`;
  return [{ rule: "egress", reason, ...(mistake.isUnlisted && { cure: "--allow-egress HOST" }) }];
}

function opening(
  { grants, allowed, readOnly }: ResolvedPolicy,
  subject: string,
  opened: Pick<Tool["_meta"], "area" | "effect">,
): readonly Refusal[] {
  if (readOnly) return [{ rule: "read-only", reason: `${subject} that is more than a read` }];
  return grantRefusals({ ...opened, pii: false }, grants, allowed).map(({ rule, reason }) => ({
    rule,
    reason: `${subject} ${reason}`,
    cure: cureOf(rule, opened),
  }));
}

const needsYes: Refusal = {
  rule: "change",
  reason: "it changes something, for which the user is asked each time, and this client cannot ask",
};

type RuleCheck = (tool: Tool, policy: ResolvedPolicy) => Refusal | readonly Refusal[] | undefined;

const rules: readonly RuleCheck[] = [
  ({ _meta }, { readOnly }) =>
    readOnly && _meta.effect !== "read" ? { rule: "read-only", reason: "this server only reads" } : undefined,

  (tool, { excluded }) => (excluded.has(tool) ? { rule: "excluded", reason: "it was excluded" } : undefined),

  (tool, { chosen }) =>
    chosen && !chosen.has(tool)
      ? { rule: "not-chosen", reason: "it is not among the chosen tools", cure: `--tools ${tool.name}` }
      : undefined,

  ({ _meta }, { grants, allowed }) =>
    grantRefusals(_meta, grants, allowed).map((refusal) => ({ ...refusal, cure: cureOf(refusal.rule, _meta) })),

  ({ _meta: { permission } }, { permissions }) =>
    permission !== undefined && permissions && !permissions.has(permission)
      ? { rule: "permission", reason: `the API key lacks the permission ${permission}` }
      : undefined,

  ({ _meta }, { askChanges }) => (askChanges && _meta.effect !== "read" ? needsYes : undefined),
];

/** The flag, or the environment variable, that lifts what the rule of grants objects to. */
function cureOf(rule: GrantRefusal["rule"], meta: Pick<Tool["_meta"], "area" | "effect" | "security">): string {
  if (rule === "grant") return `--grant ${meta.area}:${accessOf(meta)}`;
  if (rule === "token") return `the environment variable ${tokenVariable(meta.security ?? "")}`;
  return rule === "pii" ? "--pii" : `--allow-${rule}`;
}
