import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageNames } from "../../../generator/emit/package-names.ts";
import { emitPart, partsOf } from "../../../generator/emit/parts.ts";
import { load } from "../../../generator/load/load.ts";
import { buildModel } from "../../../generator/model/build.ts";
import type { OpenApiDocument } from "../../../generator/openapi.ts";
import type { Pointer } from "../../../generator/pointer.ts";
import { type Complaint, SpecError } from "../../../generator/complaint.ts";
import { type Verdict, validate } from "../../../generator/validate/validate.ts";
import { folderOf, put } from "../../support/folder.ts";
import { pointersOf, replaced } from "../../support/replaced.ts";
import { shop } from "../../support/shop.ts";

const { document: curated } = await load(await shop());
const { "x-rules": _, ...foreign } = curated;
const entry = join(await folderOf(), "openapi.yaml");
const junk = fc.constantFrom<unknown>(null, 0, "", "x", [], [null], {}, { $ref: "#/x" }, true);
const SEED = 20_261_122;

// Any part of a spec may hold anything: that is a complaint, or it does not matter; it is never a crash.
describe("a part of a wrong type", () => {
  test("is a complaint about a curated document", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pointersOf(curated)), junk, async (place, value) => {
        for (const { position } of await complaintsAbout(curated, place, value))
          expect(position.line).toBeGreaterThan(0);
      }),
      { numRuns: 20, seed: SEED },
    );
  });

  test("is a complaint about any other, or can be generated from", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pointersOf(foreign)), junk, async (place, value) => {
        const { complaints, document } = await verdictOn(foreign, place, value);
        if (complaints.length > 0) return;
        const model = buildModel(document);
        for (const part of partsOf(packageNames)) await emitPart(part, model);
      }),
      { numRuns: 20, seed: SEED },
    );
  });

  test.each<[place: Pointer, value: unknown]>([
    [["servers"], 0],
    [["servers", 0], null],
    [["components", "schemas", "Thing", "properties", "price"], [null]],
    [["components", "schemas", "Thing", "properties", "id", "description"], []],
    [["components", "schemas", "ThingList", "properties", "things", "type"], ""],
    [["paths", "/things", "get", "parameters", 0, "schema", "type"], []],
    [["components", "responses", "NotFound", "content", "application/json", "schema", "$ref"], ""],
  ])("%j = %j is a complaint, or a remark", async (place, value) => {
    const { complaints, remarks } = await verdictOn(foreign, place, value);
    expect([...complaints, ...remarks]).not.toEqual([]);
  });
});

describe("references in a circle", () => {
  const to = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

  test.each<[kind: string, added: object]>([
    ["schemas", { A: to("schemas", "A") }],
    ["schemas", { A: to("schemas", "B"), B: to("schemas", "A") }],
    ["schemas", { A: { $ref: "#" } }],
    ["responses", { A: to("responses", "A") }],
    ["parameters", { A: to("parameters", "B"), B: to("parameters", "A") }],
  ])("%s: %j", async (kind, added) => {
    const place = ["components", kind];
    expect(await complaintsAbout(foreign, place, { ...(foreign.components?.[kind] as object), ...added })).not.toEqual(
      [],
    );
  });
});

test.each(["valueOf", "hasOwnProperty", "toLocaleString", "toString", "constructor", "__proto__"])(
  "names of Object.prototype: %s is a name like any other, or a complaint",
  async (name) => {
    const properties = Object.fromEntries([[name, { type: "string" }]]);
    const place = ["components", "schemas", "Thing"];
    const value = { ...(foreign.components?.schemas?.["Thing"] as object), properties, required: [] };
    const { complaints, document } = await verdictOn(foreign, place, value);
    if (complaints.length > 0) return;
    const model = buildModel(document);
    for (const part of partsOf(packageNames)) await emitPart(part, model);
  },
);

async function complaintsAbout(
  document: OpenApiDocument,
  place: Pointer,
  value: unknown,
): Promise<readonly Complaint[]> {
  return (await verdictOn(document, place, value)).complaints;
}

async function verdictOn(document: OpenApiDocument, place: Pointer, value: unknown): Promise<Verdict> {
  await put(entry, replaced(document, place, value) as object);
  try {
    return await validate(await load(entry));
  } catch (error) {
    if (error instanceof SpecError) return { complaints: error.complaints, remarks: [], document };
    throw error;
  }
}
