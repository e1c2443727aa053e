// Copied by braze-codegen from templates/: edit it there.
import type { PermissionEntry } from "./entries.js";
import { namesIn } from "./given.js";
import type { OperationId, Permission } from "./permission.js";
import { suggest } from "./suggest.js";
import { operationEntries, permissionEntries } from "./tables.js";

const byOperation = new Map(operationEntries.map((entry) => [entry.id, entry]));
const byPermission = new Map(permissionEntries.map((entry) => [entry.name, entry]));

/**
 * The permissions that a key needs for these operations, sorted, each once.
 *
 * @throws {TypeError} for an operation that the spec does not have, and for a list that is none.
 * @example
 * ```ts
 * permissionsFor(["catalogs.items.list"]); // ["catalogs.get_items"]
 * ```
 */
export function permissionsFor(operations: Iterable<OperationId>): Permission[] {
  const needed = new Set<Permission>();
  for (const id of namesIn(operations, "operations")) {
    const entry = byOperation.get(id);
    if (!entry)
      throw new TypeError(
        `There is no operation "${id}" in the spec${suggest(id, byOperation.keys())} An id is the method's address in the client, as in "users.track".`,
      );
    if (entry.permission !== undefined) needed.add(entry.permission as Permission);
  }
  return [...needed].sort();
}

/**
 * The operations that a key with these permissions can call, sorted. Operations that need no permission are not among
 * them.
 *
 * @throws {TypeError} for a permission that the spec does not have, and for a list that is none.
 */
export function operationsFor(permissions: Iterable<Permission>): OperationId[] {
  return [
    ...new Set(namesIn(permissions, "permissions").flatMap((name) => entryOf(name).operations)),
  ].sort() as OperationId[];
}

/**
 * What a key with the permissions `granted` lacks for these operations.
 *
 * @throws {TypeError} for a permission or an operation that the spec does not have, and for a list that is none.
 * @example
 * ```ts
 * missing(["catalogs.get_items"], ["catalogs.items.list", "catalogs.delete"]); // ["catalogs.delete"]
 * ```
 */
export function missing(granted: Iterable<Permission>, operations: Iterable<OperationId>): Permission[] {
  const have = new Set<string>(namesIn(granted, "granted permissions").map((name) => entryOf(name).name));
  return permissionsFor(operations).filter((permission) => !have.has(permission));
}

/** @throws {TypeError} for a permission that the spec does not have. */
export function entryOf(permission: string): PermissionEntry {
  const entry = byPermission.get(permission);
  if (entry) return entry;
  // Also what is no text at all, where nobody checks types.
  const name = String(permission);
  throw new TypeError(`There is no permission "${name}" in Permission${suggest(name, byPermission.keys())}`);
}
