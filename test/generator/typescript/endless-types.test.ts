import { expect, test } from "vitest";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { documentTypes } from "../../../generator/typescript/document-types.ts";
import { documentOf, refTo } from "../../support/spec.ts";
import { squash } from "../../support/syntax.ts";

test.each<[name: string, given: Record<string, JsonSchema>, want: string]>([
  ["a list of itself", { A: { type: "array", items: refTo("A") } }, "A: unknown[];"],
  [
    "by way of another",
    { A: { anyOf: [{ type: "string" }, refTo("B")] }, B: { type: "array", items: refTo("A") } },
    "A: string | unknown; B: unknown[];",
  ],
  [
    "by way of an object, which is looked up later",
    { A: { type: "object", properties: { a: refTo("A") } } },
    'A: { a?: components["schemas"]["A"]; };',
  ],
  [
    "others keep their names",
    { A: { type: "array", items: refTo("B") }, B: { type: "string" } },
    'A: components["schemas"]["B"][]; B: string;',
  ],
])("%s", (_, schemas, want) => {
  expect(squash(documentTypes(documentOf({ components: { schemas } })))).toContain(squash(want));
});
