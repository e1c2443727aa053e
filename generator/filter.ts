import picomatch from "picomatch";
import type { ApiModel, Operation } from "./model/model.ts";
import { suggest } from "./suggest.ts";

/** A selection that names something which the spec does not have. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}

/** Names, or globs of names: `"catalogs"`, `["users.track", "catalogs.items.*"]`, `"{kpi,sends}.*"`. */
export type Patterns = string | readonly string[];

/**
 * Operations that have all of these: `{ area: "catalogs", effect: "read" }`. As text: `"area:catalogs,effect:read"`, and a word without
 * a colon is the id of an operation: `"users.track"`.
 */
export type Filter =
  | string
  | {
      /** Areas, by tag. */
      readonly area?: Patterns;
      /** Operation ids. */
      readonly operation?: Patterns;
      /** Permissions of the key. */
      readonly permission?: Patterns;
      /** `read`, `write`, `delete` or `send`. */
      readonly effect?: Patterns;
    };

/** What the members of a filter look at, and what is said where nothing fits. */
const MEMBERS = {
  area: { nameOf: ({ area }: Operation) => area, no: "no operation is in the area" },
  operation: { nameOf: ({ id }: Operation) => id, no: "no operation is called" },
  permission: { nameOf: ({ permission }: Operation) => permission, no: "no operation has the permission" },
  effect: { nameOf: ({ effect }: Operation) => effect, no: "no operation has the effect" },
} as const;

type Member = keyof typeof MEMBERS;

const isMember = (name: string): name is Member => Object.hasOwn(MEMBERS, name);

/**
 * Whether an operation has all that a filter asks for.
 *
 * @throws {SelectionError} for a filter that cannot be understood.
 */
export function matcherOf(filter: Filter): (operation: Operation) => boolean {
  const members = membersOf(filter).map(([member, patterns]) => ({ member, matchers: patterns.map(matcher) }));
  return (operation) =>
    members.every(({ member, matchers }) => {
      const name = MEMBERS[member].nameOf(operation);
      return name !== undefined && matchers.some((matches) => matches(name));
    });
}

/** @throws {SelectionError} for a filter that cannot be understood, or that nothing fits. */
export function assertFits(model: ApiModel, filter: Filter): void {
  const members = membersOf(filter);
  const within = members.flatMap(([, patterns]) => patterns).length > 1 ? ` (in the filter ${textOf(filter)})` : "";
  for (const [member, patterns] of members) {
    const { nameOf, no } = MEMBERS[member];
    const names = [...new Set(model.operations.flatMap((operation) => nameOf(operation) ?? []))];
    for (const pattern of patterns)
      if (!names.some(matcher(pattern)))
        throw new SelectionError(`${no} "${pattern}"${within}${suggest(pattern, names)}`);
  }
  if (!model.operations.some(matcherOf(filter)))
    throw new SelectionError(
      `no operation fits the filter ${textOf(filter)}: each of its members fits some, and none fits all; several filters are alternatives`,
    );
}

/** A filter as the user wrote it. */
const textOf = (filter: Filter): string => (typeof filter === "string" ? `"${filter}"` : JSON.stringify(filter));

function membersOf(filter: Filter): [Member, readonly string[]][] {
  const entries = typeof filter === "string" ? parse(filter) : Object.entries(filter);
  const seen = new Set<string>();
  return entries.map(([name, value]) => {
    if (!isMember(name))
      throw new SelectionError(
        `the filter ${textOf(filter)} has no member "${name}"${suggest(name, Object.keys(MEMBERS))}`,
      );
    if (seen.has(name))
      throw new SelectionError(
        `the filter ${textOf(filter)} says "${name}" twice, and an operation has one; write ${name}:{a,b} for either, or two filters`,
      );
    seen.add(name);
    const patterns = [value].flat();
    if (!patterns.every((pattern) => typeof pattern === "string" && pattern !== ""))
      throw new SelectionError(`the filter ${textOf(filter)} has no name after "${name}"; write ${name}:NAME`);
    return [name, patterns as string[]];
  });
}

/** `area:catalogs,effect:read`; a comma between braces belongs to the glob. */
const parse = (text: string): [string, string][] =>
  text.split(/,(?![^{]*\})/).map((part) => {
    const colon = part.indexOf(":");
    return colon < 0 ? ["operation", part.trim()] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
  });

/** `*` stands for any characters, dots and slashes too: ids have no levels. A name itself always fits, whatever is in it. */
function matcher(pattern: string): (name: string) => boolean {
  const matches = picomatch(pattern, { bash: true, dot: true, noextglob: true, nonegate: true });
  return (name) => name === pattern || matches(name);
}
