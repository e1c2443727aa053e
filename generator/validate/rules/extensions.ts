import { readFileSync } from "node:fs";
import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { ajvLibrary } from "../../ajv.ts";
import type { Pointer } from "../../pointer.ts";
import type { Rule } from "../context.ts";
import type { Rules } from "../profile.ts";
import { fitsIn } from "../fits.ts";
import { schemaFaults } from "../schema-faults.ts";
import { suggest } from "../../suggest.ts";

type Carrier = "operation" | "member" | "root" | "server";
type ExtensionSchema = { $defs: Record<Carrier, { properties: Record<string, unknown> }> };

const schema = JSON.parse(
  readFileSync(new URL("../../extensions/schema.json", import.meta.url), "utf8"),
) as ExtensionSchema;
const fits = fitsIn(schema);
/** The x- extensions, held against generator/extensions/schema.json. Foreign ones pass in documents of other people. */
export const extensions: Rule = {
  name: "extensions",
  kind: "house",
  isLocal: true,
  *check({ document, operations, parts, rules }) {
    yield* checkCarrier("root", document, [], rules);
    for (const [index, server] of (document.servers ?? []).entries())
      yield* checkCarrier("server", server, ["servers", index], rules);
    for (const { operation, pointer } of operations) yield* checkCarrier("operation", operation, pointer, rules);
    for (const each of parts)
      if (each.kind === "schema" && hasExtension(each.part))
        yield* checkCarrier("member", each.part, each.pointer, rules);
  },
};

const hasExtension = (part: object): boolean => Object.keys(part).some((name) => name.startsWith("x-"));

/** What has been found to fit: the same few words stand at many members. */
const fitting = new Set<string>();

function* checkCarrier(carrier: Carrier, value: object, pointer: Pointer, rules: Rules) {
  for (const [name, part] of Object.entries(value)) {
    if (!name.startsWith("x-")) continue;
    const known = Object.keys(schema.$defs[carrier].properties);
    if (!known.includes(name)) {
      if (rules === "curated")
        yield {
          pointer: [...pointer, name],
          message: `the generator knows no "${name}" on this object${suggest(name, known)}`,
        };
      continue;
    }
    const said = `${carrier} ${name} ${JSON.stringify(part)}`;
    if (fitting.has(said)) continue;
    if (fits(["$defs", carrier, "properties", name], part)) {
      fitting.add(said);
      continue;
    }
    const validate = validator(carrier, name);
    if (validate(part)) continue;
    const explanation = {
      value: part,
      name: (at: Pointer) => (at.length === 0 ? name : `"${at.join(".")}" of ${name}`),
      branch: branchErrors,
    };
    for (const { at, message } of schemaFaults(validate.errors ?? [], explanation))
      yield {
        pointer: [...pointer, name, ...at],
        message,
        // Which rules hold is no matter of taste.
        ...(name === "x-rules" ? { kind: "sound" as const } : { step: { at: [...pointer, ...left(name, at)] } }),
      };
  }
}

/** Of a registry the entry that is at fault, of other extensions all. */
const left = (name: string, at: Pointer): Pointer => (REGISTRIES.includes(name) ? [name, ...at.slice(0, 1)] : [name]);

const REGISTRIES = ["x-permissions", "x-rate-limits", "x-toolsets", "x-events"];

/** One of several forms by itself, with its references led to the schema that it stands in. */
function branchErrors(branch: unknown, value: unknown) {
  const whole = JSON.parse(JSON.stringify(branch).replaceAll('"$ref":"#/', '"$ref":"extensions#/')) as object;
  const validate = compiler().compile(whole);
  return validate(value) ? [] : (validate.errors ?? []);
}

const validator = (carrier: Carrier, name: string): ValidateFunction =>
  compiler().getSchema(`extensions#/$defs/${carrier}/properties/${name}`) as ValidateFunction;

let made: Ajv2020 | undefined;

/** Made for the first part that does not fit, of which it says why: most specs have none. */
function compiler(): Ajv2020 {
  if (made) return made;
  const { Ajv2020: Ajv, addFormats } = ajvLibrary();
  // The schema is our own and the same in each run: neither is it checked here, nor are its parts optimised, which run a few times.
  const options = { allErrors: true, strict: false, verbose: true, validateSchema: false, meta: false };
  made = new Ajv({ ...options, code: { optimize: false } }).addSchema(schema, "extensions");
  return addFormats(made);
}
