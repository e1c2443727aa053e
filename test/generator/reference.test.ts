import { expect, test } from "vitest";
import { canonicalPointer, resolveReference, schemaName } from "../../generator/reference.ts";

const root = {
  a: { value: 1 },
  b: { $ref: "#/a" },
  c: { $ref: "#/b", note: "beside" },
  loop: { $ref: "#/pool" },
  pool: { $ref: "#/loop" },
  components: { schemas: { Thing: { items: { $ref: "#/a" } }, Alias: { $ref: "#/components/schemas/Thing" } } },
};

test.each<[given: unknown, want: unknown]>([
  [undefined, undefined],
  [1, 1],
  [{ $ref: "#/a" }, { value: 1 }],
  [{ $ref: "#/b" }, { value: 1 }],
  [{ $ref: "#/c" }, { value: 1, note: "beside" }],
  [{ $ref: "#/a", value: 2 }, { value: 2 }],
  [{ $ref: "#/nowhere" }, undefined],
  [{ $ref: "other.yaml" }, undefined],
  [{ $ref: "#/loop" }, undefined],
])("resolveReference(%j) → %j", (given, want) => {
  expect(resolveReference(root, given)).toEqual(want);
});

test.each<[given: unknown, want: string | undefined]>([
  [{ $ref: "#/components/schemas/Thing" }, "Thing"],
  [{ $ref: "#/components/schemas/A~1B" }, "A/B"],
  [{ $ref: "#/components/schemas/Thing/properties/a" }, undefined],
  [{ $ref: "#/components/parameters/Thing" }, undefined],
  [{ type: "object" }, undefined],
  [null, undefined],
])("schemaName(%j) → %s", (given, want) => {
  expect(schemaName(given)).toBe(want);
});

test.each<[given: string[], want: string[]]>([
  [
    ["a", "value"],
    ["a", "value"],
  ],
  [
    ["c", "value"],
    ["a", "value"],
  ],
  [
    ["c", "note"],
    ["c", "note"],
  ],
  [
    ["components", "schemas", "Alias", "items", "value"],
    ["a", "value"],
  ],
])("canonicalPointer(%j) → %j", (given, want) => {
  expect(canonicalPointer(root, given)).toEqual(want);
});
