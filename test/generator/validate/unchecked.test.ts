import fc from "fast-check";
import { expect, test } from "vitest";
import type { Kept } from "../../../generator/kept.ts";
import { load } from "../../../generator/load/load.ts";
import type { OpenApiDocument } from "../../../generator/openapi.ts";
import { valueAt } from "../../../generator/pointer.ts";
import { createContext } from "../../../generator/validate/context.ts";
import { uncheckedIn } from "../../../generator/validate/unchecked.ts";
import { type Verdict, validate } from "../../../generator/validate/validate.ts";
import { pointersOf, replaced } from "../../support/replaced.ts";
import { shop } from "../../support/shop.ts";

const loaded = await load(await shop());
const { document: curated } = loaded;
const { "x-rules": _, ...foreign } = curated;

/** What stands there otherwise: of another kind, or with a word more. */
const others = fc.constantFrom<(value: unknown) => unknown>(
  () => null,
  () => 0,
  () => "",
  () => [],
  () => ({}),
  () => ({ $ref: "#/components/schemas/Thing" }),
  (value) => (typeof value === "object" && value !== null ? { ...value, unknown: true } : value),
  (value) => (typeof value === "object" && value !== null ? { ...value, pattern: "(", minimum: 9, maximum: 1 } : value),
  (value) => (typeof value === "number" ? -value : typeof value === "string" ? `${value} ` : value),
);

test.each<[name: string, document: OpenApiDocument]>([
  ["a curated document", curated],
  ["any other", foreign],
])("%s that is changed is told what it is told without what an earlier run found", async (_, document) => {
  const kept = memory();
  await verdictOn(document, kept);
  const places = [...pointersOf(document)];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), others, async (place, other) => {
      const changed = replaced(document, place, other(valueAt(document, place))) as OpenApiDocument;
      expect(await verdictOn(changed, kept)).toEqual(await verdictOn(changed));
    }),
    { numRuns: 60, seed: 20_261_126 },
  );
});

test("what had no fault is not looked at again", async () => {
  const kept = memory();
  await verdictOn(curated, kept);
  const path = ["paths", "/things", "get", "summary"];
  const changed = replaced(curated, path, "Another") as OpenApiDocument;
  const { operations, unchecked } = uncheckedIn(createContext({ ...loaded, document: changed }), kept).context;
  expect(operations.map(({ title }) => title)).toEqual(
    Object.keys(curated.paths?.["/things"] ?? {}).map((method) => `${method.toUpperCase()} /things`),
  );
  expect(unchecked.components?.schemas).toEqual({});
});

test.each(["$ref", "$dynamicRef"])("what a part refers to by %s is part of it", (keyword) => {
  const Holder = { type: "array", description: "Many.", items: { [keyword]: "#/components/schemas/Held" } };
  const documentOf = (type: string) =>
    replaced(curated, ["components", "schemas"], { Holder, Held: { type, description: "One." } }) as OpenApiDocument;
  const kept = memory();
  const of = (type: string) => uncheckedIn(createContext({ ...loaded, document: documentOf(type) }), kept);
  of("string").keep();
  expect(Object.keys(of("string").context.unchecked.components?.schemas ?? {})).toEqual([]);
  expect(Object.keys(of("integer").context.unchecked.components?.schemas ?? {})).toEqual(["Holder", "Held"]);
});

test("nothing is kept of a document with a fault", async () => {
  const kept = memory();
  await verdictOn(replaced(curated, ["info", "title"], "") as OpenApiDocument, kept);
  expect(kept.size()).toBe(0);
});

/** Whatever file it would stand in. */
const verdictOn = (document: OpenApiDocument, kept?: Kept): Promise<Verdict> =>
  validate({ ...loaded, document }, undefined, kept);

function memory(): Kept & { size(): number } {
  const made = new Map<string, unknown>();
  return {
    recall: (from) => made.get(JSON.stringify(from)),
    keep: (from, value) => void made.set(JSON.stringify(from), value),
    close: () => undefined,
    size: () => made.size,
  };
}
