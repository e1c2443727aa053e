import { describe, expect, test } from "vitest";
import type { MemberFacts } from "../../../generator/model/members.ts";
import type { JsonSchema, OperationObject } from "../../../generator/openapi.ts";
import { modelOf, operation, pathsOf, refTo } from "../../support/spec.ts";

const sends = { type: "boolean", "x-effect": "send" };
const address = { type: "string", "x-egress": true };
const secret = { type: "string", "x-secret": true };
const object = (properties: Record<string, JsonSchema>): JsonSchema => ({ type: "object", properties });
const list = (items: JsonSchema): JsonSchema => ({ type: "array", items });

const factsOf = (parts: OperationObject & { body?: JsonSchema }, schemas: Record<string, JsonSchema> = {}) =>
  modelOf({ paths: pathsOf(operation("a.b", { "x-effect": "write", ...parts })), components: { schemas } })
    .operations[0]?.members;

const none: MemberFacts = { opens: [], egress: [], secrets: [] };
const sent = (...paths: string[]) => ({ ...none, opens: paths.map((path) => ({ in: "body", path, effect: "send" })) });

describe("members that mean something for the whole call", () => {
  test.each<[name: string, body: JsonSchema, schemas: Record<string, JsonSchema>, want: object]>([
    ["none", object({ a: { type: "string" } }), {}, none],
    ["at the top", object({ a: sends }), {}, sent("/a")],
    ["in a list", object({ a: list(object({ b: sends })) }), {}, sent("/a/*/b")],
    ["of any name", { type: "object", additionalProperties: sends }, {}, sent("/*")],
    [
      "in one of several forms",
      { anyOf: [object({ a: sends }), object({ a: sends, b: sends })] },
      {},
      sent("/a", "/b"),
    ],
    ["behind references", refTo("A"), { A: object({ a: refTo("B") }), B: object({ b: sends }) }, sent("/a/b")],
    ["said of a shared schema", object({ a: refTo("A") }), { A: sends }, sent("/a")],
    ["beside a reference", object({ a: { ...refTo("A"), ...sends } }), { A: { type: "boolean" } }, sent("/a")],
    [
      "in a schema that holds itself",
      object({ a: refTo("A") }),
      { A: object({ b: sends, more: list(refTo("A")) }) },
      sent("/a/**/b", "/a/b"),
    ],
    ["with names that a pointer must escape", object({ "a/b": object({ "c~d": sends }) }), {}, sent("/a~1b/c~0d")],
    [
      "an address and a secret",
      object({ url: address, key: secret }),
      {},
      { ...none, egress: [{ in: "body", path: "/url" }], secrets: [{ in: "body", path: "/key" }] },
    ],
  ])("%s", (_, body, schemas, want) => expect(factsOf({ body }, schemas)).toEqual(want));

  test("a parameter", () => {
    const parameters = [{ name: "notify", in: "query" as const, schema: sends }];
    expect(factsOf({ parameters })).toEqual({ ...none, opens: [{ in: "query", path: "/notify", effect: "send" }] });
  });

  test.each<[own: "read" | "write" | "delete" | "send", opens: string[]]>([
    ["read", ["delete", "send", "write"]],
    ["write", ["delete", "send"]],
    ["delete", ["send"]],
    ["send", ["delete"]],
  ])("what a %s does not do anyway", (own, want) => {
    const body = object(
      Object.fromEntries(["delete", "send", "write"].map((effect) => [effect, { "x-effect": effect }])),
    );
    expect(factsOf({ body, "x-effect": own })?.opens.map(({ effect }) => effect)).toEqual(want);
  });
});

test.each<[effect: "read" | "write" | "delete" | "send", method: "put" | "post" | "patch", want: boolean]>([
  ["read", "put", false],
  ["write", "post", false],
  ["write", "put", true],
  ["write", "patch", true],
  ["delete", "post", true],
  ["send", "post", true],
])("a %s by %s overwrites or removes: %s, unless it says otherwise", (effect, method, want) => {
  const destructive = (said: object) =>
    modelOf({ paths: { "/a": { [method]: operation("a.b", { "x-effect": effect, ...said }) } } }).operations[0]
      ?.destructive;
  expect(destructive({})).toBe(want);
  expect(destructive({ "x-destructive": !want })).toBe(!want);
});
