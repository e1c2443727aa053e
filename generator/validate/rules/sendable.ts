import type { ParameterObject } from "../../openapi.ts";
import type { Finding, Rule } from "../context.ts";

/** What a client can send: `fetch` knows no TRACE, and parameters are written in the usual styles. What it cannot is left out. */
export const sendable: Rule = {
  name: "sendable",
  kind: "house",
  isLocal: true,
  *check({ operations }): Generator<Finding> {
    for (const { method, title, parameters, pointer } of operations) {
      const step = { at: pointer };
      if (method === "trace")
        yield { step, pointer, message: `${title} cannot be sent, since fetch refuses TRACE; take it out` };
      for (const { parameter, pointer: at } of parameters) {
        const { name, in: place, style = "", content } = parameter;
        if (place === "path" && ["label", "matrix"].includes(style))
          yield {
            step,
            pointer: [...at, "style"],
            message: `${title} writes {${name}} in the style "${style}", and path parameters are sent as "simple"; write the dot or the name into the path`,
          };
        if (place === "query" && Object.keys(content ?? {}).some((type) => /[/+]json\b/.test(type)))
          yield {
            step: { at, put: asText(parameter) },
            pointer: [...at, "content"],
            message: `the query parameter "${name}" of ${title} is JSON within a URL, which callers write themselves; say schema: { type: string } and what the text holds`,
          };
      }
    }
  },
};

/** The caller hands over the text. */
function asText({ content: _, example: __, examples: ___, ...parameter }: ParameterObject): ParameterObject {
  return { ...parameter, schema: { type: "string", contentMediaType: "application/json" } };
}
