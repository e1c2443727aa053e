import type { Decision, Operation } from "./model.ts";

/** Whether a decision names an operation: by method and path, whatever the parameters are called there. */
export const isAbout = ({ operation = "" }: Decision, { method, path }: Operation): boolean =>
  nameless(operation) === nameless(`${method} ${path}`);

function nameless(title: string): string {
  const known = titles.get(title) ?? title.replace(/\{[^}]*\}/g, "{}");
  titles.set(title, known);
  return known;
}

/** Each decision is held against each operation. */
const titles = new Map<string, string>();
