import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../../generator/load/load.ts";
import { documentOf, documentWith, json, operation, pathsOf, refTo } from "../../support/spec.ts";
import { type Files, folderOf } from "../../support/folder.ts";

const bundled = async (files: Files) => (await load(join(await folderOf(files), "openapi.yaml"))).document;

test("a schema that refers to itself", async () => {
  const given = documentWith({ Tree: { properties: { children: { items: refTo("Tree") } } } });
  expect(await bundled({ "openapi.yaml": given })).toEqual(given);
});

test("files that refer to each other are named as components lists them", async () => {
  const { components } = await bundled({
    "openapi.yaml": documentWith({ Hen: { $ref: "hen.yaml" }, Egg: { $ref: "egg.yaml" } }),
    "hen.yaml": "properties: { lays: { $ref: egg.yaml } }\n",
    "egg.yaml": "properties: { becomes: { $ref: hen.yaml } }\n",
  });
  expect(components?.schemas).toEqual({
    Hen: { properties: { lays: refTo("Egg") } },
    Egg: { properties: { becomes: refTo("Hen") } },
  });
});

test.each(["example", "value", "default", "enum", "const"])("a member called %s is a member", async (name) => {
  const { components } = await bundled({
    "openapi.yaml": documentWith({ Thing: { type: "object", properties: { [name]: { $ref: "part.yaml" } } } }),
    "part.yaml": "type: string\n",
  });
  expect(components?.schemas).toEqual({ Thing: { type: "object", properties: { [name]: { type: "string" } } } });
});

const answer = (media: object) =>
  documentOf({
    paths: pathsOf({
      ...operation("a.get"),
      responses: { "200": { description: "Done.", content: { "application/json": media } } },
    }),
  });

test.each<[where: string, given: object]>([
  ["an example", answer({ example: { $ref: "../Groups/1" } })],
  ["a named example", answer({ examples: { one: { value: [{ $ref: "https://shop.example/1" }] } } })],
  ["a default", documentWith({ A: { type: "object", default: { $ref: "#/nowhere" } } })],
  ["a constant", documentWith({ A: { const: { $ref: "nowhere.yaml" } } })],
  ["a value of an enum", documentWith({ A: { enum: [{ $ref: "nowhere.yaml" }] } })],
])("a $ref in %s is data", async (_, given) => {
  expect(await bundled({ "openapi.yaml": given })).toEqual(given);
});

test("a member called $ref is a member", async () => {
  const given = documentWith({ Group: { type: "object", properties: { $ref: { type: "string" } } } });
  expect(await bundled({ "openapi.yaml": given })).toEqual(given);
});

test("keys beside a reference stay", async () => {
  const given = documentOf({
    paths: pathsOf(operation("a.get", { answer: { ...refTo("A"), description: "Here." } })),
    components: { schemas: { A: { type: "string", description: "There." } } },
  });
  expect(await bundled({ "openapi.yaml": given })).toEqual(given);
});

test("a member called __proto__ is a member", async () => {
  const text = JSON.stringify(documentOf({ paths: pathsOf(operation("a.get")), "x-p": json({}) }));
  const { "x-p": held } = await bundled({ "openapi.yaml": text.replace("application/json", "__proto__") });
  expect(Object.keys(held as object)).toEqual(["__proto__"]);
});
