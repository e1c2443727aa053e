// Copied by braze-codegen from templates/: edit it there.
import { type Access, checkGrantOptions, type GrantOptions, grantRefusals, parseGrants } from "./grant-rule.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { GrantError } from "./grant-rule.js";
import type { AreaName, OperationId, Permission } from "./permission.js";
import { operationEntries } from "./tables.js";

/**
 * An area and what may be done in it: `catalogs:read`, `catalogs:write`; `*` is every area. `write` includes `read`.
 * Sends, deletes and personal data are no part of a grant: `GrantOptions` opens them.
 */
export type Grant = `${AreaName | "*"}:${Access}`;

/**
 * The operations that a set of grants opens, sorted: those whose tools `braze-mcp` exposes with the same grants and
 * flags.
 *
 * @throws {GrantError} for a grant that is not `area:read` or `area:write`, or whose area the spec does not have.
 * @throws {TypeError} when the grants are no list of texts, or an option does not exist or is neither `true` nor
 * `false`.
 * @example
 * ```ts
 * operationsOfGrants(["media_library:write"]); // ["mediaLibrary.create", "mediaLibrary.replaceFile"]
 * ```
 */
export function operationsOfGrants(grants: Iterable<Grant>, options: GrantOptions = {}): OperationId[] {
  return opened(grants, options)
    .map(({ id }) => id as OperationId)
    .sort();
}

/**
 * The permissions that a key needs for what a set of grants opens, sorted.
 *
 * @throws {GrantError} for a grant that is not `area:read` or `area:write`, or whose area the spec does not have.
 * @throws {TypeError} when the grants are no list of texts, or an option does not exist or is neither `true` nor
 * `false`.
 * @example
 * ```ts
 * permissionsOfGrants(["catalogs:read"]); // ["catalogs.get", "catalogs.get_item", "catalogs.get_items"]
 * ```
 */
export function permissionsOfGrants(grants: Iterable<Grant>, options: GrantOptions = {}): Permission[] {
  const permissions = opened(grants, options).flatMap(({ permission }) => permission ?? []);
  return [...new Set(permissions)].sort() as Permission[];
}

const areas = new Set(operationEntries.map(({ area }) => area));

function opened(texts: Iterable<Grant>, options: GrantOptions) {
  checkGrantOptions(options);
  const grants = parseGrants(texts, areas);
  return operationEntries.filter((entry) => grantRefusals(entry, grants, options).length === 0);
}
