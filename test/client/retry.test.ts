import { call, type Retry } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { operation, read, send } from "./support/operations.js";
import { failure, type Step, scripted, socketError } from "./support/transport.js";

const failures: Record<string, Step> = {
  "429": { status: 429 },
  "500": { status: 500 },
  "502": { status: 502 },
  "503": { status: 503 },
  "400": { status: 400 },
  "404": { status: 404 },
  ECONNREFUSED: socketError("ECONNREFUSED", "connect"),
  ENOTFOUND: socketError("ENOTFOUND", "getaddrinfo"),
  EAI_AGAIN: socketError("EAI_AGAIN", "getaddrinfo"),
  "connect timeout": socketError("UND_ERR_CONNECT_TIMEOUT"),
  "unreachable at connect": socketError("EHOSTUNREACH", "connect"),
  ECONNRESET: socketError("ECONNRESET", "read"),
  UND_ERR_SOCKET: socketError("UND_ERR_SOCKET"),
  "unreachable later": socketError("EHOSTUNREACH", "read"),
  "no code": new TypeError("Failed to fetch"),
};

describe("what is repeated", () => {
  const rejected = ["429", "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "connect timeout", "unreachable at connect"];
  const never = ["400", "404"];
  const all = Object.keys(failures);
  const policies: [Retry, repeated: string[]][] = [
    ["safe", all.filter((name) => !never.includes(name))],
    ["rejected-only", rejected],
    ["never", []],
  ];
  const table = policies.flatMap(([retry, repeated]) =>
    all.map((name) => [retry, name, repeated.includes(name)] as const),
  );

  test.each(table)("%s, %s: %s", async (retry, name, repeated) => {
    const { transport, requests } = scripted([failures[name] ?? {}, { body: { good: true } }]);
    const promise = call(transport, operation({ retry }), {});
    if (repeated) expect(await promise).toEqual({ good: true });
    else await failure(promise);
    expect(requests).toHaveLength(repeated ? 2 : 1);
  });
});

describe("what a call ends with", () => {
  const table: [effect: "read" | "send", last: string, name: string, outcome: string][] = [
    ["read", "429", "RateLimitError", "not-processed"],
    ["read", "500", "ServerError", "unknown"],
    ["read", "404", "NotFoundError", "not-processed"],
    ["read", "ECONNREFUSED", "ConnectionError", "not-processed"],
    ["read", "ECONNRESET", "ConnectionError", "unknown"],
    ["send", "429", "RateLimitError", "not-processed"],
    ["send", "503", "ServerError", "unknown"],
    ["send", "400", "BadRequestError", "not-processed"],
    ["send", "ECONNREFUSED", "ConnectionError", "not-processed"],
    ["send", "ECONNRESET", "OutcomeUnknownError", "unknown"],
    ["send", "no code", "OutcomeUnknownError", "unknown"],
  ];
  test.each(table)("%s, %s: %s, %s", async (effect, last, name, outcome) => {
    const { transport } = scripted([failures[last] ?? {}]);
    const error = await failure(call(transport, effect === "read" ? read : send, {}));
    expect(error).toMatchObject({ name, outcome });
  });

  test("OutcomeUnknownError says what broke, what it means and what to do", async () => {
    const { transport } = scripted([socketError("ECONNRESET", "read")]);
    const error = await failure(call(transport, send, {}));
    expect(error.message).toBe(
      "POST /things/send got no answer: read ECONNRESET. It may or may not have been processed: look in Braze before you send it again.",
    );
    expect(error.cause).toMatchObject({ name: "ConnectionError", code: "ECONNRESET" });
  });

  test.each([
    ["ECONNREFUSED", "OutcomeUnknownError"],
    ["429", "RateLimitError"],
    ["400", "BadRequestError"],
  ])("a write that may be repeated stays in doubt when %s follows a lost attempt", async (last, name) => {
    const put = operation({ method: "PUT", effect: "write", retry: "safe" });
    const { transport } = scripted([socketError("ECONNRESET"), failures[last] ?? {}]);
    expect(await failure(call(transport, put, {}))).toMatchObject({ name, outcome: "unknown" });
  });
});

describe("how often", () => {
  test.each([
    [undefined, undefined, 3],
    [0, undefined, 1],
    [5, undefined, 6],
    [5, 1, 2],
    [0, 3, 4],
  ])("client %s, call %s: %s attempts", async (client, perCall, want) => {
    const { transport, requests } = scripted([{ status: 500 }], { retries: client });
    const error = await failure(call(transport, read, {}, { retries: perCall }));
    expect(requests).toHaveLength(want);
    expect(error).toMatchObject({ attempts: want });
  });
});
