import type { Pointer } from "../../pointer.ts";
import type { Rule } from "../context.ts";
import type { Step } from "../step-round.ts";

/** Path templates and path parameters name the same things; no parameter is declared twice. */
export const parameters: Rule = {
  name: "parameters",
  kind: "house",
  *check({ operations }) {
    /** A parameter that no operation of a path declares is one fault, at the first of them, and stepped round in each. */
    const first = new Map<string, Pointer>();
    for (const { path, title, operation, parameters: all, pointer } of operations) {
      const inTemplate = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
      const declared = all.filter(({ parameter }) => parameter.in === "path");
      const open = inTemplate.filter((name) => !declared.some(({ parameter }) => parameter.name === name));
      const surplus = declared.filter(({ parameter }) => !inTemplate.includes(parameter.name));
      const declare: Step = {
        at: [...pointer, "parameters"],
        // What is no list is told of by the rule that holds the document against the schema of OpenAPI.
        put: [...(Array.isArray(operation.parameters) ? operation.parameters : []), ...open.map(textInPath)],
      };
      for (const { parameter, pointer: at } of surplus)
        yield {
          step: { at },
          pointer: [...at, "name"],
          message: `the path parameter "${parameter.name}" is not in the path of ${title}${open.length > 0 ? `, which has {${open.join("} and {")}}` : ""}; correct its name`,
        };
      // One name that is wrong is two that do not meet.
      for (const name of surplus.length > 0 ? [] : open) {
        const elsewhere = all.find(({ parameter }) => parameter.name === name);
        if (elsewhere)
          yield {
            step: declare,
            pointer: [...elsewhere.pointer, "in"],
            message: `${title} has {${name}} in its path, and "${name}" is a ${elsewhere.parameter.in} parameter; write in: path and required: true`,
          };
        else {
          const key = `${path} ${name}`;
          first.set(key, first.get(key) ?? pointer);
          yield {
            step: declare,
            pointer: first.get(key) ?? pointer,
            message: `${title} has {${name}} in its path and no path parameter "${name}"; declare it`,
          };
        }
      }
      for (const { parameter, pointer: at } of declared)
        if (parameter.required !== true)
          yield {
            step: { at: [...at, "required"], put: true },
            pointer: [...at, parameter.required === undefined ? "name" : "required"],
            message: `the path parameter "${parameter.name}" must say required: true`,
          };
      const seen = new Set<string>();
      for (const { parameter, pointer: at } of all) {
        const key = `${at.slice(0, -1).join(" ")} ${parameter.in} ${parameter.name}`;
        if (seen.has(key))
          yield {
            step: { at },
            pointer: at,
            message: `${at.length > pointer.length + 1 ? title : path} declares the ${parameter.in} parameter "${parameter.name}" twice; take one out`,
          };
        seen.add(key);
        if (!parameter.schema && !parameter.content)
          yield {
            step: { at: [...at, "schema"], put: {} },
            pointer: [...at, "name"],
            message: `the parameter "${parameter.name}" of ${title} has no schema; write one`,
          };
      }
    }
  },
};

/** What a parameter of the path is where nothing is said about it. */
const textInPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
