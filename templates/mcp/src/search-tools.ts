// Copied by braze-codegen from templates/: edit it there.
import { type CallToolResult, ProtocolError } from "@modelcontextprotocol/server";
import { answerCall, type CallAnswer, type CallContext, type Door } from "./call.js";
import type { Caller } from "./caller.js";
import { confirm, confirmTool } from "./confirm.js";
import type { Tool } from "./data/tools.js";
import { describe } from "./describe.js";
import { errorResult, textResult } from "./result.js";
import type { Search } from "./search.js";
import { type ListedTool, mayChange, type Shown, type Surface } from "./surface.js";

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

type Answer = (args: Readonly<Record<string, unknown>>, caller: Caller) => CallAnswer | Promise<CallAnswer>;

/**
 * The surface of a server for clients that pay by the token: a search, a description, and two calls, so that a client
 * can approve reads by themselves.
 */
export function searchSurface(context: CallContext): Surface {
  const { policy } = context;
  const searches = new Map<boolean, Promise<Search>>();
  const searchFor = (canAsk: boolean): Promise<Search> => {
    const search = searches.get(canAsk) ?? searchOver(found(context, canAsk));
    searches.set(canAsk, search);
    return search;
  };
  const answers: Readonly<Record<string, Answer>> = {
    search_operations: async ({ query }, { canAsk }) => hits(await searchFor(canAsk), query),
    describe_operation: (args, { canAsk }) => describe(policy, args, canAsk),
    describe_schema: (args, { canAsk }) => describe(policy, args, canAsk),
    read_operation: (args, caller) => run(context, args, "read", caller),
    change_operation: (args, caller) => run(context, args, "change", caller),
    ...(context.preview && { [confirmTool.name]: (args, caller) => confirm(context, args, caller) }),
  };
  return {
    list: (canAsk) => searchList(context, canAsk),
    async call(called, args, caller) {
      const answer = Object.hasOwn(answers, called) ? answers[called] : undefined;
      if (answer) return answer((args ?? {}) as Readonly<Record<string, unknown>>, caller);
      // Who knows the name of an operation may call it as it is.
      return answerCall(context, called, args, caller);
    },
  };
}

/** Loaded when somebody searches: few servers do. */
async function searchOver(tools: readonly Tool[]): Promise<Search> {
  const { createSearch } = await import("./search.js");
  return createSearch(tools);
}

const found = ({ policy }: Pick<Shown, "policy">, canAsk: boolean): readonly Tool[] =>
  canAsk ? [...policy.tools, ...policy.askable] : policy.tools;

/** What `tools/list` answers where operations are searched for. */
export function searchList(shown: Shown, canAsk: boolean): readonly ListedTool[] {
  const change = [changes, ...(shown.preview ? [confirmTool] : [])];
  const listed = [search, describes, reads, ...(found(shown, canAsk).some(mayChange) ? change : [])];
  return listed as unknown as readonly ListedTool[];
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
  caller: Caller,
): Promise<CallAnswer> {
  if (typeof id !== "string" || id === "") {
    const reason = "`name` is missing: the name of an operation, from search_operations.";
    const log = context.audit.call("", { allowed: false, rule: "unknown-tool", reason }, args, [], context.about());
    await log.denied("malformed").catch((error: unknown) => {
      context.warn(`The audit log cannot be written (${error instanceof Error ? error.message : String(error)}).`);
    });
    return errorResult(reason);
  }
  try {
    return await answerCall(context, id, args, caller, door);
  } catch (error) {
    // That no tool has the name is an error of the protocol only where the client named a tool.
    if (!(error instanceof ProtocolError)) throw error;
    return errorResult(`${error.message} Find its name with search_operations.`);
  }
}
