import { describe, expect, test } from "vitest";
import { curlOf } from "../../../generator/cli/explain/curl.ts";
import { explanationOf } from "../../../generator/cli/explain/explanation.ts";
import { findOperation } from "../../../generator/cli/explain/find.ts";
import { explanationText } from "../../../generator/cli/explain/print.ts";
import { typeText } from "../../../generator/cli/explain/type-text.ts";
import { generate } from "../../../generator/generate.ts";
import type { ApiModel } from "../../../generator/model/model.ts";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { folderOf } from "../../support/folder.ts";
import { shop } from "../../support/shop.ts";
import { run } from "./support/run.ts";

const spec = await shop({
  "decisions/things.yaml": `- operation: GET /things/{}
  check: conflict
  at: price
  decision: a number
  because: the page says so
  source: https://shop.example/docs/get
`,
  "paths/things/index.yaml": [
    "  x-batch: {",
    "  x-constraints: [{ rule: unique, of: [things], by: [id] }]\n  x-batch: {",
  ],
});
const { model } = await generate({ spec, packages: [] });

describe("an operation by its name", () => {
  test.each([
    ["things.get", "things.get"],
    ["THINGS.GET", "things.get"],
    ["things_create", "things.create"],
    ["POST /things", "things.create"],
    ["get  /things/{id}", "things.get"],
  ])("%s", (name, want) => {
    expect(findOperation(model, name).id).toBe(want);
  });

  test.each([
    ["thi", 'there is no operation "thi"; `braze-codegen list thi` shows the 4 that speak of it'],
    ["things.gt", 'there is no operation "things.gt"; did you mean "things.get"?'],
    ["/things", '"POST /things" and "GET /things" are both called "/things"; name the one'],
  ])("%s is none", (name, want) => {
    expect(() => findOperation(model, name)).toThrow(want);
  });
});

describe("a type in a word", () => {
  test.each<[JsonSchema | undefined, string]>([
    [undefined, "any"],
    [true, "any"],
    [{}, "any"],
    [{ type: "string" }, "string"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ $ref: "#/components/schemas/Thing" }, "Thing"],
    [{ type: "array", items: { $ref: "#/components/schemas/Thing" } }, "Thing[]"],
    [{ type: "array", items: { type: ["string", "number"] } }, "(string | number)[]"],
    [{ type: "array" }, "any[]"],
    [{ enum: ["a", "b"] }, '"a" | "b"'],
    [{ enum: [1, 2, 3, 4, 5, 6] }, "1 | 2 | 3 | 4 | … 2 more"],
    [{ const: "x" }, '"x"'],
    [{ anyOf: [{ type: "string" }, { type: "string" }, { type: "null" }] }, "string | null"],
    [{ allOf: [{ $ref: "#/components/schemas/Thing" }], description: "One." }, "Thing"],
    [{ properties: { a: true } }, "object"],
  ])("%j", (schema, want) => {
    expect(typeText(schema)).toBe(want);
  });
});

describe("a call as curl", () => {
  const curl = (id: string, change: Partial<ApiModel> = {}) =>
    curlOf({ ...model, ...change }, findOperation(model, id));
  const withScheme = (scheme: object): Partial<ApiModel> => ({
    document: { ...model.document, components: { ...model.document.components, securitySchemes: { key: scheme } } },
  });

  test.each<[name: string, text: string, want: string]>([
    [
      "a read",
      curl("things.get"),
      `curl 'https://eu.shop.example/things/t1' \\\n  -H "Authorization: Bearer $SHOP_API_KEY"`,
    ],
    [
      "a write",
      curl("things.create"),
      `curl -X POST 'https://eu.shop.example/things' \\\n  -H "Authorization: Bearer $SHOP_API_KEY" \\\n  -H 'Content-Type: application/json' \\\n  -d '{"things": [{"id": "t1", "price": 3}]}'`,
    ],
    [
      "a key in a header",
      curl("things.list", withScheme({ type: "apiKey", in: "header", name: "X-Key" })),
      `curl 'https://eu.shop.example/things' \\\n  -H "X-Key: $SHOP_API_KEY"`,
    ],
    [
      "a key in the query",
      curl("things.list", withScheme({ type: "apiKey", in: "query", name: "key" })),
      'curl "https://eu.shop.example/things?key=$SHOP_API_KEY"',
    ],
    [
      "a password",
      curl("things.list", withScheme({ type: "http", scheme: "basic" })),
      `curl 'https://eu.shop.example/things' \\\n  -u "$SHOP_API_KEY"`,
    ],
    [
      "no server",
      curl("things.list", { servers: [] }),
      `curl 'https://api.example.com/things' \\\n  -H "Authorization: Bearer $SHOP_API_KEY"`,
    ],
    [
      "a hostile name",
      curl("things.list", { title: "$(rm)", servers: [{ id: "x", url: "https://x/'`id`" }] }),
      `curl 'https://x/'\\''\`id\`/things' \\\n  -H "Authorization: Bearer $RM_API_KEY"`,
    ],
  ])("%s", (_, text, want) => {
    expect(text).toBe(want);
  });
});

test("rules across members are told as sentences", async () => {
  const { out } = await run(await folderOf(), "explain", "things.create", "--spec", spec);
  expect(out).toMatch(/^rules +No two entries of `things` have the same `id`\.$/m);
});

test("everything that is known", async () => {
  const { code, out, err } = await run(await folderOf(), "explain", "things.get", "--spec", spec);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const line of [
    "GET /things/{thing_id}",
    "things.get · things_get · things",
    "Read a thing",
    /^effect +read, of thing$/m,
    /^permission +things\.get, which also opens things\.list$/m,
    /^limit +.*, shared with things\.list$/m,
    /^retry +safe: /m,
    /^ {2}thing_id +path +string/m,
    /^ {2}200 +Thing +The thing\.$/m,
    "  price: a number; the page says so",
    '  await shop.things.get("t1");',
    "  curl 'https://eu.shop.example/things/t1'",
    "https://shop.example/docs/get",
  ])
    expect(out).toMatch(line);
  const json = await run(await folderOf(), "explain", "things.get", "--spec", spec, "--json");
  expect(JSON.parse(json.out)).toMatchObject({ id: "things.get", permission: { alsoOpens: ["things.list"] } });
});

test("what a call does beyond its effect, and the errors that it words", async () => {
  const document = await shop({
    "schemas/Thing.yaml": ["price: {", "price: { x-effect: send,"],
    "paths/things/index.yaml": [
      "x-effect: write",
      'x-effect: write\n  x-destructive: true\n  x-errors: [{ status: 400, code: too-dear, when: "A price is too high." }]',
    ],
  });
  const { out } = await run(await folderOf(), "explain", "things.create", "--spec", document);
  for (const line of [
    /^effect +write, of thing, overwrites or removes$/m,
    /^ +send where \/things\/\*\/price is given$/m,
    /^ {2}400 +too-dear +A price is too high\.$/m,
  ])
    expect(out).toMatch(line);
});

test("what a document says cannot move the cursor", () => {
  const explanation = explanationOf(model, findOperation(model, "things.get"));
  const text = explanationText({ ...explanation, summary: "a\u001b[2Jb\u202ec", description: "\u0007" }, 100);
  expect(text).toContain("\na[2Jbc\n");
});
