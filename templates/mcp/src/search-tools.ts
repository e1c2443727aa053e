// Copied by braze-codegen from templates/: edit it there.
import { type CallToolResult, ProtocolError } from "@modelcontextprotocol/server";
import { answerCall, type CallContext, type Door } from "./call.js";
import type { Tool } from "./data/tools.js";
import { describe } from "./describe.js";
import { errorResult, textResult } from "./result.js";
import { createSearch, type Search } from "./search.js";
import type { ListedTool, Surface } from "./surface.js";

const name = { type: "string", description: "Name from search_operations." };
const runs = { name, arguments: { type: "object", description: "As describe_operation tells." } };

const search = {
  name: "search_operations",
  description:
    "Finds operations of the Braze REST API (campaigns, users, catalogs, messages …): five, each with effect and permission.",
  inputSchema: {
    type: "object",
    properties: { query: { type: "string", description: "What to do, in plain words." } },
    required: ["query"],
  },
  annotations: { readOnlyHint: true },
};
const describes = {
  name: "describe_operation",
  description: "Tells the arguments of an operation, or the members of a schema that it names. Read it before a call.",
  inputSchema: {
    type: "object",
    properties: {
      name: { type: "string", description: "Name of an operation or a schema." },
      detail: { type: "string", description: "`full`: all text, and JSON Schema.", enum: ["full"] },
    },
    required: ["name"],
  },
  annotations: { readOnlyHint: true },
};
const reads = {
  name: "read_operation",
  description: "Runs an operation that only reads.",
  inputSchema: { type: "object", properties: runs, required: ["name"] },
  annotations: { readOnlyHint: true },
};
const changes = {
  name: "change_operation",
  description: "Runs an operation that writes, deletes or sends.",
  inputSchema: { type: "object", properties: runs, required: ["name"] },
};

type Answer = (
  args: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => CallToolResult | Promise<CallToolResult>;

/**
 * The surface of a server for clients that pay by the token: a search, a description, and two calls, so that a client
 * can approve reads by themselves.
 */
export function searchSurface(context: CallContext): Surface {
  const { policy } = context;
  const canChange = policy.tools.some(({ _meta }) => _meta.effect !== "read" || _meta.opens || _meta.egress);
  let find: Search | undefined;
  const answers: Readonly<Record<string, Answer>> = {
    search_operations: ({ query }) => {
      find ??= createSearch(policy.tools);
      return hits(find, query);
    },
    describe_operation: (args) => describe(policy, args),
    describe_schema: (args) => describe(policy, args),
    read_operation: (args, signal) => run(context, args, "read", signal),
    change_operation: (args, signal) => run(context, args, "change", signal),
  };
  return {
    listed: [search, describes, reads, ...(canChange ? [changes] : [])] as unknown as readonly ListedTool[],
    async call(called, args, signal) {
      const answer = Object.hasOwn(answers, called) ? answers[called] : undefined;
      if (answer) return answer((args ?? {}) as Readonly<Record<string, unknown>>, signal);
      // Who knows the name of an operation may call it as it is.
      return answerCall(context, called, args, signal);
    },
  };
}

function hits(find: Search, query: unknown): CallToolResult {
  if (typeof query !== "string" || query.trim() === "")
    return errorResult("`query` is missing: say in plain words what you want to do.");
  const found = find(query.slice(0, 500));
  if (found.length === 0) return textResult("Nothing fits. Try other words, such as those of the Braze dashboard.");
  return textResult(found.map(hit).join("\n"));
}

const hit = ({ name: id, title, _meta: { effect, permission, pii } }: Tool): string =>
  `${id}: ${title}. ${[effect, permission ?? "no permission", ...(pii ? ["personal data"] : [])].join(", ")}`;

async function run(
  context: CallContext,
  { name: id, arguments: args }: Readonly<Record<string, unknown>>,
  door: Door,
  signal: AbortSignal,
): Promise<CallToolResult> {
  if (typeof id !== "string" || id === "")
    return errorResult("`name` is missing: the name of an operation, from search_operations.");
  try {
    return await answerCall(context, id, args, signal, door);
  } catch (error) {
    // That no tool has the name is an error of the protocol only where the client named a tool.
    if (!(error instanceof ProtocolError)) throw error;
    return errorResult(`${error.message} Find its name with search_operations.`);
  }
}
