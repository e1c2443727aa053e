// Copied by braze-codegen from templates/: edit it there.
export type { $defs, components, operations as OperationTypes, paths, webhooks } from "./openapi-types.js";
export type { Effect, ErrorRow, MemberPlace, OpenedEffect, OperationRow, PermissionRow, RateLimitRow } from "./rows.js";
export { errors, operations, permissions, rateLimits } from "./tables.js";
