// Copied by braze-codegen from templates/: edit it there.
/** What an answer says about the rate limit that counted it; `undefined` where Braze did not say it. */
export interface RateLimitState {
  /** Requests allowed in the window. */
  readonly limit: number | undefined;
  /** Requests left in the window. */
  readonly remaining: number | undefined;
  /** When the window ends. */
  readonly resetAt: Date | undefined;
  /** Milliseconds to wait before the next request; comes with some 429. */
  readonly retryAfter: number | undefined;
}

/**
 * Milliseconds from now. One header is a number of seconds, an instant in seconds or a date, by contract and by proxy.
 */
function until(headers: Headers | undefined, name: string, now: number): number | undefined {
  const text = headers?.get(name);
  if (!text) return undefined;
  // An instant in seconds since 1970 has ten digits; nobody is asked to wait for thirty years.
  const smallestInstant = 1e9;
  // Whatever a header says, what comes of it is a date.
  const longestWait = 3e10;
  const seconds = Number(text);
  const wait = seconds < smallestInstant ? seconds * 1000 : (seconds * 1000 || Date.parse(text)) - now;
  return wait > -longestWait ? Math.min(wait, longestWait) : undefined;
}

const retryAfterOf = (headers: Headers | undefined, now: number): number | undefined =>
  until(headers, "retry-after", now) ?? until(headers, "x-ratelimit-retry-after", now);

const resetOf = (headers: Headers | undefined, now: number): number | undefined =>
  until(headers, "x-ratelimit-reset", now);

/**
 * Milliseconds to wait before the request is sent again, or 0 if the answer does not tell. The end of the window
 * matters after a 429 only: all other answers carry it too, and have nothing to wait for.
 */
export function waitOf(response: Pick<Response, "status" | "headers"> | undefined, now: number): number {
  const headers = response?.headers;
  return Math.max(0, retryAfterOf(headers, now) ?? ((response?.status === 429 && resetOf(headers, now)) || 0));
}

function count(text: string | null | undefined): number | undefined {
  return text && Number(text) >= 0 ? Number(text) : undefined;
}

/** Reads the rate limit from the headers of an answer. */
export function readRateLimit(headers: Headers | undefined, now: number = Date.now()): RateLimitState {
  const reset = resetOf(headers, now);
  return {
    limit: count(headers?.get("x-ratelimit-limit")),
    remaining: count(headers?.get("x-ratelimit-remaining")),
    resetAt: reset === undefined ? undefined : new Date(now + reset),
    retryAfter: retryAfterOf(headers, now),
  };
}
