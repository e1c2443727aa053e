// Copied by braze-codegen from templates/: edit it there.
import { answerCall, type CallAnswer, type CallContext } from "./call.js";
import type { Caller } from "./caller.js";
import { pendingSeconds } from "./pending.js";
import { errorResult } from "./result.js";
import type { ListedTool } from "./surface.js";

const minutes = pendingSeconds / 60;

/** The tool that runs what a preview showed; listed where changes are previewed. */
export const confirmTool: Pick<ListedTool, "name" | "description" | "inputSchema"> = {
  name: "confirm",
  description: `Sends the change that a preview showed, once and within ${minutes} minutes. Show the preview to the user first.`,
  inputSchema: {
    type: "object",
    properties: { token: { type: "string", description: "From the preview." } },
    required: ["token"],
  },
};

const sentences = {
  expired: `The preview is older than ${minutes} minutes. Nothing was sent: call the tool again, and confirm the new preview.`,
  used: "This token was used already, and a change is sent once. Call the tool again if it is to happen a second time.",
  unknown:
    "There is no preview with this token. Nothing was sent: call the tool for the change, and confirm its preview.",
};

/** Runs the call that the token stands for, which is decided on and checked anew. */
export async function confirm(
  context: CallContext,
  { token }: { readonly token?: unknown },
  caller: Caller,
): Promise<CallAnswer> {
  const taken = context.pending.take(token, { shown: "preview", session: caller.session });
  if (taken.state === "waiting") {
    const { tool, args } = taken.call;
    return answerCall(context, tool, args, caller, undefined, taken.call);
  }
  const reason = sentences[taken.state];
  const decision = { allowed: false, rule: "unknown-tool", reason } as const;
  const log = context.audit.call(confirmTool.name, decision, {}, [], context.about());
  const denied = taken.state === "expired" ? taken.state : `${taken.state}-token`;
  await log.denied(denied).catch((error: unknown) => {
    context.warn(`The audit log cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  });
  return errorResult(reason);
}
