// Copied by braze-codegen from templates/: edit it there.
import type { Fault } from "../faults.js";
import type { Condition } from "../matching.js";
import type { MockBraze } from "../mock.js";
import type { RecordedRequest } from "../requests.js";
import type { Overview, RequestLine, Waiting } from "./watched.js";

/** Lines of one answer: who is further behind asks again. */
const MOST_LINES = 1000;

/**
 * @param begun - When the server began: another one counts its requests from 1, too.
 * @param after - The number of the last request that is known.
 * @param idOf - The ID of what was given over HTTP.
 */
export function overviewOf(
  mock: MockBraze,
  begun: number,
  after: number,
  idOf: (placed: object) => string | undefined,
): Overview {
  const { requests, clock } = mock;
  const waiting = (placed: object, operation: string, left: number): Waiting => {
    const id = idOf(placed);
    return { ...(id === undefined ? {} : { id }), operation, left: Number.isFinite(left) ? left : "always" };
  };
  return {
    now: clock.now().toISOString(),
    isStill: clock.isStill,
    log: `${begun}.${requests.cleared}`,
    requests: requests.length,
    lines: requests
      .filter(({ number }) => number > after)
      .slice(0, MOST_LINES)
      .map(lineOf),
    // only with area messages campaigns canvas transactional
    sent: mock.sent.length,
    notes: mock.notes.length,
    faults: mock.faults.map((placed) => ({
      ...waiting(placed, placed.pattern, placed.left),
      fault: sendable(placed.fault),
    })),
    answers: mock.answers.map((placed) => ({
      ...waiting(placed, placed.operation, placed.left),
      status: placed.answer.status,
      body: placed.answer.body,
      ...(placed.when === undefined ? {} : { when: conditionOf(placed.when) }),
    })),
  };
}

function lineOf({ body: _, answer: __, notes = [], ...line }: RecordedRequest): RequestLine {
  return { ...line, notes: notes.length };
}

function sendable({ when, times, ...fault }: Exclude<Fault, string>) {
  return {
    ...fault,
    ...(times === undefined ? {} : { times: times === Number.POSITIVE_INFINITY ? "always" : times }),
    ...(when === undefined ? {} : { when: conditionOf(when) }),
  };
}

const conditionOf = (when: Condition): unknown => (typeof when === "function" ? "a function" : when);
