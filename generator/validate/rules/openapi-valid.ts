import SwaggerParser from "@apidevtools/swagger-parser";
import { fromFragment } from "../../pointer.ts";
import type { Finding, Rule } from "../context.ts";

interface Detail {
  readonly instancePath?: string;
  readonly message?: string;
}

/** With its references, which the schema of OpenAPI knows: followed, they make the same part be looked at once for each. */
const AS_IT_STANDS: SwaggerParser.Options = { dereference: { excludedPathMatcher: () => true } };

/** The document as a whole, by the official JSON Schema of its version of OpenAPI. */
export const openapiValid: Rule = {
  name: "openapi-valid",
  async *check({ document }): AsyncGenerator<Finding> {
    try {
      await SwaggerParser.validate(structuredClone(document) as never, AS_IT_STANDS);
    } catch (error) {
      const details = (error as { details?: readonly Detail[] }).details ?? [];
      // The deepest complaint is the cause; those above it only say that none of their branches fits.
      const [deepest] = [...details].sort((a, b) => (b.instancePath?.length ?? 0) - (a.instancePath?.length ?? 0));
      yield {
        pointer: fromFragment(deepest?.instancePath ?? ""),
        message: `not valid OpenAPI: ${deepest?.message ?? (error as Error).message.split("\n")[0]}`,
      };
    }
  },
};
