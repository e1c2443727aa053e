// Copied by braze-codegen from templates/: edit it there.
export { type AreaGrant, grantsOf } from "./area-grants.js";
export type { MemberPlace, OpenedEffect, OperationEntry, PermissionEntry } from "./entries.js";
export {
  type Access,
  accessOf,
  defaultGrants,
  type GrantedOperation,
  GrantError,
  type GrantOptions,
  type GrantRefusal,
  type Grants,
  grantRefusals,
  isGranted,
  parseGrants,
} from "./grant-rule.js";
export { type Grant, operationsOfGrants, permissionsOfGrants } from "./grants.js";
export { explain, type PermissionExplanation } from "./explain.js";
export { type KeyPlan, type KeyPlanOptions, type PlannedKey, planKeys } from "./key-plan.js";
export { missing, operationsFor, permissionsFor } from "./lookup.js";
export { type AreaName, type OperationId, Permission } from "./permission.js";
export { operationEntries, permissionEntries } from "./tables.js";
