// Copied by braze-codegen from templates/: edit it there.
import type { CallToolResult, ListToolsResult } from "@modelcontextprotocol/server";
import { answerCall, type CallContext } from "./call.js";
import type { Tool } from "./data/tools.js";
import { describe, schemasNamedIn } from "./describe.js";

/** A tool as clients see it. */
export type ListedTool = ListToolsResult["tools"][number];

/** What a client sees of a server, and what it may call. */
export interface Surface {
  readonly listed: readonly ListedTool[];
  call(name: string, args: unknown, signal: AbortSignal): Promise<CallToolResult>;
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

/** A tool for each operation, and one that describes what they leave out. */
export function toolSurface(context: CallContext): Surface {
  const { policy } = context;
  const hasSchemas = schemasNamedIn(policy.shown).length > 0;
  const listed = [...policy.shown.map(listedTool), ...(hasSchemas ? [describeSchema as unknown as ListedTool] : [])];
  return {
    listed,
    async call(name, args, signal) {
      if (isDescription(name)) return describe(policy, (args ?? {}) as Readonly<Record<string, unknown>>);
      return answerCall(context, name, args, signal);
    },
  };
}

/** Under either name, as clients remember the one of the other mode. */
const isDescription = (name: string): boolean => name === "describe_schema" || name === "describe_operation";

/**
 * The tool as clients see it: what a model reads, and nothing that takes its room. The output schema stays behind also
 * because clients throw away an answer that does not match it, and Braze adds members whenever it likes. Hints that say
 * what their absence means are left out, and so is the one that a call may be repeated: nothing is, on a guess.
 */
function listedTool({ name, description, inputSchema, annotations }: Tool): ListedTool {
  const { readOnlyHint, destructiveHint } = annotations;
  const hints = {
    ...(readOnlyHint ? { readOnlyHint } : {}),
    ...(readOnlyHint || destructiveHint ? {} : { destructiveHint }),
  };
  const listed = { name, description, inputSchema, ...(Object.keys(hints).length > 0 && { annotations: hints }) };
  return listed as unknown as ListedTool;
}
