import { canonicalPointer } from "../../reference.ts";
import { toFragment } from "../../pointer.ts";
import type { Rule } from "../context.ts";

/** "The cursor." says no more than the name of the parameter. */
const FEWEST_WORDS = 4;

/** In a curated document each parameter says what it is, where its value comes from, and what happens without it. */
export const parameterTexts: Rule = {
  name: "parameter-texts",
  kind: "house",
  *check({ document, operations }) {
    // What many operations share is one mistake, at the one place where it is written.
    const seen = new Set<string>();
    for (const { parameters, title } of operations)
      for (const { parameter, pointer: use } of parameters) {
        const at = canonicalPointer(document, [...use, "description"]);
        if (seen.has(toFragment(at))) continue;
        seen.add(toFragment(at));
        const name = `the parameter "${parameter.name}" of ${title}`;
        const text = parameter.description;
        if (text === undefined)
          yield { pointer: use, message: `${name} has no description; say what it is, and where its value comes from` };
        // An empty one is told of by the rule for texts.
        else if (text.trim() !== "" && text.trim().split(/\s+/).length < FEWEST_WORDS)
          yield {
            pointer: at,
            message: `"${text.trim()}" says little of ${name}; say in ${FEWEST_WORDS} words or more what it is, and where its value comes from`,
          };
      }
  },
};
