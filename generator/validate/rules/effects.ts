import type { Effect, HttpMethod } from "../../openapi.ts";
import type { Finding, OperationContext, Rule } from "../context.ts";
import { tellingSegments } from "../readings.ts";

/** What these methods mean by themselves. PUT and PATCH only never read, and a POST may be anything: its URL says what. */
const BY_METHOD: Partial<Record<HttpMethod, Effect>> = { get: "read", head: "read", delete: "delete" };

/** Words of a URL: what it ends in, or has anywhere in it. The first that is met decides. */
const AT_END: Readonly<Record<string, Effect>> = { delete: "delete", remove: "delete", cancel: "delete" };
const ANYWHERE: readonly (readonly [Effect, readonly string[]])[] = [
  ["send", ["send", "trigger", "schedule"]],
  ["read", ["export", "get", "list", "query", "search"]],
];

/**
 * In a curated document the effect of a call goes with its method and with the words of its URL: whoever may only read must not be let
 * through to more, and what is no read must not be repeated.
 */
export const effects: Rule = {
  name: "effects",
  kind: "house",
  *check({ operations }) {
    for (const entry of operations) {
      const { operation, method, title, pointer } = entry;
      const [effect, meant] = [operation["x-effect"], BY_METHOD[method]];
      if (effect === undefined) continue;
      if (meant === undefined) yield* byUrl(entry, effect);
      else if (effect !== meant)
        yield {
          pointer: [...pointer, "x-effect"],
          message: `x-effect of ${title} is ${effect}, and ${method.toUpperCase()} means ${meant}; write "x-effect: ${meant}"`,
        };
      else if (entry.reasons["x-other-effect"] !== undefined) yield needless(entry);
    }
  },
};

function* byUrl(entry: OperationContext, effect: Effect): Generator<Finding> {
  const { title, pointer, reasons } = entry;
  const { word, meant } = wordOf(entry) ?? {};
  const isMeant = meant === undefined ? effect !== "read" : effect === meant;
  const isExcused = reasons["x-other-effect"] !== undefined;
  if (isMeant && isExcused) yield needless(entry);
  if (isMeant || isExcused) return;
  yield {
    pointer: [...pointer, "x-effect"],
    message:
      meant === undefined
        ? `x-effect of ${title} is read, so that it is repeated when it fails and open to whoever may only read, and its URL does not say that it reads; write write, delete or send, or say under x-other-effect why it changes nothing`
        : `x-effect of ${title} is ${effect}, and "${word ?? ""}" in its URL means ${meant}; write "x-effect: ${meant}", or say under x-other-effect why it is another`,
  };
}

const needless = ({ title, pointer }: OperationContext): Finding => ({
  pointer: [...pointer, "x-other-effect"],
  message: `x-effect of ${title} is what its method and its URL say, and x-other-effect says why it is not; take x-other-effect out`,
});

function wordOf({ path, method }: OperationContext): { word: string; meant: Effect } | undefined {
  const segments = tellingSegments(path);
  const last = segments.at(-1) ?? "";
  const atEnd = AT_END[last];
  if (atEnd !== undefined) return { word: last, meant: atEnd };
  for (const [meant, words] of ANYWHERE) {
    const word = segments.find((segment) => words.includes(segment));
    // Who puts something where a list stands does not read it.
    if (word !== undefined && (meant !== "read" || method === "post")) return { word, meant };
  }
  return undefined;
}
