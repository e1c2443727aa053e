// Copied by braze-codegen from templates/: edit it there.
/** What the mock knows of one operation. */
export interface OperationData {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly area: string;
  readonly effect: "read" | "write" | "delete" | "send";
  /** Names of the security schemes. */
  readonly security: readonly string[];
  readonly permission?: string;
  /** Ids of limits, the default first. */
  readonly rateLimit: readonly string[];
  readonly maxBody: { readonly bytes: number; readonly status: number };
  /** How many objects one call takes, in these members together. */
  readonly batch?: { readonly max: number; readonly across: readonly string[] };
  /** Media types of the body; none for an operation without one. */
  readonly contentTypes: readonly string[];
  readonly bodyRequired: boolean;
  /** Status of its success. */
  readonly success: number;
  /** Names of the schemas of its errors, by status; under `default` that of all statuses that are not named. */
  readonly errorShapes: Readonly<Record<string, string>>;
  /** The spec's first example of its success. */
  readonly example?: unknown;
  readonly requestExample: {
    readonly body?: unknown;
    readonly path: Readonly<Record<string, unknown>>;
    readonly query: Readonly<Record<string, unknown>>;
    readonly header: Readonly<Record<string, unknown>>;
  };
  readonly pagination?: {
    readonly style: "cursor" | "page" | "offset";
    readonly parameter: string;
    readonly items: string;
    readonly from?: string;
    readonly start?: number;
    readonly limit?: string;
    readonly size?: number;
    readonly max?: number;
    readonly total?: string;
  };
}

/** One limit, or one pool that several operations share. */
export interface RateLimitData {
  readonly id: string;
  /** Absent where the contract sets the figures. */
  readonly requests?: number;
  readonly seconds?: number;
  readonly scope: string;
  readonly shared: boolean;
  readonly when?: string;
  readonly description: string;
}
