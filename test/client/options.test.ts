import { call, createTransport, withExtras, withHooks, withOptions } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { read } from "./support/operations.js";
import { apiKey, failure, scripted } from "./support/transport.js";

const above = "a number from 1 on";
const from = "a number from 0 on";

const ofBoth: [name: string, value: unknown, want: string | undefined][] = [
  ["timeout", 0, above],
  ["timeout", -1, above],
  ["timeout", Number.NaN, above],
  ["timeout", "30", above],
  ["timeout", null, above],
  ["timeout", 1, undefined],
  ["timeout", Number.POSITIVE_INFINITY, undefined],
  ["deadline", 0, above],
  ["deadline", Number.NaN, above],
  ["deadline", 1000, undefined],
  ["deadline", Number.POSITIVE_INFINITY, undefined],
  ["shouldRetry", true, "of type function"],
  ["shouldRetry", () => undefined, undefined],
  ["retries", Number.NaN, from],
  ["retries", -1, from],
  ["retries", 1.5, undefined],
  ["retries", Number.POSITIVE_INFINITY, undefined],
  ["retries", "2", from],
  ["retries", 0, undefined],
  ["maxRetryDelay", Number.NaN, from],
  ["maxRetryDelay", -1, from],
  ["maxRetryDelay", 0, undefined],
  ["maxRetryDelay", Number.POSITIVE_INFINITY, undefined],
  ["maxResponseSize", 0, above],
  ["maxResponseSize", Number.NaN, above],
  ["maxResponseSize", Number.POSITIVE_INFINITY, undefined],
  ["headers", "x-note: a", "of type object"],
  ["headers", {}, undefined],
  ["headers", new Headers(), undefined],
  ["headers", [["x-note", "a"]], undefined],
];
const ofTheClient: typeof ofBoth = [
  ["fetch", "fetch", "of type function"],
  ["clock", 1, "of type object"],
  ["credentials", "a-secret", "of type object"],
];
const ofACall: typeof ofBoth = [
  ["signal", {}, "of type AbortSignal"],
  ["signal", new AbortController(), "of type AbortSignal"],
  ["signal", new AbortController().signal, undefined],
  ["throwOnPartial", "no", "of type boolean"],
  ["throwOnPartial", false, undefined],
];

describe("an option of the client is checked when it is given", () => {
  test.each([...ofBoth, ...ofTheClient])("%s: %j", (name, value, want) => {
    const make = () => createTransport({ apiKey, instance: "US-01", [name]: value });
    if (want === undefined) expect(make).not.toThrow();
    else expect(make).toThrow(expect.objectContaining({ message: `The option ${name} must be ${want}.` }));
  });
});

describe("an option of a call is checked before anything is sent", () => {
  test.each([...ofBoth, ...ofACall])("%s: %j", async (name, value, want) => {
    const { transport, requests } = scripted([{ body: 1 }]);
    const promise = call(transport, read, {}, { [name]: value });
    if (want === undefined) {
      expect(await promise).toBe(1);
      return;
    }
    expect(await failure(promise)).toMatchObject({
      name: "ConfigurationError",
      message: `The option ${name} must be ${want}.`,
      outcome: "not-processed",
    });
    expect(requests).toEqual([]);
  });

  test.each(["no", [{}]])("%j is no object of options, for a client either", async (given) => {
    const { transport, requests } = scripted();
    for (const each of [
      transport,
      withHooks(transport),
      withExtras(withHooks(transport)),
      withOptions(transport, {}),
    ]) {
      expect(await failure(call(each, read, {}, given as never))).toMatchObject({
        name: "ConfigurationError",
        message: expect.stringContaining('There is no option "0"'),
      });
    }
    expect(requests).toEqual([]);
  });

  test("one that does not exist is refused", async () => {
    const { transport, requests } = scripted();
    const error = await failure(call(transport, read, {}, { timout: 5 } as never));
    expect(error.message).toBe(
      'There is no option "timout"; what exists: signal, timeout, deadline, retries, maxRetryDelay, maxResponseSize, shouldRetry, headers, observer.',
    );
    expect(requests).toEqual([]);
  });
});
