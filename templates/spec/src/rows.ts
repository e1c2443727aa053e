// Copied by braze-codegen from templates/: edit it there.

/** What a call does to the workspace. */
export type Effect = "read" | "write" | "delete" | "send";

/** One operation, as a table shows it. */
export interface OperationRow {
  /** The method's address in the client, `catalogs.items.list`. */
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** The unit of grants and toolsets. */
  readonly area: string;
  readonly summary: string;
  readonly effect: Effect;
  /** True where it overwrites or removes something, or cannot be taken back. */
  readonly destructive: boolean;
  /** What it acts on. */
  readonly resource?: string;
  /** The API-key permission that it needs; absent where none opens it. */
  readonly permission?: string;
  /** Ids of limits, the default first. */
  readonly rateLimit: readonly string[];
  /** What a request must keep beyond its schemas, a sentence each. */
  readonly constraints?: readonly string[];
  /** True where the answer carries data about persons. */
  readonly pii: boolean;
  /** Effects that it has when these members are given and not false. */
  readonly opens?: readonly OpenedEffect[];
  /** Members that make Braze call an address. */
  readonly egress?: readonly MemberPlace[];
  /** Members that hold secrets: for no log, and for no language model. */
  readonly secrets?: readonly MemberPlace[];
  readonly stability?: "beta" | "early-access" | "legacy";
  readonly deprecated?: boolean;
  /** Name of its MCP tool. */
  readonly tool: string;
  /** The page that documents it. */
  readonly docs?: string;
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

/** An error that the documentation of an operation words; one of code and message is there. */
export interface ErrorRow {
  /** Id of the operation. */
  readonly operation: string;
  /** Under a status of success: what the answer says of single objects. */
  readonly status: number;
  /** What a program tells it by. */
  readonly code?: string;
  /** What Braze says, to the letter. */
  readonly message?: string;
  /** When it comes, as a sentence of the description's own. */
  readonly when: string;
  /** What of the schemas a request breaks that is refused so: a member and a keyword, `tags[] type`. */
  readonly broken?: readonly string[];
}

/** One permission of an API key. */
export interface PermissionRow {
  readonly name: string;
  readonly description: string;
  /** Where it stands in the form that makes a key. */
  readonly collection?: string;
  /** Ids of the operations that need it. */
  readonly operations: readonly string[];
  readonly areas: readonly string[];
  /** `read` when all its operations only read. */
  readonly access: "read" | "write";
}

/** One limit, or one pool that several operations share. */
export interface RateLimitRow {
  readonly id: string;
  /** Absent where the contract sets the figures. */
  readonly requests?: number;
  readonly seconds?: number;
  readonly scope: string;
  readonly shared?: boolean;
  /** When it applies; absent for always. */
  readonly when?: string;
  readonly description: string;
  /** Ids of the operations that name it. */
  readonly operations: readonly string[];
}
