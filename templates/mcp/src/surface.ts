// Copied by braze-codegen from templates/: edit it there.
import type { ListToolsResult } from "@modelcontextprotocol/server";
import { answerCall, type CallAnswer, type CallContext } from "./call.js";
import type { Caller } from "./caller.js";
import { confirm, confirmTool } from "./confirm.js";
import type { Tool } from "./data/tools.js";
import { describe, schemasNamedIn } from "./describe.js";

/** A tool as clients see it. */
export type ListedTool = ListToolsResult["tools"][number];

/** What a client sees of a server, and what it may call. */
export interface Surface {
  /** What a client is shown: one that can ask its user sees what it may run after a yes, too. */
  list(canAsk: boolean): readonly ListedTool[];
  call(name: string, args: unknown, caller: Caller): Promise<CallAnswer>;
}

const describeSchema = {
  name: "describe_schema",
  description: "Tells the members of an object that tools list by names alone, as in `Members (Name): a*, b`.",
  inputSchema: {
    type: "object",
    properties: {
      name: { type: "string", description: "The name in parentheses, or the name of a tool." },
      detail: { type: "string", description: "`full`: all text, and JSON Schema.", enum: ["full"] },
    },
    required: ["name"],
  },
  annotations: { readOnlyHint: true },
};

/** A tool for each operation, one that describes what they leave out, and one that confirms what was previewed. */
export function toolSurface(context: CallContext): Surface {
  const { policy } = context;
  return {
    list: (canAsk) => toolList(context, canAsk),
    async call(name, given, caller) {
      const args = (given ?? {}) as Readonly<Record<string, unknown>>;
      if (isDescription(name)) return describe(policy, args, caller.canAsk);
      if (context.preview && name === confirmTool.name) return confirm(context, args, caller);
      return answerCall(context, name, given, caller);
    },
  };
}

/** What `tools/list` answers where each operation is a tool. */
export function toolList({ policy, preview }: Shown, canAsk: boolean): readonly ListedTool[] {
  const shown = canAsk ? sorted([...policy.shown, ...policy.askable]) : policy.shown;
  const helpers = [
    ...(schemasNamedIn(shown).length > 0 ? [describeSchema] : []),
    ...(preview && shown.some(mayChange) ? [confirmTool] : []),
  ];
  return [...shown.map(listedTool), ...(helpers as unknown as readonly ListedTool[])];
}

/** What a list of tools depends on. */
export type Shown = Pick<CallContext, "policy" | "preview">;

/** Whether some call of the tool does more than read. */
export const mayChange = ({ _meta }: Tool): boolean =>
  _meta.effect !== "read" || _meta.opens !== undefined || _meta.egress !== undefined;

const sorted = (tools: readonly Tool[]): readonly Tool[] => [...tools].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Under either name, as clients remember the one of the other mode. */
const isDescription = (name: string): boolean => name === "describe_schema" || name === "describe_operation";

/**
 * The tool as clients see it: what a model reads, and nothing that takes its room. The output schema stays behind also
 * because clients throw away an answer that does not match it, and Braze adds members whenever it likes. Hints that say
 * what their absence means are left out, and so is the one that a call may be repeated: nothing is, on a guess.
 */
export function listedTool({ name, description, inputSchema, annotations }: Tool): ListedTool {
  const { readOnlyHint, destructiveHint } = annotations;
  const hints = {
    ...(readOnlyHint ? { readOnlyHint } : {}),
    ...(readOnlyHint || destructiveHint ? {} : { destructiveHint }),
  };
  const listed = { name, description, inputSchema, ...(Object.keys(hints).length > 0 && { annotations: hints }) };
  return listed as unknown as ListedTool;
}
