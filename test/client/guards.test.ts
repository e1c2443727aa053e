import * as client from "@braze-codegen/client";
import { build } from "esbuild";
import { beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { apiKey, failure } from "./support/transport.js";

/** Another copy of the package, as a bundler makes one: CommonJS, minified. */
let copy: typeof client;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@braze-codegen/client";', resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "cjs",
    write: false,
  });
  const module = { exports: {} as typeof client };
  new Function("module", "exports", outputFiles[0]?.text ?? "")(module, module.exports);
  copy = module.exports;
});

/** The errors of a copy, by the statuses that a server can answer and by what else goes wrong. */
async function errorsOf(made: typeof client): Promise<Map<string, Error>> {
  const answers: (() => Promise<Response>)[] = [
    ...[400, 401, 403, 404, 409, 413, 429, 500].map((status) => async () => new Response("{}", { status })),
    async () => new Response("", { status: 200 }),
    async () => new Response('{"errors":["no"]}', { status: 201 }),
    () => Promise.reject(Object.assign(new Error("refused"), { code: "ECONNREFUSED" })),
    () => Promise.reject(new Error("lost")),
    () => new Promise(() => {}),
  ];
  const errors = new Map<string, Error>();
  for (const fetch of answers) {
    const options = { apiKey, instance: "US-01", retries: 0, timeout: 5, throwOnPartial: true, fetch } as const;
    const error = await failure(new made.Braze(options).users.track({ events: [] }));
    errors.set(error.name, error);
    if (error.cause instanceof Error) errors.set(error.cause.name, error.cause);
  }
  const braze = new made.Braze({ apiKey, instance: "US-01", fetch: async () => new Response("{}") });
  const aborted = await failure(braze.users.track({ events: [] }, { signal: AbortSignal.abort() }));
  const refused = await failure(braze.users.track({ events: [] }, { timeout: 0 }));
  return errors.set(aborted.name, aborted).set(refused.name, refused);
}

const classes = Object.keys(client).filter((name) => name.endsWith("Error") && name !== "BrazeError");
const names = classes.filter((name) => !/^is/.test(name)) as (keyof client.ErrorKinds)[];

test("there is an error of each class, in either copy", async () => {
  for (const made of [client, copy]) expect([...(await errorsOf(made)).keys()].sort()).toEqual([...names].sort());
});

test("errors of another copy are no instances, and yet known, both ways", async () => {
  const [ours, theirs] = [await errorsOf(client), await errorsOf(copy)];
  for (const name of names) {
    expect(theirs.get(name)).not.toBeInstanceOf(client.BrazeError);
    expect([client.isBrazeError(theirs.get(name)), copy.isBrazeError(ours.get(name))]).toEqual([true, true]);
    const kinds = names.filter((kind) => client.isErrorOf(theirs.get(name), kind));
    const isOfApi = ours.get(name) instanceof client.ApiError;
    expect(kinds.sort()).toEqual([...new Set([...(isOfApi ? ["ApiError"] : []), name])].sort());
    expect(client.isApiError(theirs.get(name))).toBe(isOfApi);
  }
});

describe("what is no error of a client", () => {
  class BrazeError extends Error {
    override readonly name = "BrazeError";
    readonly outcome = "unknown";
  }
  test.each([[new Error("no")], [new BrazeError("no")], [null], [undefined], ["BrazeError"], [{ name: "ApiError" }]])(
    "%s",
    (value) => {
      expect([client.isBrazeError(value), client.isApiError(value), client.isErrorOf(value, "ApiError")]).toEqual([
        false,
        false,
        false,
      ]);
    },
  );
});

test("the mark shows neither in JSON nor in a copy", async () => {
  const error = (await errorsOf(client)).get("NotFoundError") ?? new Error();
  expect(Object.getOwnPropertySymbols(error)).toEqual([]);
  expect(JSON.stringify(error)).not.toContain("braze-codegen");
});

test("guards give the class its type", () => {
  const error: unknown = undefined;
  if (client.isErrorOf(error, "RateLimitError")) expectTypeOf(error).toEqualTypeOf<client.RateLimitError>();
  if (client.isErrorOf(error, "PartialError")) expectTypeOf(error.errors).toExtend<readonly client.PartialEntry[]>();
  if (client.isApiError(error)) expectTypeOf(error.status).toEqualTypeOf<number>();
});
