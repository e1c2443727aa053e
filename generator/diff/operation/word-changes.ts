import { same } from "../same.ts";
import { type Part, fieldsOf, memberOf } from "../side.ts";
import type { Teller } from "./teller.ts";

/** Compares members that only explain a part, and its mark of deprecation. */
export function wordChanges(
  teller: Teller,
  before: Part,
  after: Part,
  root: string,
  keywords: readonly string[],
): void {
  for (const keyword of keywords) {
    const [old, now] = [before, after].map(({ value }) => fieldsOf(value)[keyword]);
    if (same(old, now) || (keyword === "deprecated" && (old ?? false) === (now ?? false))) continue;
    const at = memberOf(after, keyword) ?? memberOf(before, keyword) ?? after;
    if (keyword === "deprecated" && now === true)
      teller.tell("additive", ["docs", "client"], at, sentenceOf(teller, root, "is deprecated"));
    else if (keyword === "deprecated")
      teller.tell("words", ["docs", "client"], at, sentenceOf(teller, root, "is no longer deprecated"));
    else teller.tell("words", ["docs"], at, sentenceOf(teller, root, `has ${wordOf(keyword, old, now)}`));
  }
}

function wordOf(keyword: string, old: unknown, now: unknown): string {
  const name = NAMES[keyword] ?? (keyword.startsWith("x-") ? `\`${keyword}\`` : keyword);
  if (now === undefined) return `no ${name} any more`;
  if (old === undefined)
    return name.endsWith("s") ? `${name} now` : `${/^[aeiou]/.test(name) ? "an" : "a"} ${name} now`;
  return name.endsWith("s") ? `other ${name}` : `another ${name}`;
}

const NAMES: Readonly<Record<string, string>> = {
  externalDocs: "link to documentation",
  contact: "contact",
  tags: "tags",
};

/** The operation itself is named once. */
function sentenceOf({ who }: Teller, root: string, predicate: string): string {
  const text =
    root === "" ? `${who} ${predicate}.` : root === who ? `${who} ${predicate}.` : `In ${who}, ${root} ${predicate}.`;
  return text.startsWith("`") ? text : `${text[0]?.toUpperCase()}${text.slice(1)}`;
}
