// Copied by braze-codegen from templates/: edit it there.

export type { Strictness } from "./checks/forgive.js";
export type { Clock } from "./clock.js";
export type { OperationId } from "./data/operation-ids.js";
export type {
  Fault,
  FaultAnswer,
  FaultError,
  FaultKind,
  FaultLatency,
  FaultOptions,
  OperationPattern,
} from "./faults.js";
export type { Grant } from "./keys.js";
export type { LimitMode, ResetStyle } from "./limits.js";
export { type MockBraze, createMockBraze } from "./mock.js";
export type { Note } from "./notes.js";
export type { MockOptions } from "./options.js";
export type { Condition, RequestSubset, RequestView, Times } from "./matching.js";
export type { RecordedRequest, RequestHistory } from "./requests.js";
export type { Difference, Exchange, Session } from "./sessions.js";
export type { CatalogData, CatalogField, CatalogItem, CatalogSelection, FieldType } from "./state/catalog.js";
export type { Workspace } from "./state/index.js";
export type { PushToken, Tally, UserAlias, UserProfile } from "./state/profile.js";
export type { Identifier } from "./state/users.js";
export type { StateView } from "./state/view.js";
export type { StubOptions } from "./stubs.js";
export type { PendingWork, Snapshot } from "./work.js";
