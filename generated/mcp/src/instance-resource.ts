// Copied by braze-codegen from templates/: edit it there.
import { servers } from "@braze-codegen/client";
import type { CallContext } from "./call.js";
import type { Tool } from "./data/tools.js";
import { hiddenBy } from "./instructions.js";
import type { Policy } from "./policy.js";
import type { Rule } from "./rules.js";

/** Where clients read what this server may do, and where. */
export const instanceUri = "braze://instance";

/** As it is listed. */
export const instanceResource: Readonly<Record<"uri" | "name" | "description" | "mimeType", string>> = {
  uri: instanceUri,
  name: "instance",
  description: "The instance of Braze, what is granted here, what is hidden, and which flag opens it.",
  mimeType: "application/json",
};

/** The instance, the grants, and what is hidden by which flag. It holds no key, and no address but that of Braze. */
export function instanceText({ policy, transport, preview }: CallContext): string {
  const { baseUrl } = transport;
  return JSON.stringify({
    instance: servers.find(({ url }) => url === baseUrl)?.id ?? new URL(baseUrl).host,
    tools: { usable: policy.tools.length, listed: policy.shown.length },
    granted: effectsByArea(policy.tools),
    personalData: policy.tools.some(({ _meta }) => _meta.pii),
    preview,
    egress: policy.egress,
    asksUserFor: policy.askable.map(({ name }) => name),
    hidden: hiddenSets(policy),
  });
}

function effectsByArea(tools: readonly Tool[]): Readonly<Record<string, readonly string[]>> {
  const areas = new Map<string, Set<string>>();
  for (const { _meta } of tools) areas.set(_meta.area, (areas.get(_meta.area) ?? new Set()).add(_meta.effect));
  return Object.fromEntries([...areas].map(([area, effects]) => [area, [...effects].sort()]));
}

/** A tool that several rules hide is in the set of each. */
function hiddenSets({ hidden }: Policy): readonly { because: string; tools: readonly string[] }[] {
  const sets = new Map<Rule, string[]>();
  for (const { tool, refusals } of hidden)
    for (const rule of new Set(refusals.map((refusal) => refusal.rule)))
      sets.set(rule, [...(sets.get(rule) ?? []), tool.name]);
  return [...sets].map(([rule, tools]) => ({ because: `tools ${hiddenBy[rule] ?? rule}`, tools }));
}
