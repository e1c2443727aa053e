// Copied by braze-codegen from templates/: edit it there.
import { validators } from "#validators";
import { call as callBraze, type Operation, type Transport } from "@braze-codegen/client/core";
import {
  type CallToolResult,
  type InputRequiredResult,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";
import { approvalOf } from "./approval.js";
import { type AuditLog, mustBeLogged } from "./audit.js";
import type { Caller } from "./caller.js";
import { fingerprint } from "./canonical.js";
import { coerceArguments } from "./coerce.js";
import { counted } from "./counted.js";
import { calls } from "./data/calls.js";
import { schemaOfTool } from "./data/schemas.js";
import type { Tool } from "./data/tools.js";
import { wordsFor } from "./documented.js";
import { explainMistakes } from "./explain.js";
import { type Failure, failureOf } from "./failure.js";
import { type Arguments, inputOf } from "./input.js";
import { changesSomething } from "./opened.js";
import type { PendingCall, PendingCalls } from "./pending.js";
import type { Policy } from "./policy.js";
import { type Answered, errorResult, resultOf, withNote } from "./result.js";
import { type WithSecrets, withoutSecrets, withSecrets } from "./secret-arguments.js";
import type { Secrets } from "./secrets.js";

/** What every call of a server goes through. */
export interface CallContext {
  readonly policy: Policy;
  readonly audit: AuditLog;
  readonly transport: Transport;
  readonly maxCharacters: number;
  /** Reads the secrets that arguments name. */
  readonly secrets: Secrets;
  /** Whether a change is shown first, and runs when it is confirmed. */
  readonly preview: boolean;
  /** Calls that wait for a yes. */
  readonly pending: PendingCalls;
  /** Hears that the audit log cannot be written. */
  readonly warn: (sentence: string) => void;
}

/** Which of two calls a tool is run by, where reads and changes are apart. */
export type Door = "read" | "change";

type Ending = { readonly answered: Answered; readonly outcome: "ok"; readonly status: number } | Failure;

/** What a call is answered with: a result, or a question to the user. */
export type CallAnswer = CallToolResult | InputRequiredResult;

const notSent = "The audit log cannot be written, so nothing was sent: this tool does not run unlogged. Tell the user.";
const notLogged = "The call ran, but its end could not be written to the audit log. Tell the user.";

/**
 * Answers one `tools/call`: policy, arguments, a yes where one is needed, log, request, log. Nothing leaves before all
 * that stands before the request agrees.
 *
 * @param given - The arguments as the client sent them.
 * @param confirmed - The call that was shown, when it is this one that was confirmed.
 * @throws {ProtocolError} when no tool has the name, as the protocol wants it.
 */
export async function answerCall(
  context: CallContext,
  name: string,
  given: unknown,
  caller: Caller,
  door?: Door,
  confirmed?: PendingCall,
): Promise<CallAnswer> {
  // Before the policy: it decides on what would be sent.
  const named = context.policy.decide(name).tool;
  const { args, places } = coerceArguments(given, named ? schemaOfTool(named.name) : {});
  const decided = context.policy.decide(name, args);
  const asks = decided.allowed === false && caller.canAsk ? decided.asks : undefined;
  const decision = named && asks ? ({ allowed: true, tool: named } as const) : decided;
  const shown = named && args ? withoutSecrets(named, args) : (args ?? {});
  let log = context.audit.call(name, decision, shown, places);
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
  const whole = args && withSecrets(tool, args, context.secrets);
  const mistakes = whole === undefined ? ["The arguments should be an object."] : mistakesIn(tool, whole);
  if (args === undefined || whole === undefined || mistakes.length > 0) {
    await tried(log.finished("invalid-arguments"));
    return errorResult(
      `${mistakes.join("\n")}\nNothing was sent: correct the arguments of ${tool.name} and call it again.`,
    );
  }
  const approval = await approvalOf(context, caller, {
    tool,
    args,
    shown,
    fingerprint: fingerprint([tool.name, whole.args]),
    log,
    ...(asks && { asks }),
    ...(confirmed && { confirmed }),
  });
  if (approval.step !== undefined && !(await tried(approval.step))) return errorResult(notSent);
  if ("result" in approval) return approval.result;
  log = approval.log;
  if (mustBeLogged(tool) && !(await tried(log.started()))) return errorResult(notSent);

  const end = await send(context, tool, whole, caller);
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

function mistakesIn(tool: Tool, { args, mistakes }: WithSecrets): readonly string[] {
  if (mistakes.length > 0) return mistakes;
  const validate = validators[tool.name];
  if (!validate) throw new Error(`The tool ${tool.name} has no validator: run the generator again.`);
  return validate(args) ? [] : explainMistakes(validate.errors ?? [], schemaOfTool(tool.name), wordsFor(tool.name));
}

async function send(
  context: CallContext,
  tool: Tool,
  { args, hide }: WithSecrets,
  { signal, waits }: Caller,
): Promise<Ending> {
  const plan = calls[tool.name];
  if (!plan) throw new Error(`The tool ${tool.name} has no operation: run the generator again.`);
  // The table holds operations of all types; the validator has checked what this one takes.
  const operation = plan.operation as Operation;
  try {
    const { data, response } = await callBraze(context.transport, operation, inputOf(plan, args), {
      signal,
      ...(waits && { hooks: { onRetry: ({ attempt, delay }) => waits(waitOf(tool, delay), attempt) } }),
    }).withResponse();
    const answered = { tool: tool.name, operation, args, data: hide(data), response };
    return { answered, outcome: "ok", status: response.status };
  } catch (error) {
    const failure = failureOf(error, tool, signal);
    return { ...failure, sentence: hide(failure.sentence) };
  }
}

const waitOf = ({ name }: Tool, delay: number): string =>
  `${name} is tried again in ${counted(Math.ceil(delay / 1000), "second")}.`;

function complain({ warn }: CallContext, error: unknown): false {
  warn(`The audit log cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  return false;
}
