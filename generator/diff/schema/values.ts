import { NOUNS } from "./nouns.ts";
import type { Pointer } from "../../pointer.ts";
import { without } from "../same.ts";
import { wordsOf } from "../side.ts";
import { valuesText } from "../where.ts";
import { type Local, NARROWER, OTHER, WIDER, local } from "./local.ts";
import type { Normal, Said } from "./normal.ts";

/** Which types, and which values. */
export function valueChanges(before: Normal, after: Normal): Local[] {
  const [oldList, newList] = [before.said.get("enum"), after.said.get("enum")];
  const [oldTypes, newTypes] = [before.said.get("type"), after.said.get("type")];
  if (oldList && newList) return listChanges(oldList, newList);
  if (newList) return [local(NARROWER, newList.pointer, `is only ${valuesText(listOf(newList))}${wasOf(oldTypes)}`)];
  if (oldList) {
    const pointer = newTypes?.pointer ?? oldList.pointer;
    return [
      local(
        WIDER,
        pointer,
        `is ${newTypes ? typesText(newTypes) : "any value"}, no longer only ${valuesText(listOf(oldList))}`,
      ),
    ];
  }
  return typeChanges(oldTypes, newTypes);
}

const listOf = ({ value }: Said): readonly unknown[] => (Array.isArray(value) ? value : []);

function listChanges(before: Said, after: Said): Local[] {
  const gone = without(listOf(before), listOf(after));
  const added = without(listOf(after), listOf(before));
  return [
    ...(gone.length > 0 ? [local(NARROWER, after.pointer, `is no longer ${valuesText(gone)}`)] : []),
    ...(added.length > 0 ? [local(WIDER, after.pointer, `may also be ${valuesText(added)}`)] : []),
  ];
}

function typeChanges(before: Said | undefined, after: Said | undefined): Local[] {
  const [old, now] = [before, after].map((said) => (said === undefined ? undefined : wordsOf(said.value)));
  if (old?.join() === now?.join()) return [];
  const pointer = (after ?? before)?.pointer as Pointer;
  const isWithin = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    other === undefined ||
    (one?.every((type) => other.includes(type) || (type === "integer" && other.includes("number"))) ?? false);
  const levels = isWithin(now, old) ? NARROWER : isWithin(old, now) ? WIDER : OTHER;
  return [local(levels, pointer, `is ${after ? typesText(after) : "of any type"}${wasOf(before)}`)];
}

const wasOf = (before: Said | undefined): string => ` (before: ${before ? typesText(before) : "any type"})`;

const typesText = ({ value }: Said): string => {
  const words = wordsOf(value).map((type) => NOUNS[type] ?? type);
  const shown = [...words.filter((word) => word !== "null"), ...words.filter((word) => word === "null")];
  return shown.length === 0 ? "nothing" : shown.join(" or ");
};
