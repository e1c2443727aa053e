import type { OperationContext } from "./context.ts";
import { tellingSegments } from "./readings.ts";

/** A name in words, whatever stands between them: `users.externalIds.rename` is users, external, id, rename. */
function wordsOf(name: string): readonly string[] {
  let words = split.get(name);
  if (!words) {
    words = inWords(name);
    split.set(name, words);
  }
  return words;
}

/** Each name is held against each operation. */
const split = new Map<string, readonly string[]>();

const inWords = (name: string): string[] =>
  name
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));

/** What the id of an operation says, and what its URL does. */
function namesOf(context: OperationContext): readonly string[] {
  const { operation, path } = context;
  const names = own.get(context) ?? [
    operation.operationId ?? "",
    tellingSegments(path)
      .filter((segment) => !segment.startsWith("{"))
      .join("."),
  ];
  own.set(context, names);
  return names;
}

/** Each operation is held against each name. */
const own = new WeakMap<OperationContext, readonly string[]>();

/** True where the name says, in the same words, what the id of the operation or its URL says. */
export const isOwnName = (name: string, operation: OperationContext): boolean =>
  namesOf(operation).some((own) => areTheSame(wordsOf(own), wordsOf(name)));

const areTheSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/** How much of the name and of the operation's own name is the same: from 0, nothing, to 1, all of it. */
export const likeness = (name: string, operation: OperationContext): number =>
  Math.max(
    ...namesOf(operation).map((own) => {
      const [a, b] = [new Set(wordsOf(own)), new Set(wordsOf(name))];
      const common = [...a].filter((word) => b.has(word)).length;
      return common / Math.max(1, a.size + b.size - common);
    }),
  );
