import type { Rule } from "../context.ts";

/** Path templates and path parameters name the same things; no parameter is declared twice. */
export const parameters: Rule = {
  name: "parameters",
  *check({ operations }) {
    for (const { path, title, parameters: all, pointer } of operations) {
      const inTemplate = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
      const declared = all.filter(({ parameter }) => parameter.in === "path");
      for (const name of inTemplate)
        if (!declared.some(({ parameter }) => parameter.name === name))
          yield { pointer, message: `${title} has {${name}} in its path and no path parameter "${name}"; declare it` };
      for (const { parameter, pointer: at } of declared) {
        if (!inTemplate.includes(parameter.name))
          yield {
            pointer: at,
            message: `the path parameter "${parameter.name}" is not in the path of ${title}; correct its name`,
          };
        if (parameter.required !== true)
          yield { pointer: at, message: `the path parameter "${parameter.name}" must say required: true` };
      }
      const seen = new Set<string>();
      for (const { parameter, pointer: at } of all) {
        const key = `${at.slice(0, -1).join(" ")} ${parameter.in} ${parameter.name}`;
        if (seen.has(key))
          yield {
            pointer: at,
            message: `${at.length > pointer.length + 1 ? title : path} declares the ${parameter.in} parameter "${parameter.name}" twice; take one out`,
          };
        seen.add(key);
        if (!parameter.schema && !parameter.content)
          yield { pointer: at, message: `the parameter "${parameter.name}" of ${title} has no schema; write one` };
      }
    }
  },
};
