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
  /** Media types of the body; none for an operation without one. */
  readonly contentTypes: readonly string[];
  readonly bodyRequired: boolean;
  /** Status of its success. */
  readonly success: number;
  /** Names of the schemas of its errors, by status; under `default` that of all statuses that are not named. */
  readonly errorShapes: Readonly<Record<string, string>>;
  /** The errors that the documentation words; under a status of success those of single objects. */
  readonly errors?: readonly ErrorWords[];
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
  /** Effects that it has when these members are given and not false. */
  readonly opens?: readonly OpenedEffect[];
  /** Members that make Braze call an address. */
  readonly egress?: readonly MemberPlace[];
  /** Members that hold secrets: for no log, and for no language model. */
  readonly secrets?: readonly MemberPlace[];
}

/** An error that the documentation words; one of code and message is there. */
export interface ErrorWords {
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
