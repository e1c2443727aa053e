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
  /** The security scheme, where it is not the API key: it needs a token of its own. */
  readonly security?: string;
  /** Effects that it has when these members are given and not false. */
  readonly opens?: readonly OpenedEffect[];
  /** Members that make Braze call an address. */
  readonly egress?: readonly MemberPlace[];
  /** Members that hold secrets: for no log, and for no language model. */
  readonly secrets?: readonly MemberPlace[];
}

/** A member of a request. */
export interface MemberPlace {
  readonly in: "body" | "path" | "query" | "header";
  /**
   * JSON pointer, below the body or by the name of the parameter. `*` stands for each element, or for a member of any
   * name.
   */
  readonly path: string;
}

/** An effect that a call has when a member of its request is given and not false. */
export interface OpenedEffect extends MemberPlace {
  readonly effect: "write" | "delete" | "send";
}
