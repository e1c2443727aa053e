// Copied by braze-codegen from templates/: edit it there.

/** What a permission is for. */
export interface PermissionEntry {
  readonly name: string;
  readonly description: string;
  /** Where it stands in the form that makes a key. */
  readonly collection?: string;
  /** Ids of the operations that need it. */
  readonly operations: readonly string[];
  /** The areas of those operations. */
  readonly areas: readonly string[];
  /** `read` when all its operations only read. */
  readonly access: "read" | "write";
}

/** What an operation needs. */
export interface OperationEntry {
  readonly id: string;
  /** Absent where no API-key permission opens the operation. */
  readonly permission?: string;
  readonly area: string;
  readonly effect: "read" | "write" | "delete" | "send";
  /** Whether it answers with data about persons. */
  readonly pii: boolean;
}
