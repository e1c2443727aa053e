import { isBrazeError } from "@braze-codegen/client";
import { call, type RequestOptions, withHooks } from "@braze-codegen/client/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Fate, fates } from "./support/fates.js";
import { operation, send } from "./support/operations.js";
import { apiKey, scripted } from "./support/transport.js";

/** What a caller may ask for beside: none of it makes a repetition safe. */
interface Wishes {
  readonly wish: "true" | "false" | "undefined" | "throws" | "none";
  readonly deadline: number | undefined;
  /** The hooks and the key: as they should be, or faulty from an attempt on. */
  readonly faultyHooks: boolean;
  readonly keyFailsAt: number;
}

const wishes: fc.Arbitrary<Wishes> = fc.record({
  wish: fc.constantFrom("true", "false", "undefined", "throws", "none"),
  deadline: fc.constantFrom(undefined, 3, 1000, 60_000),
  faultyHooks: fc.boolean(),
  keyFailsAt: fc.constantFrom(1, 2, 3, 99),
});

function fail(): never {
  throw new Error("a fault of the caller");
}

function optionsOf({ wish, deadline, faultyHooks }: Wishes): RequestOptions {
  const given = { true: true, false: false, undefined: undefined };
  const shouldRetry = () => (wish === "throws" ? fail() : given[wish as "true"]);
  const hook = faultyHooks ? fail : () => {};
  return {
    deadline,
    ...(wish === "none" ? {} : { shouldRetry }),
    hooks: { onRequest: hook, onResponse: async () => hook(), onRetry: hook, onError: hook },
  };
}

async function run(target: typeof send, fates: readonly Fate[], asked: Wishes) {
  let keys = 0;
  const { transport, requests } = scripted(
    fates.map(({ step }) => step),
    {
      timeout: 1,
      retries: fates.length - 1,
      apiKey: async () => (++keys >= asked.keyFailsAt ? fail() : apiKey),
    },
  );
  const sent = call(withHooks(transport), target, { body: {} }, optionsOf(asked));
  const [result] = await Promise.allSettled([sent]);
  const processed = fates.slice(0, requests.length).filter((each) => each.processed).length;
  return { result, processed };
}

test("whatever happens, a send is never processed twice, and what is said of its outcome is true", async () => {
  await fc.assert(
    fc.asyncProperty(fates, wishes, async (given, asked) => {
      const { result, processed } = await run(send, given, asked);
      expect(processed).toBeLessThanOrEqual(1);
      if (result.status === "fulfilled") {
        expect(processed).toBe(1);
        return;
      }
      const error: unknown = result.reason;
      if (!isBrazeError(error)) throw error;
      if (error.outcome === "not-processed") expect(processed).toBe(0);
      if (error.outcome === "processed") expect(processed).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test("a write that may be repeated never claims that it was not processed when it was", async () => {
  const put = operation({ method: "PUT", effect: "write", retry: "safe" });
  await fc.assert(
    fc.asyncProperty(fates, wishes, async (given, asked) => {
      const { result, processed } = await run(put, given, asked);
      if (result.status === "fulfilled") {
        expect(processed).toBeGreaterThan(0);
        return;
      }
      const error: unknown = result.reason;
      if (!isBrazeError(error)) throw error;
      if (error.outcome === "not-processed") expect(processed).toBe(0);
    }),
    { numRuns: 500 },
  );
});
