import standaloneCode from "ajv/dist/standalone/index.js";
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { reachedFrom } from "../../model/schemas.ts";
import type { JsonSchema } from "../../openapi.ts";
import { byId, schemaId } from "../../json-schema/schema-ids.ts";
import { withoutIds } from "../../json-schema/without-ids.ts";

/** Validators to compile: a name for the export, and what it validates. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

/**
 * JavaScript that validates, without ajv's compiler at run time: `export const a = …; export const b = …`.
 *
 * @param schemas - Shared schemas, which `roots` refer to as `#/components/schemas/<name>`.
 * @param roots - What each export validates.
 */
export function standaloneValidators(schemas: NamedSchemas, roots: NamedSchemas, options: Options): string {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: true,
    logger: false,
    inlineRefs: false,
    validateSchema: false,
    ...options,
    // Unoptimised code is a twelfth longer and half as long in the making.
    code: { source: true, esm: true, optimize: false },
  });
  addFormats.default(ajv);
  for (const name of reachedFrom(schemas, roots)) {
    const schema = schemas[name];
    if (schema !== undefined) ajv.addSchema(byId(withoutIds(schema, "schema")) as object, schemaId(name));
  }
  const ids: Record<string, string> = {};
  const exported = new Map<string, string>();
  const first = new Map<string, string>();
  for (const [name, schema] of Object.entries(roots)) {
    const text = JSON.stringify(schema);
    const twin = first.get(text);
    exported.set(name, twin ?? name);
    if (twin !== undefined) continue;
    first.set(text, name);
    // An id that is no member of Object.prototype, where ajv would find it, and a name that ajv gives to nothing.
    ids[`$${name}`] = `root:${name}`;
    ajv.addSchema({ ...(byId(withoutIds(schema, "schema")) as object), $id: `root:${name}` });
  }
  return importsInsteadOfRequire(exportsByName(standaloneCode.default(ajv, ids), exported));
}

/** `export const $usersTrack = validate7` → an export called usersTrack, which no name within can meet. */
function exportsByName(code: string, names: ReadonlyMap<string, string>): string {
  const declared = code.replace(/(^|;)export const (\$\w+ = )/g, "$1const $2");
  return `${declared}\nexport { ${[...names].map(([name, own]) => `$${own} as ${name}`).join(", ")} };`;
}

/**
 * ajv writes `require("…")` into ES modules too; turn each into an import of the same helper. A CommonJS default arrives wrapped or
 * not, depending on who loads it: Node wraps it, bundlers do not.
 */
function importsInsteadOfRequire(code: string): string {
  const modules = new Map<string, string>();
  const body = code.replace(
    /require\("(ajv(?:-formats)?\/dist\/[\w/-]+)"\)(\.default)?/g,
    (_, path: string, isDefault: string | undefined) => {
      const name = modules.get(path) ?? `$$helper${modules.size}`;
      modules.set(path, name);
      return isDefault ? `$$unwrap(${name})` : name;
    },
  );
  const imports = [...modules].map(([path, name]) => `import * as ${name} from "${path}.js";`);
  const unwrap = body.includes("$$unwrap(")
    ? ["const $$unwrap = (helper) => helper.default.default ?? helper.default;"]
    : [];
  return `${[...imports, ...unwrap].join("\n")}\n${body.replace(/^"use strict";/, "")}\n`;
}
