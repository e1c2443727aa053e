import type { Rule } from "../context.ts";

/** "The cursor." says no more than the name of the parameter. */
const FEWEST_WORDS = 4;

/** In a curated document each parameter says what it is, where its value comes from, and what happens without it. */
export const parameterTexts: Rule = {
  name: "parameter-texts",
  kind: "house",
  *check({ operations, rules }) {
    if (rules !== "curated") return;
    for (const { parameters, title } of operations)
      for (const { parameter, pointer } of parameters) {
        const name = `the parameter "${parameter.name}" of ${title}`;
        const text = parameter.description;
        if (text === undefined)
          yield {
            // Where the parameter is written, which may be a file of its own.
            pointer: [...pointer, "name"],
            message: `${name} has no description; say what it is, and where its value comes from`,
          };
        // An empty one is told of by the rule for texts.
        else if (text.trim() !== "" && text.trim().split(/\s+/).length < FEWEST_WORDS)
          yield {
            pointer: [...pointer, "description"],
            message: `"${text.trim()}" says little of ${name}; say in ${FEWEST_WORDS} words or more what it is, and where its value comes from`,
          };
      }
  },
};
