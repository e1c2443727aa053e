// Copied by braze-codegen from templates/: edit it there.
import { brokenRules } from "./broken-rules.js";
import { errors } from "./data/errors.js";
import type { Answers } from "./mistake.js";

/**
 * When the errors come that an answer names, as the description says it: a sentence for each, and none for those that
 * it does not know.
 *
 * @param body - The answer, as Braze gave it.
 */
export function explained(tool: string, status: number, body: unknown): readonly string[] {
  const known = (errors[tool] ?? []).filter((error) => error.status === status);
  if (known.length === 0) return [];
  const words = new Set(textsIn(body));
  return [
    ...new Set(
      known.flatMap(({ code, message, when }) => {
        const name = [code, message].find((each) => each !== undefined && words.has(each.trim()));
        return name === undefined ? [] : [`${shown(name)}: ${when}`];
      }),
    ),
  ];
}

/** What Braze answers to a request with a mistake, to the letter, where the description says it of the broken rule. */
export function answersOf(tool: string): Answers {
  const known = errors[tool] ?? [];
  return (mistake, missing) => {
    const { error } = mistake.params;
    const rules = brokenRules(mistake, missing);
    const found = known.find(({ code, message, broken = [] }) =>
      error === undefined ? broken.some((rule) => rules.includes(rule)) : error === (code ?? message),
    );
    return found && [found.code, found.message].filter((each) => each !== undefined).join(": ");
  };
}

/** Deeper than any answer of Braze names an error. */
const DEPTH = 4;

function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === "string") return [value.trim()];
  if (typeof value !== "object" || value === null || depth === DEPTH) return [];
  return Object.values(value).flatMap((part) => textsIn(part, depth + 1));
}

const shown = (name: string): string => {
  const line = name.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
