import { expect, test } from "vitest";
import { emitMockServer } from "../../../generator/emit/mock-server.ts";
import { namesInherited } from "../../../generator/json-schema/inherited-names.ts";
import { createSchemaChecker } from "../../../generator/validate/schema-checker.ts";
import { runModules } from "../../support/run-modules.ts";
import { documentOf, modelOf, operation, pathsOf } from "../../support/spec.ts";

test.each<[schema: object, want: boolean]>([
  [{ properties: { name: {} } }, false],
  [{ properties: { constructor: {} } }, true],
  [{ required: ["toString"] }, true],
  [JSON.parse('{"properties": {"__proto__": {}}}') as object, true],
  [{ description: "The constructor of a car." }, false],
])("%j names what all objects have: %s", (schema, want) => {
  expect(namesInherited(schema)).toBe(want);
});

const schema = { type: "object", properties: { constructor: { type: "string" } }, required: ["toString"] };
const VALUES: [value: object, fits: boolean][] = [
  [{}, false],
  [{ toString: 1 }, true],
  [{ toString: 1, constructor: "a" }, true],
  [{ toString: 1, constructor: 1 }, false],
];

test.each(VALUES)("an example %j fits: %s", (value, fits) => {
  const checker = createSchemaChecker(documentOf({ components: { schemas: { A: schema } } }));
  expect(checker.check(["components", "schemas", "A"], value).length === 0).toBe(fits);
});

test("and so says what is generated", async () => {
  const files = emitMockServer(modelOf({ paths: pathsOf(operation("a.b", { body: schema })) }));
  const asked = VALUES.map(([value]) => `body(${JSON.stringify(value)})`);
  const found = await runModules(
    new Map(files.map(({ path, text }) => [path, text])),
    ["mock-server/validators/index.js"],
    `modules[0].validators["a.b"]().then(({ body }) => [${asked.join(", ")}])`,
  );
  expect(found).toEqual(VALUES.map(([, fits]) => fits));
});
