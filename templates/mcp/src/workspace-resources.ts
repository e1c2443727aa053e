// Copied by braze-codegen from templates/: edit it there.
import { answerCall, type CallContext } from "./call.js";
import type { Caller } from "./caller.js";
import type { Tool } from "./data/tools.js";
import type { Policy } from "./policy.js";
import { type Readable, readables } from "./readables.js";
import { contentOf } from "./result-data.js";

/** A resource that a tool reads. */
interface WorkspaceResource extends Readable {
  readonly tool: Tool;
}

/** What the policy lets be read as a resource. */
export function workspaceResources({ tools }: Policy): readonly WorkspaceResource[] {
  return tools.flatMap((tool) => {
    const id = tool._meta.operationId;
    const readable = Object.hasOwn(readables, id) ? readables[id] : undefined;
    return readable ? [{ ...readable, tool }] : [];
  });
}

/** What stands at an address. */
export type Text = { readonly uri: string; readonly mimeType: string; readonly text: string };

/**
 * Reads a thing of the workspace by its address, through policy and audit log like a call of its tool; `undefined` for
 * an address of another form.
 *
 * @throws {Error} with the sentence that a model would be told, where the call is refused or fails.
 */
export async function readWorkspace(
  context: CallContext,
  uri: string,
  caller: Caller,
): Promise<readonly Text[] | undefined> {
  for (const resource of workspaceResources(context.policy)) {
    const args = variablesIn(resource.uri, uri);
    if (args === undefined) continue;
    const content = contentOf(await answerCall(context, resource.tool.name, args, caller));
    if (content.isError) throw new Error(content.sentence);
    return [
      { uri, mimeType: "application/json", text: content.json },
      ...(content.notes === "" ? [] : [{ uri, mimeType: "text/plain", text: content.notes }]),
    ];
  }
  return undefined;
}

/** The variables of a template that ends in its only one: a name that was percent-encoded, and never a path. */
function variablesIn(template: string, uri: string): Readonly<Record<string, string>> | undefined {
  const [, before = "", name = ""] = /^(.*\/)\{(\w+)\}$/.exec(template) ?? [];
  const rest = uri.startsWith(before) ? uri.slice(before.length) : "";
  if (rest === "" || /[/?#]/.test(rest)) return undefined;
  try {
    return { [name]: decodeURIComponent(rest) };
  } catch {
    return undefined;
  }
}
