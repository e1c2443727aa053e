// Copied by braze-codegen from templates/: edit it there.
import type { Placed } from "./packer.js";

/** A position in one of the lists: `events[3]`, `events.3`, or as a JSON pointer has it. */
const positionsIn = (lists: readonly string[]): RegExp => {
  const names = lists.map((name) => name.replace(/\W/g, "\\$&")).join("|");
  return new RegExp(`/?(?<!\\w)(${names})(?:\\[(\\d+)\\]|[./](\\d+)(?!\\w))`, "g");
};

/** Whether a text names an object of a request by its position. */
export const hasPosition = (text: string, lists: readonly string[]): boolean => positionsIn(lists).test(text);

/**
 * A sentence of an answer with the positions of the caller's records in place of those of the request, which may have
 * been a smaller one: `recipients[0].email` becomes `records[120].email`.
 */
export function inRecords<R>(sentence: string, lists: readonly string[], placed: readonly Placed<R>[]): string {
  return sentence.replace(positionsIn(lists), (found, list: string, bracketed?: string, bare?: string) => {
    const meant = placed.filter((each) => each.list === list)[Number(bracketed ?? bare)];
    if (!meant) return found;
    // Where there are several lists, a record names its own.
    return `records[${meant.index}]${lists.length > 1 ? `.${list}` : ""}`;
  });
}
