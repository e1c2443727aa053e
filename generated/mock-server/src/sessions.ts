// Copied by braze-codegen from templates/: edit it there.
import { copy } from "./copy.js";
import type { RecordedRequest } from "./requests.js";

/** A request and what was answered, in plain data. */
export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body?: unknown;
  /** The body as it was sent, where it is no JSON. */
  readonly text?: string;
  readonly status: number;
  readonly answer: unknown;
}

/** Exchanges in their order: a fixture, to be kept in a file and played again. It holds no key. */
export interface Session {
  readonly exchanges: readonly Exchange[];
}

/** An exchange that went otherwise when it was played again. */
export interface Difference {
  /** Its position in the session, from 0. */
  readonly index: number;
  readonly recorded: Exchange;
  readonly replayed: Pick<Exchange, "status" | "answer">;
}

/** Exchanges that a recording keeps; what comes after them is not in it. */
const KEPT = 10_000;

/** The recordings that are running. */
export class Recordings {
  readonly #running = new Set<Exchange[]>();

  add(request: RecordedRequest, answer: unknown, text?: string): void {
    if (this.#running.size === 0) return;
    const { method, path, query, body, status, operation } = request;
    if (operation === undefined || status === 0) return;
    const sent = { ...(body === undefined ? {} : { body }), ...(text === undefined ? {} : { text }) };
    const exchange = { method, path: `${path}${query}`, ...sent, status, answer };
    for (const exchanges of this.#running) if (exchanges.length < KEPT) exchanges.push(copy(exchange));
  }

  /** Begins a recording; returns what ends it and gives the session. */
  start(): () => Session {
    const exchanges: Exchange[] = [];
    this.#running.add(exchanges);
    return () => {
      this.#running.delete(exchanges);
      return { exchanges };
    };
  }
}

/**
 * Looks at a session before it is played: it often comes from a file.
 *
 * @throws {TypeError} with one sentence about the first thing that cannot be played.
 */
export function checkSession(given: unknown): void {
  const { exchanges } = (given ?? {}) as Partial<Session>;
  if (!Array.isArray(exchanges))
    throw new TypeError("A session is an object with a list of exchanges, as a recording gives it.");
  for (const [index, exchange] of (exchanges as unknown[]).entries()) {
    const { method, path } = (exchange ?? {}) as Partial<Record<keyof Exchange, unknown>>;
    if (typeof method !== "string" || !METHODS.test(method))
      throw new TypeError(`The session's exchanges[${index}].method should be one such as GET or POST.`);
    if (typeof path !== "string" || !isPath(path))
      throw new TypeError(`The session's exchanges[${index}].path should be a text that begins with a single slash.`);
  }
}

/** What `fetch` sends, and nothing that it refuses. */
const METHODS = /^(?!(?:connect|trace|track)$)[\w-]+$/i;

/** Those with which it sends no body. */
const WITHOUT_BODY = /^(?:get|head)$/i;

/**
 * Where the requests of a session go. No path leads elsewhere: URLs take a backslash for a slash, and no notice of a
 * tab.
 */
const ORIGIN = "http://mock.invalid";

const isPath = (path: string): boolean =>
  path.startsWith("/") && URL.canParse(path, ORIGIN) && new URL(path, ORIGIN).origin === ORIGIN;

/** Plays a session again, in its order, and tells what was answered otherwise than when it was recorded. */
export async function replay(
  { exchanges }: Session,
  handle: (request: Request) => Promise<Response>,
  key: string,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [index, recorded] of exchanges.entries()) {
    const { method, path, body, text } = recorded;
    const sent = text ?? JSON.stringify(body);
    const hasBody = sent !== undefined && !WITHOUT_BODY.test(method);
    const response = await handle(
      new Request(new URL(path, ORIGIN), {
        method,
        headers: { authorization: `Bearer ${key}`, ...(hasBody ? { "content-type": "application/json" } : {}) },
        ...(hasBody ? { body: sent } : {}),
      }),
    );
    const replayed = { status: response.status, answer: parsed(await response.text()) };
    const isSame = replayed.status === recorded.status && canonical(replayed.answer) === canonical(recorded.answer);
    if (!isSame) differences.push({ index, recorded, replayed });
  }
  return differences;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** As JSON, where the order of members means nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
