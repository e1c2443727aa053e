import type { Clock, Fetch } from "@braze-codegen/client/core";

/** A server with one pool: fixed windows on its own clock. */
export interface WindowServer {
  readonly fetch: Fetch;
  /** How many requests it took in each window, and how many it turned away. */
  readonly taken: Map<number, number>;
  readonly refused: Map<number, number>;
}

export interface WindowOptions {
  readonly clock: Clock;
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds by which its windows begin later than those of the clock. */
  readonly shift?: number;
  /** Milliseconds by which its clock is late. */
  readonly late?: number;
  /** Requests that somebody else made in the first window. */
  readonly others?: number;
  readonly headers?: boolean;
}

export function windowServer({
  clock,
  requests,
  seconds,
  shift = 0,
  late = 0,
  others = 0,
  headers = true,
}: WindowOptions): WindowServer {
  const length = seconds * 1000;
  const windowOf = (time: number) => Math.floor((time - late - shift) / length);
  const first = windowOf(clock.now());
  const taken = new Map<number, number>();
  const refused = new Map<number, number>();
  const fetch: Fetch = async () => {
    const window = windowOf(clock.now());
    const used = (taken.get(window) ?? 0) + (window === first ? others : 0);
    const isOver = used >= requests;
    const counts = isOver ? refused : taken;
    counts.set(window, (counts.get(window) ?? 0) + 1);
    const state = {
      "x-ratelimit-limit": `${requests}`,
      "x-ratelimit-remaining": `${Math.max(0, requests - used - 1)}`,
      "x-ratelimit-reset": `${((window + 1) * length + shift) / 1000}`,
    };
    return new Response("{}", { status: isOver ? 429 : 200, headers: headers ? state : {} });
  };
  return { fetch, taken, refused };
}

export const sumOf = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);
