import type { Finding, OperationContext, Rule } from "../context.ts";

/** So many words tell an operation from its sisters, which share the others. */
const FEWEST_OF_ITS_OWN = 4;

/**
 * In a curated document operations have words by which somebody asks who does not know their names. Where one operation has them, all do,
 * since a search finds those first that have them. Their form is a matter of the extension's schema.
 */
export const keywords: Rule = {
  name: "keywords",
  kind: "house",
  *check({ operations, rules }) {
    if (rules !== "curated" || operations.every((entry) => keywordsOf(entry) === undefined)) return;
    const users = usersOf(operations);
    for (const entry of operations) {
      const { title, pointer } = entry;
      const own = keywordsOf(entry);
      if (own === undefined) {
        yield {
          pointer,
          message: `${title} has no x-mcp.keywords, as other operations have; write about ten words by which somebody asks for it`,
        };
        continue;
      }
      yield* singleWords(entry, own);
      const alone = own.filter((keyword) => users.get(fold(keyword)) === 1).length;
      if (alone < FEWEST_OF_ITS_OWN)
        yield {
          pointer: at(entry),
          message: `only ${alone} of the keywords of ${title} are its own; write at least ${FEWEST_OF_ITS_OWN} that no other operation has`,
        };
    }
  },
};

function* singleWords(entry: OperationContext, own: readonly string[]): Generator<Finding> {
  const { title, operation } = entry;
  const name = new Set(wordsOf(operation.operationId ?? ""));
  const before = new Map<string, string>();
  for (const [index, keyword] of own.entries()) {
    const pointer = [...at(entry), index];
    const twin = before.get(fold(keyword));
    if (twin !== undefined)
      yield {
        pointer,
        message: `the keyword "${keyword}" of ${title} stands there already, as "${twin}"; write another`,
      };
    else if (wordsOf(keyword).every((word) => name.has(word)))
      yield {
        pointer,
        message: `the keyword "${keyword}" of ${title} is no more than its name; write what somebody says who does not know it`,
      };
    before.set(fold(keyword), keyword);
  }
}

const at = ({ pointer }: OperationContext) => [...pointer, "x-mcp", "keywords"];

const keywordsOf = ({ operation }: OperationContext): readonly string[] | undefined => {
  const given: unknown = operation["x-mcp"]?.keywords;
  return Array.isArray(given) ? given.filter((keyword) => typeof keyword === "string") : undefined;
};

/** How many operations have a keyword. */
function usersOf(operations: readonly OperationContext[]): Map<string, number> {
  const users = new Map<string, number>();
  for (const entry of operations)
    for (const keyword of new Set((keywordsOf(entry) ?? []).map(fold)))
      users.set(keyword, (users.get(keyword) ?? 0) + 1);
  return users;
}

/** `opt-out` and `opt out` are one keyword. */
const fold = (keyword: string): string => wordsOf(keyword).join(" ");

/** Words in lower case, without the plural: of an id in camelCase, or of a phrase. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.replace(/s$/, ""));
