import { describe, expect, test } from "vitest";
import { validatorModules } from "../../../../generator/emit/validators/modules.ts";
import type { JsonSchema } from "../../../../generator/openapi.ts";
import { runValidators } from "../../../support/run-validators.ts";

describe("hostile sizes, each in the stack and the time of a small one", () => {
  const deep = (levels: number, around: (inner: JsonSchema) => JsonSchema): JsonSchema => {
    let schema: JsonSchema = { type: "string" };
    for (let level = 0; level < levels; level++) schema = around(schema);
    return schema;
  };
  const nested = (levels: number, innermost: unknown): unknown => {
    let value = innermost;
    for (let level = 0; level < levels; level++) value = { a: value };
    return value;
  };
  const member = (index: number) => ({ required: [`a${index}`], properties: { [`a${index}`]: { type: "string" } } });
  const members = Array.from({ length: 1000 }, (_, index) => member(index));
  const tagged = Array.from({ length: 1000 }, (_, index) => ({
    type: "object",
    required: ["type"],
    properties: { type: { const: `t${index}` } },
  }));
  const names = Array.from({ length: 100_000 }, (_, index) => `v${index}`);
  const long = "n".repeat(10_000);

  test.each<[string, JsonSchema, good: unknown, bad: unknown]>([
    ["a oneOf of 1,000", { type: "object", oneOf: members }, { a999: "" }, {}],
    ["an anyOf of 1,000", { type: "object", anyOf: members }, { a999: "" }, {}],
    ["a oneOf of 1,000 that a member tells apart", { oneOf: tagged }, { type: "t999" }, { type: "t1000" }],
    ["1,000 members", { type: "object", additionalProperties: false, ...merged(members) }, { a9: "" }, { b: "" }],
    ["250 lists", deep(250, (items) => ({ type: "array", items })), [[[]]], [[[1]]]],
    ["300 objects", deep(300, (a) => ({ type: "object", properties: { a } })), nested(300, ""), nested(300, 1)],
    ["250 choices", deep(250, (one) => ({ anyOf: [one, { type: "null" }] })), "", 1],
    ["100,000 words", { enum: names }, "v99999", "v"],
    ["a name of 10,000 letters", { required: [long], properties: { [long]: { type: "string" } } }, { [long]: "" }, {}],
  ])("%s", async (_, root, good, bad) => {
    for (const allErrors of [false, true]) {
      const { modules } = validatorModules({}, { root }, { allErrors });
      const files = Object.fromEntries(modules.map(({ file, text }) => [`${file}.js`, text]));
      const found = await runValidators({
        ...files,
        "index.js": `export { validate } from "./${modules[0]?.file}.js";`,
      });
      expect([found["validate"]?.(good), found["validate"]?.(bad)]).toEqual([true, false]);
    }
  });
});

const merged = (schemas: readonly { properties: Record<string, JsonSchema> }[]) => ({
  properties: Object.assign({}, ...schemas.map(({ properties }) => properties)) as Record<string, JsonSchema>,
});
