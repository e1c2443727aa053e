// Copied by braze-codegen from templates/: edit it there.
import type { MemberPlace, OpenedEffect, OperationEntry, PermissionEntry } from "./entries.js";
import { accessOf } from "./grant-rule.js";
import type { Grant } from "./grants.js";
import { entryOf } from "./lookup.js";
import type { AreaName, OperationId, Permission } from "./permission.js";
import { operationEntries } from "./tables.js";

/** What a permission opens, and how far it goes. */
export interface PermissionExplanation extends PermissionEntry {
  /** What its operations do, each once: a key that has `send` can reach people. */
  readonly effects: readonly OperationEntry["effect"][];
  /** Whether one of its operations answers with data about persons. */
  readonly pii: boolean;
  /** The least grants under which `braze-mcp` exposes its operations. */
  readonly grants: readonly Grant[];
  /** Effects that its operations have when these members are given and not false. */
  readonly opens: readonly (OpenedEffect & { readonly operation: OperationId })[];
  /** Members that make Braze call an address. */
  readonly egress: readonly (MemberPlace & { readonly operation: OperationId })[];
}

/**
 * What a permission opens, and how far it goes: its operations, what they do, and what members of a request do more.
 *
 * @throws {TypeError} for a permission that the spec does not have.
 */
export function explain(permission: Permission): PermissionExplanation {
  const entry = entryOf(permission);
  const operations = operationEntries.filter(({ id }) => entry.operations.includes(id));
  const grants = operations.map((each): Grant => `${each.area as AreaName}:${accessOf(each)}`);
  return {
    ...entry,
    effects: [...new Set(operations.map(({ effect }) => effect))].sort(),
    pii: operations.some(({ pii }) => pii),
    // To write includes to read.
    grants: [...new Set(grants)].filter((grant) => !hasWrite(grants, grant)).sort(),
    opens: operations.flatMap(({ id, opens = [] }) => opens.map((each) => ({ operation: id as OperationId, ...each }))),
    egress: operations.flatMap(({ id, egress = [] }) =>
      egress.map((each) => ({ operation: id as OperationId, ...each })),
    ),
  };
}

const hasWrite = (grants: readonly Grant[], grant: Grant): boolean =>
  grant.endsWith(":read") && grants.includes(grant.replace(/:read$/, ":write") as Grant);
