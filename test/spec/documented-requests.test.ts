import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { type Validate, validators } from "../../generated/mock-server/validators/index.js";

/**
 * What Braze's pages say of requests, beyond their examples, held against the schemas: a form that a page describes is taken, and one that
 * a page calls an error is refused, for that reason and no other. What a public client sends in its tests is taken too; its row names it. One
 * file an area, or several in a folder of its name, by operation id.
 */
interface Requests {
  readonly accepted?: readonly Request[];
  readonly refused?: readonly RefusedRequest[];
}

interface Request {
  /** What the page says, or the client sends, in a few words. */
  readonly why: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly path?: Readonly<Record<string, unknown>>;
}

interface RefusedRequest extends Request {
  /** The keyword of JSON Schema that refuses it, or `x-constraints`. */
  readonly by: string;
}

const loaded = new Map(
  await Promise.all(Object.entries(validators).map(async ([id, load]) => [id, await load()] as const)),
);

const FOLDER = new URL("requests/", import.meta.url);
const areas = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => ({
    file: file.replaceAll("\\", "/"),
    area: file.split(/[\\/.]/)[0],
    requests: parse(readFileSync(fileURLToPath(new URL(file, FOLDER)), "utf8")) as Readonly<Record<string, Requests>>,
  }));

describe.each(areas)("$file", ({ area, requests }) => {
  test.each(Object.entries(requests))("%s", (id, { accepted = [], refused = [] }) => {
    expect(operations.find((operation) => operation.id === id)?.area).toBe(area);
    for (const request of accepted)
      expect({ why: request.why, errors: errorsOf(id, request) }).toEqual({ why: request.why, errors: [] });
    for (const request of refused)
      expect({ why: request.why, by: errorsOf(id, request).map(({ keyword }) => keyword) }).toEqual({
        why: request.why,
        by: expect.arrayContaining([request.by]),
      });
  });
});

test("each case says why, in words that no other case of its operation has, and what it sends", () => {
  for (const { requests } of areas)
    for (const [id, { accepted = [], refused = [] }] of Object.entries(requests)) {
      const cases = [...accepted, ...refused];
      const keys = new Set(cases.flatMap((request) => Object.keys(request)));
      for (const key of ["why", "by", "body", "query", "path"]) keys.delete(key);
      expect({ id, strange: [...keys] }).toEqual({ id, strange: [] });
      expect({ id, reasons: new Set(cases.map(({ why }) => why)).size }).toEqual({ id, reasons: cases.length });
      for (const request of cases)
        expect(request.body ?? request.query ?? request.path, `${id}: ${request.why}`).toBeDefined();
    }
});

test("each operation with a body has two that Braze documents as errors", () => {
  const refused = new Map(
    areas.flatMap(({ requests }) => Object.entries(requests).map(([id, { refused }]) => [id, refused ?? []])),
  );
  const bodies = (id: string) => (refused.get(id) ?? []).filter((request) => "body" in request).length;
  expect(operations.filter(({ id, bodyRequired }) => bodyRequired && bodies(id) < 2).map(({ id }) => id)).toEqual([]);
});

function errorsOf(id: string, request: Request) {
  const parts = (["path", "query", "body"] as const).filter((part) => request[part] !== undefined);
  const given = Object.fromEntries(parts.map((part) => [part, repeated(request[part])]));
  const errors = parts.flatMap((part) => errorsBy(loaded.get(id)?.[part], given[part]));
  return [...errors, ...errorsBy(loaded.get(id)?.constraints, given)];
}

const errorsBy = (validate: Validate | undefined, value: unknown) =>
  validate === undefined || validate(value) ? [] : (validate.errors ?? []);

/**
 * `{$repeat: 76, of: x}` → an array of 76 times x, and of a text a text of that length: nobody reads 76 lines. In each x, `$n` is its
 * number.
 */
function repeated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repeated);
  if (typeof value !== "object" || value === null) return value;
  const { $repeat: times, of } = value as { $repeat?: unknown; of?: unknown };
  if (typeof times === "number")
    return typeof of === "string"
      ? of.repeat(times)
      : Array.from({ length: times }, (_, n) => repeated(numbered(of, n)));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, repeated(part)]));
}

const numbered = (value: unknown, n: number): unknown => JSON.parse(JSON.stringify(value).replaceAll("$n", String(n)));
