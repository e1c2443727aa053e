// Copied by braze-codegen from templates/: edit it there.
import { copy } from "./copy.js";
import type { RecordedRequest } from "./requests.js";

/** A request and what was answered, in plain data. */
export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body?: unknown;
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

  add(request: RecordedRequest, answer: unknown): void {
    if (this.#running.size === 0) return;
    const { method, path, query, body, status, operation } = request;
    if (operation === undefined || status === 0) return;
    const exchange = { method, path: `${path}${query}`, ...(body === undefined ? {} : { body }), status, answer };
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

/** Plays a session again, in its order, and tells what was answered otherwise than when it was recorded. */
export async function replay(
  { exchanges }: Session,
  handle: (request: Request) => Promise<Response>,
  key: string,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [index, recorded] of exchanges.entries()) {
    const { method, path, body } = recorded;
    const hasBody = body !== undefined && method !== "GET";
    const response = await handle(
      new Request(new URL(path, "http://mock.invalid"), {
        method,
        headers: { authorization: `Bearer ${key}`, ...(hasBody ? { "content-type": "application/json" } : {}) },
        ...(hasBody ? { body: JSON.stringify(body) } : {}),
      }),
    );
    const text = await response.text();
    const replayed = { status: response.status, answer: parsed(text) };
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
