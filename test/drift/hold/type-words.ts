/** Words by which pages name types, the first that fits counts. */
const WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(array|list)\b/, ["array"]],
  [/\bobject ?id|identifier\b/, ["string"]],
  [/\b(object|dictionary|hash|json|map|key-value)\b/, ["object", "array"]],
  [/\b(bool|boolean)\b/, ["boolean"]],
  [/\b(integer|int)\b/, ["integer", "number"]],
  [/\b(number|float|double|decimal|numeric)\b/, ["number", "integer"]],
  [/\b(string|text|date|datetime|iso|url|uuid|email)\b/, ["string"]],
];

/** The types that a page may mean; empty where nobody can tell. "String or array" means both. */
export function typesMeant(words: string): ReadonlySet<string> {
  const parts = words.toLowerCase().split(/\s+or\s+|\/|,/);
  return new Set(parts.flatMap((part) => WORDS.find(([pattern]) => pattern.test(part))?.[1] ?? []));
}
