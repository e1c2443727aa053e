import type {
  Batch,
  Constraint,
  Effect,
  ErrorWords,
  JsonSchema,
  MaxBody,
  OpenApiDocument,
  Pagination,
  PartialMembers,
  RateLimitObject,
  Retry,
  Stability,
} from "../openapi.ts";
import type { ApiChange } from "./changes.ts";
import type { MemberFacts } from "./members.ts";

/** A spec as the emitters see it: readonly, serialisable as JSON, everything named once and sorted by name. */
export interface ApiModel {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly servers: readonly Server[];
  /** The scheme that operations use unless they say otherwise. */
  readonly defaultSecurity: string | undefined;
  readonly areas: readonly Area[];
  readonly operations: readonly Operation[];
  readonly schemas: readonly Schema[];
  readonly permissions: readonly Permission[];
  readonly rateLimits: readonly RateLimit[];
  readonly toolsets: readonly Toolset[];
  /** Where sources disagree, and what the document says. */
  readonly decisions: readonly Decision[];
  /** What changed in the API, from the oldest. */
  readonly changes: readonly ApiChange[];
  /** The bundled document, in which every body, answer and query has become a named schema. */
  readonly document: OpenApiDocument;
}

/** An entry of the decisions: about an operation (`POST /users/track`, or `all`) or an object, with what was chosen, why, and the source. */
export type Decision = Readonly<Record<string, unknown>> & { readonly operation?: string; readonly object?: string };

export interface Server {
  readonly id: string;
  readonly url: string;
  readonly description?: string;
  readonly region?: string;
  readonly dashboard?: string;
  readonly sdk?: string;
}

/** A tag: the unit of grants. */
export interface Area {
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
}

/** Tools for a purpose. */
export interface Toolset {
  readonly name: string;
  readonly description: string;
  /** Shown where nothing else is asked for. */
  readonly default?: boolean;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly area: string;
  /** First word of the id: the file and the class that hold the operation. */
  readonly namespace: string;
  readonly summary: string;
  readonly description?: string;
  readonly docs?: string;
  readonly effect: Effect;
  /** Whether it overwrites or removes something, or cannot be taken back. */
  readonly destructive: boolean;
  readonly resource?: string;
  readonly pii: boolean;
  readonly retry: Retry;
  readonly security: readonly string[];
  readonly permission?: string;
  readonly rateLimit: readonly string[];
  readonly pagination?: Pagination & { readonly itemType: string };
  readonly batch?: Batch;
  readonly constraints?: readonly Constraint[];
  readonly partial?: PartialMembers;
  readonly maxBody?: MaxBody;
  readonly stability?: Stability;
  readonly deprecated: boolean;
  /** Why, as the ledger of changes says. */
  readonly deprecation?: string;
  readonly names: OperationNames;
  readonly tool: {
    readonly name: string;
    readonly aliases: readonly string[];
    /** Purposes that it is for. */
    readonly toolsets: readonly string[];
    /** What somebody says who asks for the operation and does not know its name. */
    readonly keywords: readonly string[];
  };
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly responses: readonly Response[];
  readonly success: Response;
  /** What single members of the request mean for the whole call. */
  readonly members: MemberFacts;
  /** The errors that the documentation words. */
  readonly errors: readonly ErrorWords[];
}

export interface OperationNames {
  /** `catalogsItemsList` */
  readonly constant: string;
  /** `CatalogsItemsListCall` */
  readonly call: string;
  /** The file that holds it, without its ending: `catalogs`, `content-blocks`. */
  readonly file: string;
  /** `["catalogs", "items"]` */
  readonly resource: readonly string[];
  /** `list` */
  readonly method: string;
  /** Type of all query parameters together, `CatalogsItemsListQuery`. */
  readonly query?: string;
  /** Type of all header parameters together. */
  readonly header?: string;
}

export interface Parameter {
  /** Its name on the wire. */
  readonly name: string;
  /** Its name as a member of the query, or as an argument of a tool: without the brackets of a list. */
  readonly member: string;
  /** The name of the argument in TypeScript, `catalogName`. */
  readonly argument: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
  /** TypeScript type of a path parameter: `string`, `number`, or the name of a schema. */
  readonly type: string;
  readonly example?: unknown;
  readonly style?: { readonly style: string; readonly explode: boolean };
}

export interface Body {
  readonly required: boolean;
  readonly contentTypes: readonly string[];
  /** Name of its schema; absent for bodies that are no JSON. */
  readonly type?: string;
  readonly examples: readonly Example[];
}

export interface Response {
  readonly status: string;
  readonly description: string;
  /** Name of its schema; absent where the answer has no JSON body. */
  readonly type?: string;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly name: string;
  readonly summary?: string;
  readonly value: unknown;
}

export interface Schema {
  readonly name: string;
  /** The file of the operations that alone reach it; `shared` for all others. */
  readonly file: string;
  readonly schema: JsonSchema;
}

export interface Permission {
  readonly name: string;
  /** `CatalogsGetItems` */
  readonly constant: string;
  readonly description: string;
  readonly collection?: string;
  readonly operations: readonly string[];
  readonly areas: readonly string[];
  readonly access: "read" | "write";
}

export interface RateLimit extends Readonly<RateLimitObject> {
  readonly id: string;
  readonly operations: readonly string[];
}
