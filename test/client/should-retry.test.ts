import { type BrazeError, call, type Operation } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { operation, read, send } from "./support/operations.js";
import { failure, type Step, scripted, socketError } from "./support/transport.js";

const lost = socketError("ECONNRESET");
const refused = socketError("ECONNREFUSED", "connect");
const never = operation({ ...send, retry: "never" });
const careful = operation({ retry: "rejected-only", answer: "any" });

type Row = [name: string, operation: Operation, step: Step, wish: unknown, requests: number];
const table: Row[] = [
  // What the client would repeat can be forbidden.
  ["read, 500", read, { status: 500 }, undefined, 3],
  ["read, 500", read, { status: 500 }, false, 1],
  ["read, lost", read, lost, false, 1],
  ["send, 429", send, { status: 429 }, false, 1],
  ["send, refused", send, refused, false, 1],
  // What is safe can be asked for.
  ["read, 404", read, { status: 404 }, undefined, 1],
  ["read, 404", read, { status: 404 }, true, 3],
  ["read, 408", read, { status: 408 }, true, 3],
  ["send, 401", send, { status: 401 }, undefined, 1],
  ["send, 401", send, { status: 401 }, true, 3],
  ["send, 404", send, { status: 404 }, true, 3],
  // What may have been processed cannot.
  ["send, 500", send, { status: 500 }, true, 1],
  ["send, 503", send, { status: 503 }, true, 1],
  ["send, 408", send, { status: 408 }, true, 1],
  ["send, 302", send, { status: 302 }, true, 1],
  ["send, lost", send, lost, true, 1],
  ["a read that is not safe, 500", careful, { status: 500 }, true, 1],
  ["a read that is not safe, lost", careful, lost, true, 1],
  // What must never be repeated is not.
  ["never, 429", never, { status: 429 }, true, 1],
  ["never, refused", never, refused, true, 1],
  // Only true and false are answers.
  ["read, 404, a promise", read, { status: 404 }, Promise.resolve(true), 1],
  ["read, 404, truthy", read, { status: 404 }, "yes", 1],
  ["read, 500, falsy", read, { status: 500 }, 0, 3],
];

describe.each(["call", "client"] as const)("shouldRetry of the %s", (place) => {
  test.each(table)("%s, %s %s %s: %d requests", async (_name, target, step, wish, want) => {
    const shouldRetry = () => wish as boolean;
    const { transport, requests } = scripted([step], place === "client" ? { shouldRetry } : {});
    await failure(call(transport, target, {}, place === "call" ? { shouldRetry } : {}));
    expect(requests).toHaveLength(want);
  });
});

test("the call's wins over the client's", async () => {
  const { transport, requests } = scripted([{ status: 500 }], { shouldRetry: () => false });
  await failure(call(transport, read, {}, { shouldRetry: () => true }));
  expect(requests).toHaveLength(3);
});

test("sees the error that the call would end with; it is not asked about the last attempt", async () => {
  const seen: unknown[] = [];
  const { transport } = scripted([{ status: 500 }, lost, { status: 404 }], { retries: 2 });
  const shouldRetry = ({ name, outcome, attempts }: BrazeError) => {
    seen.push([name, outcome, attempts]);
    return undefined;
  };
  await failure(call(transport, read, {}, { shouldRetry }));
  expect(seen).toEqual([
    ["ServerError", "unknown", 1],
    ["ConnectionError", "unknown", 2],
  ]);
});

test("one that throws forbids it, and the call ends with its own error", async () => {
  const { transport, requests } = scripted([{ status: 429 }]);
  const shouldRetry = () => {
    throw new Error("a fault of the caller");
  };
  expect((await failure(call(transport, send, {}, { shouldRetry }))).name).toBe("RateLimitError");
  expect(requests).toHaveLength(1);
});

test("one that changes the error makes nothing safe", async () => {
  const { transport, requests } = scripted([{ status: 500 }]);
  const shouldRetry = (error: BrazeError) => Boolean(Object.assign(error, { outcome: "not-processed" }));
  await failure(call(transport, send, {}, { shouldRetry }));
  expect(requests).toHaveLength(1);
});

test("a refusal that was repeated leaves no doubt", async () => {
  const { transport } = scripted([{ status: 401 }, { status: 400 }]);
  const error = await failure(call(transport, send, {}, { shouldRetry: ({ attempts }) => attempts === 1 }));
  expect(error).toMatchObject({ name: "BadRequestError", outcome: "not-processed", attempts: 2 });
});

test("waits that are too long stay too long", async () => {
  const { transport, requests } = scripted([{ status: 429, headers: { "retry-after": "3600" } }]);
  await failure(call(transport, send, {}, { shouldRetry: () => true }));
  expect(requests).toHaveLength(1);
});
