import SwaggerParser from "@apidevtools/swagger-parser";
import type { ErrorObject } from "ajv/dist/2020.js";
import type { Finding, Rule } from "../context.ts";
import { memberName, schemaFaults } from "../schema-faults.ts";

/** With its references, which the schema of OpenAPI knows: followed, they make the same part be looked at once for each. */
const AS_IT_STANDS: SwaggerParser.Options = { dereference: { excludedPathMatcher: () => true } };

/** The document as a whole, by the official JSON Schema of its version of OpenAPI. */
export const openapiValid: Rule = {
  name: "openapi-valid",
  async *check({ document }): AsyncGenerator<Finding> {
    try {
      await SwaggerParser.validate(structuredClone(document) as never, AS_IT_STANDS);
    } catch (error) {
      const { details, message } = error as { details?: readonly ErrorObject[]; message: string };
      if (!details) {
        yield { pointer: [], message: `not valid OpenAPI: ${message.split("\n")[0]}` };
        return;
      }
      const faults = schemaFaults(details, { value: document, name: memberName });
      // The deepest complaint is the cause; those above it only say that none of their branches fits.
      const deepest = Math.max(...faults.map(({ at }) => at.length));
      const cause = faults.find(({ at }) => at.length === deepest);
      if (cause) yield { pointer: cause.at, message: `not valid OpenAPI: ${cause.message}` };
    }
  },
};
