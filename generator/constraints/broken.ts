import type { Constraint } from "../openapi.ts";
import { access, value } from "../typescript/print.ts";
import { type Step, stepsOf } from "./place.ts";

/**
 * The condition under which a value breaks a constraint, as code. It is asked of any value, so it neither trusts that lists are lists nor
 * that objects are there: what is of the wrong kind is told by the schema.
 *
 * @param data - The name of the value.
 */
export function broken(data: string, constraint: Constraint): string {
  const steps = stepsOf(constraint.in ?? "");
  const last = steps.findLastIndex(({ isList }) => isList);
  const rest = steps.slice(last + 1);
  const object = memberOf(last < 0 ? data : "each", rest);
  // A part of the request that is left out keeps every rule.
  const condition = `${rest.length > 0 && MUST_HAVE.has(constraint.rule) ? `${object} !== undefined && ` : ""}${conditionOn(object, constraint)}`;
  return last < 0 ? condition : `${entriesOf(data, steps.slice(0, last + 1))}.some((each) => ${condition})`;
}

/** Rules that an object without any of the members breaks. */
const MUST_HAVE: ReadonlySet<string> = new Set(["one-of", "at-least-one"]);

function conditionOn(object: string, { rule, of, unless, by = [], distinct = false, max = 1 }: Constraint): string {
  const names = of.flat();
  const [a = "", b = ""] = names.map((name) => memberOf(object, stepsOf(name)));
  const given = of.map((choice) => allGiven(object, [choice].flat()));
  const also = unless === undefined ? "" : ` && ${memberOf(object, stepsOf(unless))} === undefined`;
  switch (rule) {
    case "one-of":
      return `${countOf(given)} !== 1${also}`;
    case "at-most-one":
      return `${countOf(given)} > 1${also}`;
    case "at-least-one":
      return `${countOf(given)} === 0${also}`;
    case "all-or-none":
      return `${countOf(given)} % ${given.length} !== 0${also}`;
    case "requires":
      return `${given[0]} && ${countOf(given)} < ${given.length}${also}`;
    // What is no time is no number, and neither before nor after anything.
    case "before":
      return `${timeOf(a)} >= ${timeOf(b)}${also}`;
    case "not-after":
      return `${timeOf(a)} > ${timeOf(b)}${also}`;
    case "sum":
      if (by.length > 0) return hasMore(valuesAt(object, names), by, max);
      return distinct
        ? `new Set(${valuesAt(object, names)}.map((each) => JSON.stringify(each, ${SAME}))).size > ${max}`
        : `${lengthAt(object, names)} > ${max}`;
    case "unique":
      return hasMore(valuesAt(object, names), by, 1);
    case "bytes": {
      const members = names.map((name) => memberOf(object, stepsOf(name)));
      // A character of JavaScript has at most three bytes.
      const isMore = `((text) => 3 * text.length > ${max} && new TextEncoder().encode(text).length > ${max})(${textOf(members)})`;
      // Most requests leave it out.
      return members.length === 1 ? `${a} !== undefined && ${isMore}` : isMore;
    }
  }
}

/** Without a zone it is UTC, wherever the machine stands. */
const timeOf = (member: string): string => `Date.parse(String(${member}).replace(/^([-\\d]+[T ][\\d:.]+)$/g, "$1Z"))`;

const allGiven = (object: string, names: readonly string[]): string =>
  names.map((name) => `${memberOf(object, stepsOf(name))} !== undefined`).join(" && ");

const countOf = (conditions: readonly string[]): string => `[${conditions.join(", ")}].filter(Boolean).length`;

/** More than so many entries whose first given one of these members is the same: sorted, they stand side by side. */
function hasMore(entries: string, by: readonly string[], max: number): string {
  const pairs = by.map((name) => `[${value(name)}, ${memberOf("each", stepsOf(name))}]`).join(", ");
  const first = `[${pairs}].find((pair) => pair[1] !== undefined && pair[1] !== null)`;
  const keys = `${entries}.flatMap((each) => JSON.stringify(${first}, ${SAME}) ?? []).sort()`;
  return `${keys}.some((key, at, all) => key === all[at + ${max}])`;
}

/** For the text by which values are compared: an object is the same in whatever order it names its members, and a number is its digits. */
const SAME =
  '(_, part) => typeof part === "number" ? String(part) : typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a < b ? -1 : 1)) : part';

/** The text of members as it is sent. */
const textOf = (members: readonly string[]): string =>
  members.length === 1
    ? `typeof ${members[0]} === "string" ? ${members[0]} : JSON.stringify(${members[0]}) ?? ""`
    : `[${members.join(", ")}].map((each) => typeof each === "string" ? each : JSON.stringify(each) ?? "").join("")`;

/** The entries of the lists at these places, all in one list. */
const valuesAt = (object: string, [first = "", ...others]: readonly string[]): string =>
  others.length === 0
    ? entriesOf(object, stepsOf(first))
    : `[${[first, ...others].map((name) => entriesOf(object, stepsOf(name), "")).join(", ")}].flat()`;

/** How many entries the lists at these places have together: counted, since making one list of them takes longer. */
const lengthAt = (object: string, names: readonly string[]): string =>
  `[${names.map((name) => entriesOf(object, stepsOf(name), "")).join(", ")}].reduce((sum, list) => sum + (Array.isArray(list) ? list.length : 1), 0)`;

/** The entries of the list at a place; a single value counts as one. */
function entriesOf(object: string, steps: readonly Step[], flat = ".flat()"): string {
  const end = steps.findIndex(({ isList }) => isList);
  const upTo = end < 0 ? steps.length : end + 1;
  const list = `${memberOf(object, steps.slice(0, upTo))} ?? []`;
  if (upTo === steps.length) return flat === "" ? list : `[${list}]${flat}`;
  const below = steps.slice(upTo).map(({ name }) => `.flatMap((each) => each${memberAccess(name)} ?? [])`);
  return `[${list}].flat()${below.join("")}`;
}

const memberOf = (object: string, steps: readonly Step[]): string =>
  object + steps.map(({ name }) => memberAccess(name)).join("");

/** How code reads a member of what may not be there: `?.name`, `?.["na me"]`. */
const memberAccess = (name: string): string => `?.${access(name).replace(/^\./, "")}`;
