// Copied by braze-codegen from templates/: edit it there.
import { validators } from "#validators";
import { call as callBraze, type Operation, type Transport } from "@braze-codegen/client/core";
import { type CallToolResult, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { type AuditLog, mustBeLogged } from "./audit.js";
import { coerceArguments } from "./coerce.js";
import { calls } from "./data/calls.js";
import { schemaOfTool } from "./data/schemas.js";
import type { Tool } from "./data/tools.js";
import { wordsFor } from "./documented.js";
import { explainMistakes } from "./explain.js";
import { type Failure, failureOf } from "./failure.js";
import { type Arguments, inputOf } from "./input.js";
import { changesSomething } from "./opened.js";
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

/** Which of two calls a tool is run by, where reads and changes are apart. */
export type Door = "read" | "change";

type Ending = { readonly answered: Answered; readonly outcome: "ok"; readonly status: number } | Failure;

const notSent = "The audit log cannot be written, so nothing was sent: this tool does not run unlogged. Tell the user.";
const notLogged = "The call ran, but its end could not be written to the audit log. Tell the user.";

/**
 * Answers one `tools/call`: policy, arguments, log, request, log. Nothing leaves before the first three agree.
 *
 * @param given - The arguments as the client sent them.
 * @throws {ProtocolError} when no tool has the name, as the protocol wants it.
 */
export async function answerCall(
  context: CallContext,
  name: string,
  given: unknown,
  signal: AbortSignal,
  door?: Door,
): Promise<CallToolResult> {
  // Before the policy: it decides on what would be sent.
  const named = context.policy.decide(name).tool;
  const { args, places } = coerceArguments(given, named ? schemaOfTool(named.name) : {});
  const decision = context.policy.decide(name, args);
  const log = context.audit.call(name, decision, args ?? {}, places);
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
  const other = door === undefined || args === undefined ? undefined : otherDoor(door, tool, args);
  if (other !== undefined) {
    await tried(log.denied("other-call"));
    return errorResult(other);
  }
  const mistakes = args === undefined ? ["The arguments should be an object."] : mistakesIn(tool, args);
  if (args === undefined || mistakes.length > 0) {
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

/** The call that is for this tool and these arguments, as a sentence, when it is not the one that was made. */
function otherDoor(door: Door, tool: Tool, args: Arguments): string | undefined {
  const needed: Door = changesSomething(tool, args) ? "change" : "read";
  return needed === door
    ? undefined
    : `${tool.name} is for ${needed}_operation with these arguments. Nothing was sent.`;
}

function mistakesIn(tool: Tool, args: Arguments): string[] {
  const validate = validators[tool.name];
  if (!validate) throw new Error(`The tool ${tool.name} has no validator: run the generator again.`);
  return validate(args) ? [] : explainMistakes(validate.errors ?? [], schemaOfTool(tool.name), wordsFor(tool.name));
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
