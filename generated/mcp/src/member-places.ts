// Copied by braze-codegen from templates/: edit it there.
import type { Arguments } from "./input.js";

/**
 * The values of arguments at a place. What is no object or array on the way there is left to the validators.
 *
 * @param path - JSON pointer; `*` stands for each element or any member, `**` for whatever lies between.
 */
export const valuesAt = (args: Arguments, path: string): readonly unknown[] =>
  below(args, keysOf(path)).filter((value) => value !== undefined);

/** Arguments with each value at a place replaced by what is made of it. All else stays as it is. */
export const withValuesAt = (args: Arguments, path: string, made: (value: unknown) => unknown): Arguments =>
  replaced(args, keysOf(path), made) as Arguments;

/** The pointer as people write it, with dots: `recipients.*.send_to_existing_only`. */
export const spoken = (path: string): string => keysOf(path).join(".");

const keysOf = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

function below(value: unknown, keys: readonly string[]): readonly unknown[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  const parts: readonly unknown[] = Object.values(value);
  if (key === "**") return [...below(value, rest), ...parts.flatMap((part) => below(part, keys))];
  if (key === "*") return parts.flatMap((part) => below(part, rest));
  return Object.hasOwn(value, key) ? below((value as Record<string, unknown>)[key], rest) : [];
}

function replaced(value: unknown, keys: readonly string[], made: (value: unknown) => unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value === undefined ? value : made(value);
  if (typeof value !== "object" || value === null) return value;
  const here = key === "**" ? replaced(value, rest, made) : value;
  const part = (name: string, each: unknown): unknown =>
    key === "**" ? replaced(each, keys, made) : key === "*" || key === name ? replaced(each, rest, made) : each;
  if (typeof here !== "object" || here === null) return here;
  if (Array.isArray(here)) return here.map((each: unknown, index) => part(String(index), each));
  return Object.fromEntries(Object.entries(here).map(([name, each]) => [name, part(name, each)]));
}
