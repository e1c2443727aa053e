import {
  adviceOn,
  createTransport,
  type Transport,
  type TransportOptions,
  withPartialErrors,
} from "@braze-codegen/client/core";
import { type StillClock, stillClock } from "./clock.js";

export const apiKey = "3f9c1e52-key-that-nobody-may-see-7a";

/** What the server does next: an answer, something to throw, or nothing until the request is given up. */
export type Step = { status?: number; headers?: Record<string, string>; body?: unknown } | Error | Thrown | "silence";

/** Something to throw that is no error. */
export interface Thrown {
  readonly thrown: unknown;
}

export interface SentRequest {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Headers;
  /** As text, where it is none of the platform's own forms. */
  readonly body: unknown;
  readonly init: RequestInit;
}

export interface Scripted {
  readonly transport: Transport;
  readonly requests: SentRequest[];
  readonly clock: StillClock;
}

function answer({ status = 200, headers = {}, body }: Exclude<Step, Error | Thrown | "silence">): Response {
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  return new Response(status === 204 ? null : (text ?? "{}"), { status, headers });
}

interface ScriptedOptions extends Partial<TransportOptions> {
  readonly throwOnPartial?: boolean | undefined;
}

/** A `fetch` whose server plays the steps one after the other, and then the last one for ever. */
export function scriptedFetch(steps: readonly Step[] = [{}]): {
  readonly fetch: NonNullable<TransportOptions["fetch"]>;
  readonly requests: SentRequest[];
} {
  const requests: SentRequest[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const body = init.body instanceof Blob ? (await init.body.text()) || undefined : init.body;
    requests.push({ url, method: init.method, headers: new Headers(init.headers), body, init });
    const step = steps[Math.min(requests.length, steps.length) - 1] ?? {};
    if (step instanceof Error) throw step;
    if (step !== "silence" && "thrown" in step) throw step.thrown;
    return step === "silence" ? new Promise<never>(() => {}) : answer(step);
  };
  return { fetch, requests };
}

/** A transport whose server plays the steps. */
export function scripted(
  steps: readonly Step[] = [{}],
  { throwOnPartial, ...options }: ScriptedOptions = {},
): Scripted {
  const { fetch, requests } = scriptedFetch(steps);
  const clock = stillClock();
  const where = options.instance ? {} : { baseUrl: "https://rest.example" };
  const bare = createTransport({ apiKey, ...where, advice: adviceOn, fetch, clock, ...options });
  return { transport: withPartialErrors(bare, throwOnPartial), requests, clock };
}

/** What fetch throws in Node when the socket fails. */
export function socketError(code: string, syscall?: string): Error {
  const cause = Object.assign(new Error(`${syscall ?? "read"} ${code}`), { code, syscall });
  return new TypeError("fetch failed", { cause });
}

/** The error that a promise rejects with. */
export async function failure(promise: PromiseLike<unknown>): Promise<Error & Record<string, unknown>> {
  const result = await Promise.allSettled([promise]);
  if (result[0].status === "rejected") return result[0].reason;
  throw new Error("Expected a rejection.");
}
