import type SwaggerParser from "@apidevtools/swagger-parser";
import type { ErrorObject } from "ajv/dist/2020.js";
import { partsOf } from "../../document-walk.ts";
import type { OpenApiDocument } from "../../openapi.ts";
import { official } from "../official.ts";
import type { Finding, Rule } from "../context.ts";
import { memberName, schemaFaults } from "../schema-faults.ts";

/** With its references, which the schema of OpenAPI knows: followed, they make the same part be looked at once for each. */
const AS_IT_STANDS: SwaggerParser.Options = { dereference: { excludedPathMatcher: () => true } };

/** A member that nothing has: so the place is the part that lacks something, rather than a reference to it. */
const MISSING = "\u0000";

/** What the names of components are made of, in the words of OpenAPI. */
const NAME = /^[a-zA-Z0-9._-]+$/;

/**
 * The document, without what the rule says by itself or must not say: names of components, which the generator makes legal where they are
 * not, and the descriptions of servers' variables, which the schema that comes with the parser calls "descriptions".
 */
function copyOf(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  for (const each of partsOf(copy, "node"))
    if (typeof each.part["description"] === "string" && each.pointer.at(-2) === "variables")
      delete each.part["description"];
  for (const { holder, name } of strangeNames(copy)) {
    holder[`${name.replace(/[^a-zA-Z0-9._-]/g, "_")}.${Object.keys(holder).length}`] = holder[name];
    delete holder[name];
  }
  return copy;
}

const strangeNames = ({ components }: OpenApiDocument) =>
  Object.entries(components ?? {}).flatMap(([kind, holder]) =>
    typeof holder === "object" && holder !== null && !kind.startsWith("x-")
      ? Object.keys(holder)
          .filter((name) => !NAME.test(name))
          .map((name) => ({ kind, name, holder: holder as Record<string, unknown> }))
      : [],
  );

/** The document as a whole, by the official JSON Schema of its version of OpenAPI. */
export const openapiValid: Rule = {
  name: "openapi-valid",
  kind: "sound",
  async *check({ document }): AsyncGenerator<Finding> {
    for (const { kind, name } of strangeNames(document))
      yield {
        kind: "house",
        pointer: ["components", kind, name],
        message: `not valid OpenAPI: the name "${name}" in ${kind} must match ${NAME.source}; write it otherwise`,
      };
    // The same question as swagger-parser's, without its answer: most documents are valid, and to say why one is not takes three times as long.
    const isValid = await official("openapi");
    if (isValid(document)) return;
    const { default: parser } = await import("@apidevtools/swagger-parser");
    try {
      await parser.validate(copyOf(document) as never, AS_IT_STANDS);
    } catch (error) {
      const { details, message } = error as { details?: readonly ErrorObject[]; message: string };
      if (!details) {
        yield { pointer: [], message: `not valid OpenAPI: ${message.split("\n")[0]}` };
        return;
      }
      const faults = schemaFaults(details, { value: document, name: memberName });
      // Where a part does not fit, none of its members was looked at, and all are called strange.
      const telling = faults.filter(({ keyword }) => keyword !== "unevaluatedProperties");
      const causes = telling.length > 0 ? telling : faults;
      // The deepest complaint is the cause; those above it only say that none of their branches fits.
      const deepest = Math.max(...causes.map(({ at }) => at.length));
      const cause = causes.find(({ at }) => at.length === deepest);
      if (cause)
        yield {
          pointer: cause.keyword === "required" ? [...cause.at, MISSING] : cause.at,
          message: `not valid OpenAPI: ${cause.message}`,
        };
    }
  },
};
