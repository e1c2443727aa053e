import { isBrazeError } from "@braze-codegen/client";
import { call } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { operation, read, send } from "./support/operations.js";
import { failure, type Step, scripted } from "./support/transport.js";

// Stands in every value that these tests give, and in no message.
const secret = "ada@example.com";
const circle: Record<string, unknown> = { email: secret };
circle[secret] = circle;

describe("what cannot be written is refused before anything is sent, and not shown", () => {
  const get = operation({ path: "/things/{thing_id}" });
  const table: [name: string, target: typeof send, input: object, headers: Record<string, string>, says: string][] = [
    ["a BigInt in the body", send, { body: { [secret]: 1n } }, {}, "things.send: the body cannot be written"],
    ["a circle in the body", send, { body: circle }, {}, "things.send: the body cannot be written"],
    [
      "a body that throws",
      send,
      { body: { toJSON: () => JSON.parse(secret) as unknown } },
      {},
      "things.send: the body cannot be written",
    ],
    ["half a character in the query", read, { query: { email: `${secret}\ud800` } }, {}, "the query cannot"],
    ["a date that is none", read, { query: { since: new Date(secret) } }, {}, "the query cannot"],
    [
      "half a character in the path",
      get,
      { path: { thing_id: `${secret}\ud800` } },
      {},
      "the parameter thing_id of the path cannot",
    ],
    ["two dots in the path", get, { path: { thing_id: ".." } }, {}, "the parameter thing_id of the path cannot"],
    [
      "an object without a text in the path",
      get,
      { path: { thing_id: Object.create(null) } },
      {},
      "the parameter thing_id of the path cannot",
    ],
    ["a line in a header", read, {}, { "x-note": `${secret}\n, and more` }, 'the header "x-note"'],
    ["a header beyond Latin-1", read, {}, { "x-note": `${secret}€` }, 'the header "x-note"'],
    ["a header's name with a blank", read, {}, { "x note": secret }, 'the header "x note"'],
  ];
  test.each(table)("%s", async (_name, target, input, headers, says) => {
    const { transport, requests } = scripted();
    const error = await failure(call(transport, target, input, { headers }));
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-processed" });
    expect(error.message).toContain(says);
    expect(`${error.stack} ${error.cause}`).not.toContain(secret);
    expect(requests).toEqual([]);
  });
});

test("a query of an operation that has none is refused, and not left out; an empty one is none", async () => {
  const { writeQuery: _, ...bare } = read;
  const { transport, requests } = scripted();
  const error = await failure(call(transport, bare, { query: { email: secret } }));
  expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-processed" });
  expect(error.message).toContain("the query cannot be written");
  expect(requests).toEqual([]);
  await call(transport, bare, { query: {} });
  expect(requests.map(({ url }) => url)).toEqual(["https://rest.example/things"]);
});

describe("whatever a fetch throws is a BrazeError", () => {
  const hostile = Object.defineProperty(new Error("hidden"), "code", {
    get: () => {
      throw new Error(secret);
    },
  });
  const table: [name: string, thrown: unknown][] = [
    ["a symbol", Symbol("symbol")],
    ["undefined", undefined],
    ["null", null],
    ["a text", "a text"],
    ["a number", 0],
    ["an object without a prototype", Object.create(null)],
    ["an error that cannot be read", hostile],
    ["an error whose code is a symbol", Object.assign(new Error("odd"), { code: Symbol("code") })],
    ["an error that causes itself", Object.assign(new Error("round"), { cause: undefined as unknown })],
  ];
  const [, round] = table.at(-1) as [string, Error];
  round.cause = round;

  test.each(table)("%s", async (_name, thrown) => {
    const { transport, requests } = scripted([{ thrown }]);
    const error = await failure(call(transport, send, { body: {} }));
    expect(isBrazeError(error)).toBe(true);
    expect(error).toMatchObject({ name: "OutcomeUnknownError", outcome: "unknown" });
    expect(error.message).not.toContain(secret);
    expect(requests).toHaveLength(1);
  });
});

test("a message of any length is read in no time, and cut", async () => {
  const { transport } = scripted([new Error("x".repeat(3_000_000))]);
  expect((await failure(call(transport, send, {}))).message.length).toBeLessThan(2100);
});

describe("no message has values of parameters", () => {
  const url = `https://rest.example/things?email=${encodeURIComponent(secret)}`;
  const table: [name: string, step: Step, says: string][] = [
    [
      "Deno's URL",
      new TypeError(`error sending request for url (${url}): client error (Connect): tcp connect error`),
      "got no answer: error sending request for url … client error (Connect): tcp connect error.",
    ],
    [
      "a URL at the end",
      new TypeError(`Failed to parse URL from ${url}`),
      "got no answer: Failed to parse URL from ….",
    ],
    [
      "a URL with brackets and quotes",
      new TypeError(`no (https://rest.example/it's)_${encodeURIComponent(secret)}) today`),
      "got no answer: no … today.",
    ],
  ];
  test.each(table)("%s", async (_name, step, says) => {
    const { transport } = scripted([step], { retries: 0 });
    const error = await failure(call(transport, read, { query: { email: secret } }));
    expect(error.message).toContain(says);
    expect(error.message).not.toContain("ada");
  });
});
