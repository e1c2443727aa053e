import standaloneCode from "ajv/dist/standalone/index.js";
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "../../openapi.ts";
import { withoutIds } from "./without-ids.ts";

/** Validators to compile: a name for the export, and what it validates. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

/** An absolute id: a relative one would be resolved against the id of whatever refers to it. */
const SHARED = "spec:schemas";

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
    ...options,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  ajv.addSchema({ $id: SHARED, components: { schemas: withoutIds(schemas, "schemas") } });
  const ids: Record<string, string> = {};
  for (const [name, schema] of Object.entries(roots)) {
    // An id that is no member of Object.prototype, where ajv would find it, and a name that ajv gives to nothing.
    ids[`$${name}`] = `root:${name}`;
    ajv.addSchema({ ...(absolute(withoutIds(schema, "schema")) as object), $id: `root:${name}` });
  }
  return importsInsteadOfRequire(exportsByName(standaloneCode.default(ajv, ids), Object.keys(roots)));
}

/** References of a root lead to the shared document. */
const absolute = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [
      key,
      key === "$ref" && typeof part === "string" && part.startsWith("#/components/")
        ? `${SHARED}${part}`
        : absolute(part),
    ]),
  );
};

/** `export const $usersTrack = validate7` → an export called usersTrack, which no name within can meet. */
function exportsByName(code: string, names: readonly string[]): string {
  const declared = names.reduce(
    (text, name) => text.replace(`export const $${name} = `, () => `const $${name} = `),
    code,
  );
  return `${declared}\nexport { ${names.map((name) => `$${name} as ${name}`).join(", ")} };`;
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
