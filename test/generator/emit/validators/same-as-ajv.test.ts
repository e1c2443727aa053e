import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { validatorModules } from "../../../../generator/emit/validators/modules.ts";
import { chooseByTag } from "../../../../generator/emit/validators/tagged-choices.ts";
import { byId, schemaId } from "../../../../generator/json-schema/schema-ids.ts";
import { load } from "../../../../generator/load/load.ts";
import { buildModel } from "../../../../generator/model/build.ts";
import { schemaMap } from "../../../../generator/model/schemas.ts";
import { folderOf } from "../../../support/folder.ts";

interface Validate {
  (data: unknown): boolean;
  errors?: readonly { keyword: string; instancePath: string; params: object }[] | null;
}

/** The modules are ajv's code cut up, renamed and laid out anew: on the whole spec they must say what ajv says. */
const model = buildModel((await load("spec/openapi.yaml")).document);
const bodies = model.operations.flatMap(({ id, body }) =>
  body?.type === undefined ? [] : [{ id, type: body.type, examples: body.examples }],
);
const roots = Object.fromEntries(bodies.map(({ type }) => [type, { $ref: `#/components/schemas/${type}` }]));

/** A JSON value with one thing wrong somewhere: something gone, something strange, something twice. */
const spoiled = (value: unknown): fc.Arbitrary<unknown> => {
  const strange = fc.constantFrom<unknown>(
    null,
    "",
    "x".repeat(300),
    -1,
    1.5,
    true,
    [],
    {},
    [[]],
    { $add: [1] },
    "__proto__",
    1e12,
  );
  if (Array.isArray(value) && value.length > 0)
    return fc.oneof(
      strange,
      fc.constant([...value, ...value]),
      fc.nat(value.length - 1).chain((at) => spoiled(value[at]).map((part) => value.with(at, part))),
    );
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    const names = fc.constantFrom(...Object.keys(value));
    const entries = Object.entries(value);
    return fc.oneof(
      strange,
      names.map((name) => Object.fromEntries(entries.filter(([key]) => key !== name))),
      strange.map((part) => ({ ...value, "an unknown/member~": part })),
      {
        weight: 5,
        arbitrary: names.chain((name) =>
          spoiled((value as Record<string, unknown>)[name]).map((part) => ({ ...value, [name]: part })),
        ),
      },
    );
  }
  return strange;
};

test.each([{ allErrors: false }, { allErrors: true }])("with %o", async (options) => {
  const [plain, byTag] = [referenceOf(options), referenceOf(options)];
  chooseByTag(byTag);
  const { modules } = validatorModules(schemaMap(model), roots, options);
  const folder = await folderOf({
    ...Object.fromEntries(modules.map(({ file, text }) => [`${file}.js`, text])),
    "package.json": { type: "module" },
  });
  await symlink(join(import.meta.dirname, "../../../../node_modules"), join(folder, "node_modules"));

  for (const { type, examples } of bodies) {
    const { validate } = (await import(pathToFileURL(join(folder, `${type}.js`)).href)) as { validate: Validate };
    const same = (value: unknown) => {
      const verdict = (plain.getSchema(schemaId(type)) as Validate)(value);
      expect(validate(value), `${type}: ${JSON.stringify(value)}`).toBe(verdict);
      // Of the complaints about the forms of a choice, those about the one that is meant.
      const want = byTag.getSchema(schemaId(type)) as Validate;
      want(value);
      expect(told(validate)).toEqual(told(want));
    };
    for (const { value } of examples) {
      same(value);
      fc.assert(fc.property(spoiled(value), same), { numRuns: 40 });
    }
  }
});

function referenceOf(options: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, inlineRefs: false, logger: false, ...options });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(schemaMap(model)))
    ajv.addSchema(byId(schema, "schema") as object, schemaId(name));
  return ajv;
}

/**
 * Without what the modules say beyond ajv: rules in words, members of forms, and the condition of a clause also where they stop at the first
 * complaint.
 */
const told = ({ errors }: Validate) =>
  (errors ?? [])
    .filter(({ keyword }) => keyword !== "if")
    .map(({ keyword, instancePath, params }) => ({
      keyword,
      instancePath,
      params: { ...params, rule: undefined, together: undefined, ...(keyword === "not" && { pattern: undefined }) },
    }));
