// Copied by braze-codegen from templates/: edit it there.
import { OptionError } from "./options.js";
import { suggest } from "./suggest.js";

/** What a grant gives on an area. `write` includes `read`. */
export type Access = "read" | "write";

/** The accesses that were granted, by area. The area `*` stands for all. */
export type Grants = ReadonlyMap<string, Access>;

/** What holds when nobody grants anything: every area may be read. */
export const defaultGrants: Grants = new Map([["*", "read"]]);

/**
 * Reads grants like `catalogs:write` and `*:read`.
 *
 * @param areas - The areas that exist.
 * @throws {@link OptionError} when a grant has another form or names an area that does not exist.
 */
export function parseGrants(texts: readonly string[], areas: Iterable<string>): Grants {
  const known = [...areas];
  const grants = new Map<string, Access>();
  for (const text of texts) {
    const [area = "", access, ...rest] = text.split(":");
    if (access === undefined || rest.length > 0) {
      throw new OptionError(`The grant "${text}" should be an area and an access, like "catalogs:read".`);
    }
    if (access !== "read" && access !== "write") throw new OptionError(wrongAccess(text, area, access));
    if (area !== "*" && !known.includes(area)) {
      throw new OptionError(`The grant "${text}" names an unknown area${suggest(area, known)}`);
    }
    if (grants.get(area) !== "write") grants.set(area, access);
  }
  return grants;
}

/** Whether the grants hold an access on an area. */
export function isGranted(grants: Grants, area: string, access: Access): boolean {
  return [grants.get(area), grants.get("*")].some((given) => given === "write" || given === access);
}

function wrongAccess(text: string, area: string, access: string): string {
  if (access === "send" || access === "delete") {
    return `The grant "${text}" is not possible: a ${access} needs --grant ${area}:write and --allow-${access} together.`;
  }
  return `The grant "${text}" has an unknown access${suggest(access, ["read", "write"])}`;
}
