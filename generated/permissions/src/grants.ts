// Copied by braze-codegen from templates/: edit it there.
import type { AreaName, OperationId, Permission } from "./permission.js";
import { operationEntries } from "./tables.js";

/** An area and what may be done in it: `catalogs:read`, `catalogs:write`. `write` includes `read`, deletes and sends. */
export type Grant = `${AreaName}:${"read" | "write"}`;

/** The operations that a set of grants opens, sorted. */
export function operationsOfGrants(grants: Iterable<Grant>): OperationId[] {
  const wanted = [...grants].map(parse);
  return operationEntries
    .filter(({ area, effect }) =>
      wanted.some((grant) => grant.area === area && (grant.access === "write" || effect === "read")),
    )
    .map(({ id }) => id as OperationId)
    .sort();
}

/**
 * The permissions that a key needs for a set of grants, sorted.
 *
 * @throws TypeError for a grant that is not `area:read` or `area:write`, or whose area the spec does not have.
 * @example
 * permissionsOfGrants(["catalogs:read"]); // ["catalogs.get", "catalogs.get_item", "catalogs.get_items"]
 */
export function permissionsOfGrants(grants: Iterable<Grant>): Permission[] {
  const ids = new Set<string>(operationsOfGrants(grants));
  const permissions = operationEntries.flatMap(({ id, permission }) =>
    ids.has(id) && permission !== undefined ? [permission] : [],
  );
  return [...new Set(permissions)].sort() as Permission[];
}

const areas = new Set(operationEntries.map(({ area }) => area));

function parse(grant: string): { area: string; access: string } {
  const [area = "", access = "", ...more] = grant.split(":");
  if (more.length > 0 || (access !== "read" && access !== "write"))
    throw new TypeError(`"${grant}" is no grant; write an area and read or write, as in "catalogs:read".`);
  if (!areas.has(area))
    throw new TypeError(`"${grant}" names no area of the spec; there are ${[...areas].sort().join(", ")}.`);
  return { area, access };
}
