// Copied by braze-codegen from templates/: edit it there.
import type { OperationId } from "../data/operation-ids.js";
import { operations } from "../data/operations.js";
import type { Fault, OperationPattern } from "../faults.js";
import { checkOptions } from "../given.js";
import { type RequestSubset, isSubset } from "../matching.js";
import type { MockBraze } from "../mock.js";
import type { RecordedRequest } from "../requests.js";
import type { Session } from "../sessions.js";
import type { StubOptions } from "../stubs.js";
import type { Seed } from "../seeds.js";
import type { Snapshot } from "../work.js";
import { ControlError } from "./control-error.js";
import { controlDocument } from "./document.js";
import { masked } from "./masked.js";
import { overviewOf } from "./overview.js";
import { countsOf, partOf } from "./state-part.js";

/** A call of the control. */
export interface ControlCall {
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** What stands in the path in place of `{id}`, `{number}` or `{part}`. */
  readonly parameter: string;
}

type Route = (call: ControlCall) => unknown;

/** What can be asked of the control, by method and path. */
export function routes(mock: MockBraze): {
  readonly known: readonly string[];
  find(method: string, path: string): [route: Route, parameter: string];
} {
  const faults = new Given();
  const answers = new Given();
  const recordings = new Map<string, () => Session>();
  const begun = Date.now();
  let made = 0;
  const fresh = () => String(++made);
  const isKnown = new Map<string, Route>(
    Object.entries({
      "GET /__mock/openapi.json": () => controlDocument,
      "GET /__mock/health": () => ({ status: "ok", operations: operations.length, requests: mock.requests.length }),
      "GET /__mock/overview": ({ query }) =>
        overviewOf(
          mock,
          begun,
          Number(query.get("after") ?? 0),
          (placed) => faults.idOf(placed) ?? answers.idOf(placed),
        ),
      "GET /__mock/requests": ({ query }) => ({ requests: requestsOf(mock, query.get("operation")) }),
      "POST /__mock/requests/wait": async ({ body }) =>
        await waitFor(mock, membersOf(body, ["operation", "request", "timeout"])),
      "GET /__mock/requests/{number}": ({ parameter }) => {
        const found = mock.requests.find(({ number }) => String(number) === parameter);
        if (found === undefined) throw new ControlError(404, `The log has no request ${parameter.slice(0, 20)}.`);
        return masked(found);
      },
      "GET /__mock/notes": () => ({ notes: mock.notes }),
      // only with area messages campaigns canvas transactional
      "GET /__mock/sent": () => ({ sent: mock.sent }),
      "GET /__mock/state": () => mock.snapshot(),
      "GET /__mock/counts": () => countsOf(mock.snapshot()),
      "GET /__mock/state/{part}": ({ parameter, query }) => partOf(mock.snapshot(), parameter, query),
      "PUT /__mock/state": ({ body }) => mock.restore(body as Snapshot),
      "PUT /__mock/seed": ({ body }) => mock.seed(body as Seed),
      "GET /__mock/clock": () => ({ now: mock.clock.now().toISOString() }),
      "PUT /__mock/clock": ({ body }) => {
        mock.clock.set(membersOf(body, ["now"])["now"] as string);
        return { now: mock.clock.now().toISOString() };
      },
      "POST /__mock/clock/advance": ({ body }) => {
        mock.clock.advance(membersOf(body, ["by"])["by"] as string);
        return { now: mock.clock.now().toISOString() };
      },
      "POST /__mock/faults": ({ body }) => {
        const { operation, fault } = membersOf(body, ["operation", "fault"]);
        const takeBack = mock.fail(operation as OperationPattern, fault as Fault);
        return { id: faults.add(fresh(), mock.faults.at(-1), takeBack) };
      },
      "DELETE /__mock/faults": () => faults.clear(),
      "DELETE /__mock/faults/{id}": ({ parameter }) => faults.drop(parameter, "fault"),
      "POST /__mock/answers": ({ body: given }) => {
        const { operation, body, options } = membersOf(given, ["operation", "body", "options"]);
        const takeBack = mock.answer(operation as OperationId, body, options as StubOptions | undefined);
        return { id: answers.add(fresh(), mock.answers[0], takeBack) };
      },
      "DELETE /__mock/answers": () => answers.clear(),
      "DELETE /__mock/answers/{id}": ({ parameter }) => answers.drop(parameter, "answer"),
      "POST /__mock/recordings": () => {
        const id = fresh();
        recordings.set(id, mock.record());
        return { id };
      },
      "DELETE /__mock/recordings/{id}": ({ parameter }) => {
        const end = recordings.get(parameter);
        if (end === undefined) throw new ControlError(404, `There is no recording "${parameter}".`);
        recordings.delete(parameter);
        return end();
      },
      "POST /__mock/replay": async ({ body }) => {
        const { session, key } = membersOf(body, ["session", "key"]);
        return { differences: await mock.replay(session as Session, key as string | undefined) };
      },
      "POST /__mock/reset": () => mock.reset(),
    } satisfies Record<string, Route>),
  );
  return {
    known: [...isKnown.keys()],
    find(method, path) {
      const [, folder = "", id = ""] = /^(\/__mock\/\w+)\/([^/]+)$/.exec(path) ?? [];
      const isBelow = ([name]: [string, Route]) => name.startsWith(`${method} ${folder}/{`);
      const route = isKnown.get(`${method} ${path}`) ?? (id === "" ? undefined : [...isKnown].find(isBelow)?.[1]);
      if (route !== undefined) return [route, id];
      throw new ControlError(
        404,
        `The control has no ${method} ${path.slice(0, 100)}. /__mock/openapi.json has what exists.`,
      );
    },
  };
}

/** What was given over HTTP, and can be taken back by its id. */
class Given {
  readonly #takeBack = new Map<string, () => void>();
  /** What waits, by itself; it is forgotten with it. */
  readonly #ids = new WeakMap<object, string>();

  add(id: string, placed: object | undefined, takeBack: () => void): string {
    if (placed !== undefined) this.#ids.set(placed, id);
    this.#takeBack.set(id, takeBack);
    return id;
  }

  idOf(placed: object): string | undefined {
    return this.#ids.get(placed);
  }

  drop(id: string, what: string): void {
    const takeBack = this.#takeBack.get(id);
    if (takeBack === undefined) throw new ControlError(404, `There is no ${what} "${id}".`);
    this.#takeBack.delete(id);
    takeBack();
  }

  clear(): void {
    for (const takeBack of this.#takeBack.values()) takeBack();
    this.#takeBack.clear();
  }
}

const requestsOf = (mock: MockBraze, operation: string | null): readonly RecordedRequest[] =>
  operation === null ? mock.requests : mock.requests.of(operation as OperationId);

async function waitFor(mock: MockBraze, given: Readonly<Record<string, unknown>>): Promise<RecordedRequest> {
  const { operation, request, timeout } = given as {
    operation?: OperationId;
    request?: RequestSubset;
    timeout?: number | string;
  };
  if (operation !== undefined) mock.requests.of(operation);
  checkOptions(given, "The body", { operation: "anything", request: "members", timeout: "anything" });
  const fits = (each: RecordedRequest) =>
    (operation === undefined || each.operation === operation) && isSubset(request ?? {}, each);
  try {
    return await mock.waitFor(fits, timeout === undefined ? {} : { timeout });
  } catch (error) {
    if (error instanceof TypeError) throw error;
    throw new ControlError(408, (error as Error).message);
  }
}

/** The members of a body, which has these and no others. */
function membersOf(body: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  checkOptions(body ?? {}, "The body", Object.fromEntries(names.map((name) => [name, "anything" as const])));
  return (body ?? {}) as Readonly<Record<string, unknown>>;
}
