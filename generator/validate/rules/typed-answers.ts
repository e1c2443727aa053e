import type { JsonSchemaObject } from "../../openapi.ts";
import type { Rule } from "../context.ts";

/** In a curated document each success says what it holds, unless it holds nothing. */
export const typedAnswers: Rule = {
  name: "typed-answers",
  kind: "house",
  *check({ operations, resolve }) {
    for (const { title, responses, pointer } of operations) {
      const successes = responses.filter(({ status }) => status.startsWith("2"));
      if (successes.length === 0)
        yield { pointer, message: `${title} has no success; describe the answer that it gives when all is well` };
      for (const { status, value, pointer: at } of successes)
        for (const [type, media] of Object.entries(value.content ?? {})) {
          const schema = resolve<JsonSchemaObject>(media.schema as JsonSchemaObject);
          if (!schema || !isTyped(schema))
            yield {
              pointer: [...at, "content", type],
              message: `the answer ${status} of ${title} has no members; describe what the documentation shows`,
            };
        }
    }
  },
};

const isTyped = (schema: JsonSchemaObject): boolean =>
  schema.type !== "object" ||
  Object.keys(schema.properties ?? {}).length > 0 ||
  schema.additionalProperties !== undefined ||
  schema.allOf !== undefined;
