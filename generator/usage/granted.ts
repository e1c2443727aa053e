import { UsageError } from "../cli/usage-error.ts";
import type { ApiModel } from "../model/model.ts";
import { nearest } from "../suggest.ts";

/**
 * The permissions that a text lists: names with commas or lines between them, JSON, or the list of a key as the dashboard shows it, with
 * labels and marks. A name that the description does not have is kept where it looks like one.
 *
 * @throws {UsageError} for a text without any.
 */
export function grantedIn({ permissions }: Pick<ApiModel, "permissions">, text: string): readonly string[] {
  const known = new Set(permissions.map(({ name }) => name));
  // An address, or the name of a file, is far from all permissions.
  const isSlip = (word: string) => nearest(word, [...known], 2) !== undefined;
  const first = new Set([...known].map(beginning));
  const words = text.split(/[\s,;|"'`[\]{}()<>]+/).map((word) => word.replace(/^[^\w]+|[^\w]+$/g, ""));
  const names = words.filter(
    (word) =>
      known.has(word) || (/^[a-z_]+(\.[a-z0-9_]+)+$/.test(word) && (first.has(beginning(word)) || isSlip(word))),
  );
  if (names.length === 0)
    throw new UsageError(
      `--granted names no permission; write them as in "${[...known].slice(0, 2).join(",")}", or name a file with them`,
    );
  return [...new Set(names)].sort();
}

const beginning = (name: string): string => name.split(".")[0] ?? "";
