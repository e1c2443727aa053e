// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../../suggest.js";
import type { Members } from "./members.js";

/** What a member of an entry takes; a list holds the only words that it takes. */
export type MemberKind =
  | "text"
  | "instant"
  | "switch"
  | "count"
  | "whole"
  | "figure"
  | "seconds"
  | "texts"
  | "list"
  | "object"
  | "anything"
  | readonly string[];

/** What the entries of a part are made of. */
export interface EntryRules {
  /** The members that no entry may lack. */
  readonly required: readonly string[];
  readonly members: Readonly<Record<string, MemberKind>>;
}

/**
 * Looks at one entry of a part of a seed.
 *
 * @throws {TypeError} with one sentence about the first thing that cannot be loaded.
 */
export function checkEntry(entry: Members, place: string, { required, members }: EntryRules): void {
  const known = Object.keys(members);
  for (const name of required) if (entry[name] === undefined) throw new TypeError(`${place} has no ${name}.`);
  for (const [name, value] of Object.entries(entry)) {
    const kind = Object.hasOwn(members, name) ? members[name] : undefined;
    if (kind === undefined) {
      const hint = didYouMean(name, known) || ` What it may have: ${known.join(", ")}.`;
      throw new TypeError(`${place} has a member "${name}" that the mock does not know.${hint}`);
    }
    const optional = !required.includes(name) && (value === undefined || value === null);
    const want = optional ? undefined : wanted(kind, value);
    if (want !== undefined) throw new TypeError(`${place}.${name} must be ${want}.`);
  }
}

function wanted(kind: MemberKind, value: unknown): string | undefined {
  if (typeof kind !== "string") return kind.some((word) => word === value) ? undefined : `one of ${kind.join(", ")}`;
  switch (kind) {
    case "text":
      return typeof value === "string" ? undefined : "a text";
    case "instant":
      return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? undefined : "an instant";
    case "switch":
      return typeof value === "boolean" ? undefined : "true or false";
    case "count":
      return Number.isInteger(value) && Number(value) >= 0 ? undefined : "a whole number from 0";
    case "whole":
      return Number.isInteger(value) ? undefined : "a whole number";
    case "figure":
      return typeof value === "number" && Number.isFinite(value) ? undefined : "a number";
    case "seconds":
      return Number.isInteger(value) ? undefined : "a whole number of seconds, or -1";
    case "texts":
      return Array.isArray(value) && value.every((each) => typeof each === "string") ? undefined : "a list of texts";
    case "list":
      return Array.isArray(value) && value.every(isObject) ? undefined : "a list of objects";
    case "object":
      return isObject(value) ? undefined : "an object";
    case "anything":
      return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
