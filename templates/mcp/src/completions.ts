// Copied by braze-codegen from templates/: edit it there.
import { answerCall, type CallContext } from "./call.js";
import type { Caller } from "./caller.js";
import type { Tool } from "./data/tools.js";
import { contentOf } from "./result-data.js";
import { type Source, sources } from "./readables.js";

/** Values for an argument that begins so. */
export type Completion = {
  readonly values: string[];
  readonly total: number;
  readonly hasMore: boolean;
};

/** Completes the IDs and names that lists of the workspace hold. */
export type Complete = (argument: string, begun: string, caller: Caller) => Promise<Completion>;

interface Entry {
  readonly value: string;
  readonly label: string;
}

interface Remembered {
  readonly until: number;
  readonly entries: Promise<readonly Entry[]>;
}

const memories = new WeakMap<object, Map<string, Remembered>>();

/** People type several letters in this time; Braze is asked once. */
const freshMs = 60_000;
/** As many as the protocol lets be answered. */
const most = 100;

/**
 * Completions from the first page of the list that an argument comes from, where that list is granted. Each read of it
 * goes through policy and audit log; in between it is remembered for a minute.
 *
 * @param workspace - Servers of the same one share what they remember: over HTTP a request may have a server of its
 * own.
 */
export function createComplete(context: CallContext, workspace: object): Complete {
  const remembered = memories.get(workspace) ?? new Map<string, Remembered>();
  memories.set(workspace, remembered);
  const read = (tool: Tool, source: Source, caller: Caller): Promise<readonly Entry[]> => {
    const found = remembered.get(tool.name);
    if (found && performance.now() < found.until) return found.entries;
    const entries = entriesOf(context, tool, source, caller);
    remembered.set(tool.name, { until: performance.now() + freshMs, entries });
    // A list that could not be read is asked for again.
    void entries.then((all) => all.length > 0 || remembered.delete(tool.name));
    return entries;
  };
  return async (argument, begun, caller) => {
    const found = listFor(context, argument);
    const entries = found ? await read(...found, caller) : [];
    const wanted = begun.toLowerCase();
    const fit = entries.filter(
      ({ value, label }) => value.toLowerCase().startsWith(wanted) || label.toLowerCase().includes(wanted),
    );
    return { values: fit.slice(0, most).map(({ value }) => value), total: fit.length, hasMore: fit.length > most };
  };
}

function listFor({ policy }: CallContext, argument: string): readonly [Tool, Source] | undefined {
  for (const tool of policy.tools) {
    const id = tool._meta.operationId;
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (source?.argument === argument) return [tool, source];
  }
  return undefined;
}

async function entriesOf(
  context: CallContext,
  tool: Tool,
  { items, value, label }: Source,
  caller: Caller,
): Promise<readonly Entry[]> {
  const content = contentOf(await answerCall(context, tool.name, {}, caller));
  if (content.isError) return [];
  const list = (JSON.parse(content.json) as Readonly<Record<string, unknown>>)[items];
  return (Array.isArray(list) ? list : []).flatMap((item: Readonly<Record<string, unknown>>) =>
    typeof item[value] === "string" ? [{ value: item[value], label: String(item[label] ?? "") }] : [],
  );
}
