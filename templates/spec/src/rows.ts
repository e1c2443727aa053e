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
  readonly stability?: "beta" | "early-access" | "legacy";
  readonly deprecated?: boolean;
  /** Name of its MCP tool. */
  readonly tool: string;
  /** The page that documents it. */
  readonly docs?: string;
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
