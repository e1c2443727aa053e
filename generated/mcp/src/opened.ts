// Copied by braze-codegen from templates/: edit it there.
import type { Tool } from "./data/tools.js";
import type { Arguments } from "./input.js";

/**
 * Whether arguments give something other than `false` at a place. What is no object or array there is left to the
 * validators.
 *
 * @param path - JSON pointer; `*` stands for each element or any member, `**` for whatever lies between.
 */
export function isGiven(args: Arguments, path: string): boolean {
  return valuesAt(args, keysOf(path)).some((value) => value !== undefined && value !== false);
}

/** Whether a call does more than read: by the effect of its tool, or by what its arguments open. */
export const changesSomething = ({ _meta: { effect, opens = [], egress = [] } }: Tool, args: Arguments): boolean =>
  effect !== "read" || [...opens.map(({ path }) => path), ...egress].some((path) => isGiven(args, path));

/** The pointer as people write it, with dots: `recipients.*.send_to_existing_only`. */
export const spoken = (path: string): string => keysOf(path).join(".");

const keysOf = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  const parts: readonly unknown[] = Object.values(value);
  if (key === "**") return [...valuesAt(value, rest), ...parts.flatMap((part) => valuesAt(part, keys))];
  if (key === "*") return parts.flatMap((part) => valuesAt(part, rest));
  return Object.hasOwn(value, key) ? valuesAt((value as Record<string, unknown>)[key], rest) : [];
}
