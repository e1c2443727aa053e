// Copied by braze-codegen from templates/: edit it there.
import { type Access, type GrantOptions, grantRefusals, parseGrants } from "./grant-rule.js";
import type { Grant } from "./grants.js";
import type { AreaName, Permission } from "./permission.js";
import { suggest } from "./suggest.js";
import { operationEntries } from "./tables.js";

/** A grant on one area, and what a key needs for it. */
export interface AreaGrant {
  readonly grant: Grant;
  /** What the key needs for what the grant opens by itself. */
  readonly permissions: readonly Permission[];
  /** What it needs more for what is opened beside a grant, by the option that opens it. */
  readonly beside: Readonly<Partial<Record<"allowSend" | "allowDelete" | "pii", readonly Permission[]>>>;
}

const switches = ["allowSend", "allowDelete", "pii"] as const;

/**
 * The grants that there are on an area, `read` and `write`, with the permissions that a key needs for each.
 *
 * @throws {TypeError} for an area that the spec does not have.
 */
export function grantsOf(area: AreaName): AreaGrant[] {
  const areas = [...new Set(operationEntries.map((entry) => entry.area))];
  if (!areas.includes(area))
    throw new TypeError(`There is no area "${String(area)}" in the spec${suggest(String(area), areas)}`);
  return (["read", "write"] satisfies Access[]).map((access) => {
    const grant: Grant = `${area}:${access}`;
    const permissions = opened(grant, {});
    const beside = switches.map((option) => {
      // Personal data may be what stands in the way of a send as well: each option is told of with the others on.
      const all: GrantOptions = { allowSend: true, allowDelete: true, pii: true };
      const without = opened(grant, { ...all, [option]: false });
      return [option, opened(grant, all).filter((each) => !without.includes(each))] as const;
    });
    return { grant, permissions, beside: Object.fromEntries(beside.filter(([, more]) => more.length > 0)) };
  });
}

function opened(grant: Grant, options: GrantOptions): Permission[] {
  const grants = parseGrants([grant], [grant.split(":")[0] ?? ""]);
  // What needs another token needs no permission of the key.
  const entries = operationEntries.filter((entry) => grantRefusals(entry, grants, options).length === 0);
  return [...new Set(entries.flatMap(({ permission }) => permission ?? []))].sort() as Permission[];
}
