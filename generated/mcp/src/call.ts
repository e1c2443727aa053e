// Copied by braze-codegen from templates/: edit it there.
import { validators } from "#validators";
import { call as callBraze, type Operation, type Transport } from "@braze-codegen/client/core";
import { type CallToolResult, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { type AuditLog, mustBeLogged } from "./audit.js";
import { calls } from "./data/calls.js";
import type { Tool } from "./data/tools.js";
import { explainMistakes } from "./explain.js";
import { type Failure, failureOf } from "./failure.js";
import { type Arguments, inputOf } from "./input.js";
import type { Policy } from "./policy.js";
import { type Answered, errorResult, resultOf, withNote } from "./result.js";

/** What every call of a server goes through. */
export interface CallContext {
  readonly policy: Policy;
  readonly audit: AuditLog;
  readonly transport: Transport;
  readonly maxCharacters: number;
  /** Hears that the audit log cannot be written. */
  readonly warn: (sentence: string) => void;
}

type Ending = { readonly answered: Answered; readonly outcome: "ok"; readonly status: number } | Failure;

const notSent = "The audit log cannot be written, so nothing was sent: this tool does not run unlogged. Tell the user.";
const notLogged = "The call ran, but its end could not be written to the audit log. Tell the user.";

/**
 * Answers one `tools/call`: policy, arguments, log, request, log. Nothing leaves before the first three agree.
 *
 * @throws {ProtocolError} when no tool has the name, as the protocol wants it.
 */
export async function answerCall(
  context: CallContext,
  name: string,
  args: Arguments,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const decision = context.policy.decide(name, args);
  const log = context.audit.call(name, decision, args);
  const tried = (write: Promise<void>) =>
    write.then(
      () => true,
      (error: unknown) => complain(context, error),
    );

  // Compared, and not negated: without strict null checks only that tells the two apart.
  if (decision.allowed === false) {
    await tried(log.denied(decision.rule));
    if (decision.rule === "unknown-tool") throw new ProtocolError(ProtocolErrorCode.InvalidParams, decision.reason);
    return errorResult(decision.reason);
  }
  const { tool } = decision;
  const mistakes = mistakesIn(tool, args);
  if (mistakes.length > 0) {
    await tried(log.finished("invalid-arguments"));
    return errorResult(
      `${mistakes.join("\n")}\nNothing was sent: correct the arguments of ${tool.name} and call it again.`,
    );
  }
  if (mustBeLogged(tool) && !(await tried(log.started()))) return errorResult(notSent);

  const end = await send(context, tool, args, signal);
  const isLogged = await tried(log.finished(end.outcome, end.status));
  const result = "answered" in end ? resultOf(end.answered, context.maxCharacters) : errorResult(end.sentence);
  return isLogged || !mustBeLogged(tool) ? result : withNote(result, notLogged);
}

function mistakesIn(tool: Tool, args: Arguments): string[] {
  const validate = validators[tool.name];
  if (!validate) throw new Error(`The tool ${tool.name} has no validator: run the generator again.`);
  return validate(args) ? [] : explainMistakes(validate.errors ?? [], tool.inputSchema);
}

async function send(context: CallContext, tool: Tool, args: Arguments, signal: AbortSignal): Promise<Ending> {
  const plan = calls[tool.name];
  if (!plan) throw new Error(`The tool ${tool.name} has no operation: run the generator again.`);
  // The table holds operations of all types; the validator has checked what this one takes.
  const operation = plan.operation as Operation;
  try {
    const { data, response } = await callBraze(context.transport, operation, inputOf(plan, args), {
      signal,
    }).withResponse();
    return { answered: { tool: tool.name, operation, args, data, response }, outcome: "ok", status: response.status };
  } catch (error) {
    return failureOf(error, tool, signal);
  }
}

function complain({ warn }: CallContext, error: unknown): false {
  warn(`The audit log cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  return false;
}
