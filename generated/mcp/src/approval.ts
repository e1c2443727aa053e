// Copied by braze-codegen from templates/: edit it there.
import type { Operation } from "@braze-codegen/client/core";
import type { AuditedCall } from "./audit.js";
import type { CallAnswer, CallContext } from "./call.js";
import type { Caller } from "./caller.js";
import { calls } from "./data/calls.js";
import type { Tool } from "./data/tools.js";
import { failureOf } from "./failure.js";
import { type Arguments, inputOf } from "./input.js";
import { changesSomething } from "./opened.js";
import type { PendingCall } from "./pending.js";
import type { Question } from "./policy.js";
import { previewOf, requestOf } from "./preview.js";
import { asked, questionFor } from "./question.js";
import { errorResult } from "./result.js";

/** A call that policy and validators let pass. */
export interface CheckedCall {
  readonly tool: Tool;
  readonly args: Arguments;
  /** The arguments without secrets. */
  readonly shown: Arguments;
  readonly fingerprint: string;
  readonly log: AuditedCall;
  /** What the user has to allow. */
  readonly asks?: readonly Question[];
  /** The preview that was confirmed. */
  readonly confirmed?: PendingCall;
}

/** Whether a call may run now. The line on it is written before anything else happens. */
export type Approval = { readonly step?: Promise<void> } & (
  { readonly result: CallAnswer } | { readonly log: AuditedCall }
);

/** Finds out whether a call needs a yes, of the user or by a token, and whether it has it. */
export async function approvalOf(context: CallContext, caller: Caller, call: CheckedCall): Promise<Approval> {
  const { asks, confirmed, log, tool, args } = call;
  if (confirmed) return agreed(confirmed, call);
  if (asks) return caller.answer ? answered(context, caller, caller.answer, call) : ask(context, caller, call, asks);
  return context.preview && changesSomething(tool, args) ? preview(context, caller, call) : { log };
}

async function preview({ transport, ...context }: CallContext, caller: Caller, call: CheckedCall): Promise<Approval> {
  const { tool, shown, log } = call;
  const plan = calls[tool.name];
  if (!plan) throw new Error(`The tool ${tool.name} has no operation: run the generator again.`);
  try {
    const request = await requestOf(plan.operation as Operation, inputOf(plan, shown), transport.baseUrl);
    const token = waiting(context, caller, call, "preview");
    return { step: log.noted("previewed"), result: previewOf(request, token, context.maxCharacters) };
  } catch (error) {
    return { step: log.finished("failed"), result: errorResult(failureOf(error, tool, caller.signal).sentence) };
  }
}

const refused = (step: Promise<void>, sentence: string): Approval => ({ step, result: errorResult(sentence) });

function ask(context: CallContext, caller: Caller, call: CheckedCall, asks: readonly Question[]): Approval {
  const words = questionFor(call.tool, call.shown, asks, context.transport.baseUrl);
  const token = waiting(context, caller, call, "question");
  return { step: call.log.noted("asked"), result: asked(words, token) };
}

function answered(
  { pending }: CallContext,
  { session }: Caller,
  { token, said }: NonNullable<Caller["answer"]>,
  call: CheckedCall,
): Approval {
  const taken = pending.take(token, { shown: "question", session });
  if (taken.state !== "waiting")
    return refused(
      call.log.denied(taken.state === "expired" ? "expired" : "unknown-token"),
      "The question to the user is not open any more, so nothing was sent. Call the tool again if the user still wants it.",
    );
  if (said.kind === "elicit" && said.action === "accept") return agreed(taken.call, call);
  return refused(
    taken.call.log.denied("declined"),
    `The user did not allow this call of ${call.tool.name}. Nothing was sent. Do not try again or look for a way around it.`,
  );
}

/** What was shown is what runs, or nothing does: arguments, and secrets too, may have changed since. */
function agreed({ fingerprint, log, shown }: PendingCall, call: CheckedCall): Approval {
  const by = shown === "question" ? "user" : "client";
  if (fingerprint === call.fingerprint) return { step: log.noted("confirmed", by), log };
  return refused(
    log.denied("changed"),
    "The call is not the one any more that was shown, so nothing was sent. Call the tool again.",
  );
}

const waiting = (
  { pending }: Pick<CallContext, "pending">,
  { session }: Caller,
  { tool, args, fingerprint, log }: CheckedCall,
  shown: PendingCall["shown"],
): string => pending.add({ tool: tool.name, args, fingerprint, session, shown, log });
