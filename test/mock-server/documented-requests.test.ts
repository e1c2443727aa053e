import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type OperationData, operations } from "../../generated/mock-server/src/data/operations.js";
import { answerErrors } from "../support/braze-spec.ts";
import { tools } from "@braze-codegen/mcp";
import { answersOf } from "../../generated/mcp/src/documented.js";
import { explainMistakes } from "../../generated/mcp/src/explain.js";
import { schemaOfTool } from "../../generated/mcp/src/data/schemas.js";
import { validators } from "../../generated/mcp/validators/index.js";
import { mockBraze, send } from "./support/mock.js";

/**
 * What Braze's pages call an error (test/spec/requests) is one through the whole of the mock: not only its schema refuses
 * it, but what the caller gets is a 4xx that says what is wrong.
 */
interface RefusedRequest {
  readonly why: string;
  readonly by: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly path?: unknown;
}

const FOLDER = "test/spec/requests";
const all = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .flatMap((file) => Object.entries(parse(readFileSync(join(FOLDER, file), "utf8")) as object))
  .flatMap(([id, { refused = [] }]: [string, { refused?: readonly RefusedRequest[] }]) =>
    refused.map((request) => ({ id, ...request })),
  )
  // A parameter of the path that is missing makes another path.
  .filter(({ path }) => path === undefined);
// users.track refuses single objects, and attributes in silence.
const refused = all.filter(({ id }) => !id.startsWith("users.track"));

const operationOf = (id: string) => operations.find((operation) => operation.id === id) as OperationData;

async function answer({ id, body, query }: (typeof refused)[number], strictness: "braze" | "spec") {
  const { method, path, requestExample, bodyRequired } = operationOf(id);
  const place = path.replace(/\{([^}]*)\}/g, (_, name: string) =>
    encodeURIComponent(String(requestExample.path[name])),
  );
  const pairs = Object.entries((repeated(query) as object | undefined) ?? requestExample.query).flatMap(
    ([name, value]) =>
      value instanceof Object && !Array.isArray(value)
        ? Object.entries(value).map(([member, each]) => [`${name}[${member}]`, String(each)])
        : [value].flat().map((each) => [name, String(each)]),
  );
  const sent = body === undefined && bodyRequired ? requestExample.body : repeated(body);
  const mock = mockBraze({ strictness, seed: { catalogs: [{ name: "menu" }] } });
  return await send(mock, method, `${place}?${new URLSearchParams(pairs)}`, sent);
}

/** `{$repeat: 76, of: x}` → 76 times x, with `$n` as its number: see test/spec/documented-requests.test.ts. */
function repeated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repeated);
  if (typeof value !== "object" || value === null) return value;
  const { $repeat: times, of } = value as { $repeat?: unknown; of?: unknown };
  if (typeof times !== "number")
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, repeated(member)]));
  if (typeof of === "string") return of.repeat(times);
  return Array.from({ length: times }, (_, n) => JSON.parse(JSON.stringify(repeated(of)).replaceAll("$n", String(n))));
}

test("of every operation with a body there are two that a page calls an error, at least", () => {
  const few = operations.filter(({ id, bodyRequired }) => {
    const own = refused.filter((row) => row.id === id && row.body !== undefined);
    return bodyRequired && own.length < 2 && !id.startsWith("users.track");
  });
  expect(few.map(({ id }) => id)).toEqual([]);
});

describe("what a page calls an error is refused, in words that say why", () => {
  test.each(refused)("$id: $why", async (row) => {
    const { status, body } = await answer(row, "spec");
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(body)).not.toMatch(/the request is not valid/);
    const { method, path, errors = [] } = operationOf(row.id);
    expect({ body, errors: answerErrors(method, path, status, body) }).toEqual({ body, errors: [] });
    // Braze's own words come with the status that its page gives them.
    const { message } = body as { message?: string };
    const worded = errors.filter((error) => error.message !== undefined && error.message === message);
    if (worded.length > 0) expect(worded.map((error) => error.status)).toContain(status);
  });
});

describe("before a call MCP names the answer that the mock gives", () => {
  const told = all.map((row) => {
    const { requestExample } = operationOf(row.id);
    const given = [requestExample.path, row.query ?? requestExample.query, repeated(row.body ?? requestExample.body)];
    const args = Object.assign({}, ...given.map((each) => each ?? {})) as object;
    const tool = tools.find(({ _meta }) => _meta.operationId === row.id)?.name ?? "";
    return { ...row, tool, args };
  });

  test.each(told)("$id: $why", async ({ tool, args, ...row }) => {
    const validate = await validators[tool]?.();
    if (validate?.(args) !== false) return;
    const sentences = explainMistakes(validate.errors ?? [], schemaOfTool(tool), answersOf(tool));
    const [named, ...others] = new Set(sentences.join("\n").match(/(?<=Braze would answer ")[^\n]*(?="\.)/g));
    // Of several mistakes Braze names one.
    if (named === undefined || others.length > 0 || sentences.length > 1) return;
    checked++;
    const text = JSON.stringify((await answer(row, "spec")).body);
    expect(text).toContain(JSON.stringify(named.replace(/^([\w-]+): .*/, "$1")).slice(1, -1));
  });

  let checked = 0;
  test("and does so often", () => expect(checked).toBeGreaterThan(110));
});

describe("rules across members hold, however lenient Braze is about single ones", () => {
  test.each(refused.filter(({ by }) => by === "x-constraints"))("$id: $why", async (row) => {
    expect((await answer(row, "braze")).status).toBe(400);
  });
});
