// Copied by braze-codegen from templates/: edit it there.
import { checkOptions, type Kind, namesIn } from "./given.js";
import { suggest } from "./suggest.js";

/** What a grant gives on an area. `write` includes `read`. */
export type Access = "read" | "write";

/** The accesses that were granted, by area. The area `*` stands for all. */
export type Grants = ReadonlyMap<string, Access>;

/** What holds when nobody grants anything: every area may be read. */
export const defaultGrants: Grants = new Map([["*", "read"]]);

/** What no grant gives by itself. */
export interface GrantOptions {
  /** Let grants of `write` send messages. Default `false`. */
  readonly allowSend?: boolean;
  /** Let grants of `write` delete. Default `false`. */
  readonly allowDelete?: boolean;
  /** Let grants open what answers with data about persons. Default `false`. */
  readonly pii?: boolean;
  /** Security schemes, beside the API key, for which there is a token, like `scimToken`. Default: none. */
  readonly credentials?: readonly string[];
}

/** What the rule asks of an operation. */
export interface GrantedOperation {
  readonly area: string;
  readonly effect: "read" | "write" | "delete" | "send";
  /** Whether it answers with data about persons. */
  readonly pii: boolean;
  /** The security scheme, where it is not the API key. */
  readonly security?: string;
}

/** Why grants do not open an operation. */
export interface GrantRefusal {
  readonly rule: "grant" | "send" | "delete" | "pii" | "token";
  /** The middle of a sentence: "it deletes, which was not allowed". */
  readonly reason: string;
}

/** A grant has another form, or names an area that does not exist. */
export class GrantError extends TypeError {
  override readonly name = "GrantError";
}

/**
 * Reads grants like `catalogs:write` and `*:read`.
 *
 * @param areas - The areas that exist.
 * @throws {GrantError} when a grant has another form or names an area that does not exist.
 * @throws {TypeError} when the grants are no list of texts.
 */
export function parseGrants(texts: Iterable<string>, areas: Iterable<string>): Grants {
  const known = [...areas];
  const grants = new Map<string, Access>();
  for (const text of namesIn(texts, "grants")) {
    const [area = "", access, ...rest] = text.split(":");
    if (access === undefined || rest.length > 0)
      throw new GrantError(`The grant "${text}" should be an area and an access, like "catalogs:read".`);
    // The area first: no other access would cure a grant on an area that does not exist.
    if (area !== "*" && !known.includes(area))
      throw new GrantError(`The grant "${text}" names an unknown area${suggest(area, known)}`);
    if (access !== "read" && access !== "write") throw new GrantError(wrongAccess(text, area, access));
    if (grants.get(area) !== "write") grants.set(area, access);
  }
  return grants;
}

function wrongAccess(text: string, area: string, access: string): string {
  if (access === "send" || access === "delete") {
    const option = access === "send" ? "allowSend (--allow-send)" : "allowDelete (--allow-delete)";
    return `The grant "${text}" is not possible: a ${access} needs the grant "${area}:write" and ${option} together.`;
  }
  return `The grant "${text}" has an unknown access${suggest(access, ["read", "write"])}`;
}

/** The access that an operation needs on its area. */
export const accessOf = ({ effect }: Pick<GrantedOperation, "effect">): Access =>
  effect === "read" ? "read" : "write";

/** Whether the grants hold an access on an area. */
export function isGranted(grants: Grants, area: string, access: Access): boolean {
  return [grants.get(area), grants.get("*")].some((given) => given === "write" || given === access);
}

const kinds = {
  allowSend: "switch",
  allowDelete: "switch",
  pii: "switch",
  credentials: "names",
} satisfies Record<keyof GrantOptions, Kind>;

/**
 * Refuses options that do not exist, switches that are neither `true` nor `false` (`"false"` would open what it should
 * close), and lists that are none.
 *
 * @throws {TypeError} with a sentence that names the option.
 */
export function checkGrantOptions(options: GrantOptions): void {
  checkOptions(options, kinds);
}

/** Everything that keeps an operation closed under these grants; nothing when it is open. Only `true` opens. */
export function grantRefusals(
  operation: GrantedOperation,
  grants: Grants,
  { allowSend, allowDelete, pii, credentials = [] }: GrantOptions = {},
): GrantRefusal[] {
  const { area, effect, security } = operation;
  const access = accessOf(operation);
  const refusals: GrantRefusal[] = [];
  const refuse = (rule: GrantRefusal["rule"], reason: string) => refusals.push({ rule, reason });
  if (!isGranted(grants, area, access)) refuse("grant", `no grant covers ${area}:${access}`);
  if (effect === "send" && allowSend !== true) refuse("send", "it sends messages, which was not allowed");
  if (effect === "delete" && allowDelete !== true) refuse("delete", "it deletes, which was not allowed");
  if (operation.pii && pii !== true) refuse("pii", "it answers with personal data, which was not allowed");
  if (security !== undefined && !credentials.includes(security))
    refuse("token", `it needs the token ${security}, which is not there`);
  return refusals;
}
