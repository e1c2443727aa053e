// Copied by braze-codegen from templates/: edit it there.
import { plainText } from "./plain-text.js";

/** Deeper than any argument is meant to be, and far from what a validator can walk through. */
const deepest = 64;

interface At {
  readonly value: unknown;
  readonly place: string;
  readonly depth: number;
}

/** What is wrong with arguments before any schema is asked: nothing may walk into these. */
export function unfit(given: unknown): string | undefined {
  const open: At[] = [{ value: given, place: "", depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, place, depth } = at;
    const name = place === "" ? "The list of arguments" : `\`${plainText(place, 100)}\``;
    if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
      return `${name} is an integer beyond 2^53, where numbers lose digits: give it as a text, in quotes.`;
    if (typeof value !== "object" || value === null) continue;
    if (depth > deepest) return `${name} is nested more than ${deepest} levels deep: make it flatter.`;
    if (Object.hasOwn(value, "__proto__"))
      return `${name} has a member \`__proto__\`, which is no name for one: leave it out.`;
    for (const [key, part] of Object.entries(value)) {
      const step = Array.isArray(value) ? `[${key}]` : place === "" ? key : `.${key}`;
      open.push({ value: part, place: place + step, depth: depth + 1 });
    }
  }
  return undefined;
}
