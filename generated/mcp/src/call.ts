// Copied by braze-codegen from templates/: edit it there.
import { validators } from "#validators";
import { type Operation, ResponsePromise, type RetryEvent, type Transport } from "@braze-codegen/client/core";
import {
  type CallToolResult,
  type InputRequiredResult,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";
import { type AnswerArguments, splitArguments } from "./answer-arguments.js";
import { approvalOf } from "./approval.js";
import { type AuditAbout, type AuditLog, mustBeLogged } from "./audit.js";
import type { Caller } from "./caller.js";
import { fingerprint } from "./canonical.js";
import { coerceArguments } from "./coerce.js";
import { counted } from "./counted.js";
import { calls } from "./data/calls.js";
import { schemaOfTool } from "./data/schemas.js";
import type { Tool } from "./data/tools.js";
import { answersOf } from "./documented.js";
import { withExactIntegers } from "./exact-integers.js";
import { explainMistakes } from "./explain.js";
import { type Failure, failureOf } from "./failure.js";
import { inputOf } from "./input.js";
import { type KeptAnswers, keptPlace } from "./kept-answers.js";
import { changesSomething } from "./opened.js";
import type { PendingCall, PendingCalls } from "./pending.js";
import type { Policy } from "./policy.js";
import { type WithSecrets, withoutSecrets, withSecrets } from "./secret-arguments.js";
import type { Secrets } from "./secrets.js";
import { aboutMissing } from "./missing-members.js";
import { plainText } from "./plain-text.js";
import { type Answered, type DataPlace, errorResult, resultOf } from "./result.js";
import { unfit } from "./unfit.js";

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
  /** Answers to changes, of which a part was not shown yet. */
  readonly kept: KeptAnswers;
  /** Where the client reads the data of answers. Known only once it has said who it is. */
  readonly dataIn: () => DataPlace;
  /** Who asks, where, and under which policy, for the log. */
  readonly about: () => AuditAbout;
  /** Hears that the audit log cannot be written. */
  readonly warn: (sentence: string) => void;
}

/** Which of two calls a tool is run by, where reads and changes are apart. */
export type Door = "read" | "change";

type Ending = { readonly answered: Answered; readonly outcome: "ok"; readonly status: number } | Failure;

/** What a call is answered with: a result, or a question to the user. */
export type CallAnswer = CallToolResult | InputRequiredResult;

const notSent = "The audit log cannot be written, so nothing was sent: this tool does not run unlogged. Tell the user.";
const notKept =
  "What `_from` names is no longer kept. Nothing was sent: find out with a read, and do not repeat the change.";
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
  const schema = named ? schemaOfTool(named.name) : {};
  // Before all else: what comes next walks down into the arguments.
  const coerced = unfit(given) === undefined ? coerceArguments(given, schema) : undefined;
  // What came as JSON text was looked into only now.
  const fault = unfit(coerced ? coerced.args : given);
  const { args, places } = coerced && fault === undefined ? coerced : { places: [] };
  const split = splitArguments(args ?? {}, schema);
  const decided = context.policy.decide(name, split.args);
  const asks = decided.allowed === false && caller.canAsk ? decided.asks : undefined;
  const decision = named && asks ? ({ allowed: true, tool: named } as const) : decided;
  const shown = named ? withoutSecrets(named, split.args) : split.args;
  const written = named && args ? withoutSecrets(named, args) : (args ?? given);
  let log = context.audit.call(name, decision, written, places, context.about());
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
  const changes = changesSomething(tool, split.args);
  const other = door === undefined || args === undefined ? undefined : otherDoor(door, tool, changes);
  if (other !== undefined) {
    await tried(log.denied("other-call"));
    return errorResult(other);
  }
  const whole = args && withSecrets(tool, split.args, context.secrets);
  const mistakes = whole
    ? [...split.mistakes, ...(await mistakesIn(tool, whole))]
    : [fault ?? "The arguments should be an object."];
  const place = split.answer.from === undefined ? undefined : keptPlace(split.answer.from);
  if (changes && split.answer.from !== undefined && place === undefined)
    mistakes.push("`_from` reads on in an answer, and this call would be carried out again: leave it out, or read.");
  if (args === undefined || whole === undefined || mistakes.length > 0) {
    await tried(log.finished("invalid-arguments"));
    return errorResult(
      `${mistakes.join("\n")}\nNothing was sent: correct the arguments of ${tool.name} and call it again.`,
    );
  }
  if (place) {
    await tried(log.finished("reread"));
    const found = context.kept.find(place.id, { tool: tool.name, session: caller.session });
    if (!found) return errorResult(notKept);
    return show(context, caller, { ...found.answered, data: found.answer }, { from: place.place }, place.id);
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

  log.leaves?.();
  const end = await send(context, tool, whole, caller, changes);
  const isLogged = await tried(log.finished(end.outcome, end.status));
  const notes = isLogged || !mustBeLogged(tool) ? [] : [notLogged];
  if (!("answered" in end)) return errorResult([end.sentence, ...notes].join("\n"));
  return show(context, caller, end.answered, { ...split.answer, notes }, changes);
}

/** @param kept - Whether the answer has to be kept where it is cut, or the id by which it is kept already. */
function show(
  { kept: answers, maxCharacters, dataIn }: CallContext,
  { session }: Caller,
  answered: Answered,
  how: AnswerArguments & { readonly notes?: readonly string[] },
  kept: boolean | string,
): CallToolResult {
  const { tool } = answered;
  const keep = (answer: unknown) =>
    `${typeof kept === "string" ? kept : answers.keep({ session, tool, answer, answered })}:`;
  try {
    return resultOf(answered, { maxCharacters, dataIn: dataIn(), ...how, ...(kept !== false && { keep }) });
  } catch (error) {
    // Answers may be nested so deeply that nothing can walk through them.
    const words = plainText(error instanceof Error ? error.message : String(error), 200);
    return errorResult(`${tool} was carried out, but its answer cannot be shown: ${words}. Do not repeat a change.`);
  }
}

/** The call that is for this tool and these arguments, as a sentence, when it is not the one that was made. */
function otherDoor(door: Door, tool: Tool, changes: boolean): string | undefined {
  const needed: Door = changes ? "change" : "read";
  return needed === door
    ? undefined
    : `${tool.name} is for ${needed}_operation with these arguments. Nothing was sent.`;
}

async function mistakesIn(tool: Tool, { args, mistakes }: WithSecrets): Promise<readonly string[]> {
  if (mistakes.length > 0) return mistakes;
  // Loaded when the tool is first called: a server that starts needs none.
  const validate = await validators[tool.name]?.();
  if (!validate) throw new Error(`The tool ${tool.name} has no validator: run the generator again.`);
  if (validate(args)) return [];
  const schema = schemaOfTool(tool.name);
  const errors = validate.errors ?? [];
  const sentences = explainMistakes(errors, schema, answersOf(tool.name));
  return [...sentences, ...aboutMissing(errors, sentences, schema)];
}

async function send(
  { transport }: CallContext,
  tool: Tool,
  { args, hide }: WithSecrets,
  { signal, waits }: Caller,
  changes: boolean,
): Promise<Ending> {
  const plan = calls[tool.name];
  if (!plan) throw new Error(`The tool ${tool.name} has no operation: run the generator again.`);
  // The table holds operations of all types; the validator has checked what this one takes.
  const operation = plan.operation as Operation;
  try {
    const options = {
      signal,
      ...(waits && { hooks: { onRetry: ({ attempt, delay }: RetryEvent) => waits(waitOf(tool, delay), attempt) } }),
    };
    const answer = withExactIntegers(transport.send(operation, inputOf(plan, args), options));
    const { data, response } = await new ResponsePromise<unknown>(answer).withResponse();
    const answered = { tool: tool.name, operation, args, data: hide(data), response };
    return { answered, outcome: "ok", status: response.status };
  } catch (error) {
    const failure = failureOf(error, tool, signal, changes);
    return { ...failure, sentence: hide(failure.sentence) };
  }
}

const waitOf = ({ name }: Tool, delay: number): string =>
  `${name} is tried again in ${counted(Math.ceil(delay / 1000), "second")}.`;

function complain({ warn }: CallContext, error: unknown): false {
  warn(`The audit log cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  return false;
}
