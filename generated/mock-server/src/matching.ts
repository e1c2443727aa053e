// Copied by braze-codegen from templates/: edit it there.
import { checkOptions } from "./given.js";

/**
 * A request as a condition sees it: behind the checks of key and permission, its body not yet held against anything.
 */
export interface RequestView {
  readonly operation: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The parsed body; undefined where there is none, or it is no JSON. */
  readonly body: unknown;
}

/** What a request has to have at least: members of objects by their names, elements of lists anywhere in the list. */
export interface RequestSubset {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Which requests are meant: those that have a subset, or of which a function says so. */
export type Condition = RequestSubset | ((request: RequestView) => boolean);

export function meets(request: RequestView, condition: Condition | undefined): boolean {
  if (condition === undefined) return true;
  if (typeof condition === "function") return condition(request);
  return (["path", "query", "body"] as const).every(
    (part) => condition[part] === undefined || isSubset(condition[part], request[part]),
  );
}

/** Whether a value has what another one asks for. */
export function isSubset(want: unknown, value: unknown): boolean {
  if (typeof want !== "object" || want === null) return Object.is(want, value);
  if (typeof value !== "object" || value === null || Array.isArray(want) !== Array.isArray(value)) return false;
  if (Array.isArray(want))
    return want.every((element) => (value as readonly unknown[]).some((other) => isSubset(element, other)));
  return Object.entries(want).every(
    ([name, member]) => Object.hasOwn(value, name) && isSubset(member, (value as Record<string, unknown>)[name]),
  );
}

/**
 * @throws {TypeError} when it is no condition.
 */
export function checkCondition(condition: unknown, what: string): void {
  if (condition === undefined || typeof condition === "function") return;
  checkOptions(condition, `${what}'s condition`, { path: "members", query: "members", body: "anything" });
}

/** How often something happens. */
export type Times = number | "always";

/**
 * @returns The number; once where nothing is said.
 * @throws {TypeError} when it is none.
 */
export function timesOf(times: Times | undefined, what: string, otherwise = 1): number {
  if (times === undefined) return otherwise;
  if (times === "always") return Number.POSITIVE_INFINITY;
  if (times === Number.POSITIVE_INFINITY || (Number.isInteger(times) && times > 0)) return times;
  throw new TypeError(`${what}'s option times should be a whole number from 1, or "always".`);
}
