/** The parts of OpenAPI 3.1 that the generator reads. A document is input: every member may be missing. */

export type JsonSchema = boolean | JsonSchemaObject;

export interface JsonSchemaObject {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  deprecated?: boolean;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  [keyword: string]: unknown;
}

export interface ReferenceObject {
  $ref: string;
}

export interface ExampleObject {
  summary?: string;
  description?: string;
  value?: unknown;
}

export interface MediaTypeObject {
  schema?: JsonSchema;
  example?: unknown;
  examples?: Record<string, ExampleObject | ReferenceObject>;
}

export interface ParameterObject {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: string;
  explode?: boolean;
  schema?: JsonSchema;
  content?: Record<string, MediaTypeObject>;
  example?: unknown;
  examples?: Record<string, ExampleObject | ReferenceObject>;
}

export interface HeaderObject {
  description?: string;
  schema?: JsonSchema;
  example?: unknown;
}

export interface RequestBodyObject {
  description?: string;
  required?: boolean;
  content?: Record<string, MediaTypeObject>;
}

export interface ResponseObject {
  description?: string;
  headers?: Record<string, HeaderObject | ReferenceObject>;
  content?: Record<string, MediaTypeObject>;
}

export interface OperationObject {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  externalDocs?: { url?: string; description?: string };
  security?: Record<string, string[]>[];
  parameters?: (ParameterObject | ReferenceObject)[];
  requestBody?: RequestBodyObject | ReferenceObject;
  responses?: Record<string, ResponseObject | ReferenceObject>;
  "x-effect"?: Effect;
  "x-destructive"?: boolean;
  "x-resource"?: string;
  "x-pii"?: boolean;
  "x-retry"?: Retry;
  "x-rate-limit"?: string[];
  "x-pagination"?: Pagination;
  "x-batch"?: Batch;
  "x-constraints"?: Constraint[];
  "x-partial"?: PartialMembers;
  "x-max-body"?: MaxBody;
  "x-stability"?: Stability;
  "x-no-permission"?: string;
  "x-service-level"?: string;
  "x-errors"?: ErrorWords[];
  "x-mcp"?: { name?: string; aliases?: string[]; keywords?: string[] };
}

export interface PathItemObject {
  parameters?: (ParameterObject | ReferenceObject)[];
  get?: OperationObject;
  put?: OperationObject;
  post?: OperationObject;
  delete?: OperationObject;
  patch?: OperationObject;
  head?: OperationObject;
  options?: OperationObject;
  trace?: OperationObject;
}

export interface ServerObject {
  url: string;
  description?: string;
  variables?: Record<string, { default?: string; description?: string }>;
  "x-instance"?: { id: string; region?: string; dashboard?: string; sdk?: string };
}

export interface OpenApiDocument {
  openapi?: string;
  info?: { title?: string; version?: string; description?: string; "x-generated"?: unknown };
  servers?: ServerObject[];
  tags?: { name: string; description?: string; externalDocs?: { url?: string } }[];
  security?: Record<string, string[]>[];
  paths?: Record<string, PathItemObject | ReferenceObject>;
  components?: {
    schemas?: Record<string, JsonSchema>;
    parameters?: Record<string, ParameterObject>;
    headers?: Record<string, HeaderObject>;
    responses?: Record<string, ResponseObject>;
    requestBodies?: Record<string, RequestBodyObject>;
    examples?: Record<string, ExampleObject>;
    securitySchemes?: Record<string, { type?: string; scheme?: string; description?: string }>;
    [kind: string]: unknown;
  };
  "x-permissions"?: Record<string, { description: string; collection?: string; "without-operation"?: string }>;
  "x-rate-limits"?: Record<string, RateLimitObject>;
  "x-toolsets"?: Record<string, ToolsetObject>;
  "x-events"?: Record<string, EventObject>;
  "x-max-body"?: MaxBody;
  [extension: `x-${string}`]: unknown;
}

export type Effect = "read" | "write" | "delete" | "send";
export type Retry = "safe" | "rejected-only" | "never";
export type Stability = "beta" | "early-access" | "legacy";

export type Pagination =
  | { style: "cursor"; parameter: string; from: string; items: string; size?: number; max?: number }
  | { style: "page"; parameter: string; start?: number; items: string; size?: number; max?: number }
  | { style: "offset"; parameter: string; limit?: string; items: string; size?: number; max?: number; total?: string };

export interface Batch {
  max: number;
  across: string[];
  /** The code, or else the message, of the entry of x-errors with which a larger one is refused. */
  error?: string;
}

/** A rule across members of the query or of the body, which no schema can say. Members are named by the way to them: `list_sections[].rows`. */
export interface Constraint {
  rule:
    | "one-of"
    | "at-most-one"
    | "at-least-one"
    | "all-or-none"
    | "requires"
    | "before"
    | "not-after"
    | "sum"
    | "unique"
    | "bytes";
  /** What it is about; a list within is one choice, given where all of it is given. */
  of: (string | string[])[];
  /** The object, or each object, in which it holds; absent for the query or the body itself. */
  in?: string;
  /** The member beside which it does not hold. */
  unless?: string;
  /** What entries of lists are told apart by: the first of these members that an entry has. */
  by?: string[];
  /** Of a sum: entries that are the same count once. */
  distinct?: boolean;
  max?: number;
  /** The code, or else the message, of x-errors with which a request is refused that breaks it. */
  error?: string;
}

/** Members of a success that list what it left out, with the place in an entry where the position of the object stands. */
export type PartialMembers = Record<string, string | number | null>;

/** An error that the documentation words; one of code and message is there. */
export interface ErrorWords {
  status: number;
  code?: string;
  message?: string;
  when: string;
  /** What of the schemas a request breaks that is refused so: a member, named as in x-constraints, and a keyword, `tags[] type`. */
  broken?: string[];
}

export interface MaxBody {
  bytes: number;
  status: number;
}

/** Tools for a purpose. */
export interface ToolsetObject {
  description: string;
  /** Shown where nothing else is asked for. */
  default?: boolean;
  /** Areas (`kpi`), the reads of an area (`events:read`), and operations by their ids. */
  of: string[];
}

/** An event that the API exports elsewhere, and the operations that have to do with it. */
export interface EventObject {
  description: string;
  operations: string[];
}

export interface RateLimitObject {
  requests?: number;
  seconds?: number;
  scope: string;
  shared?: boolean;
  when?: string;
  description: string;
}

export const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"] as const;
export type HttpMethod = (typeof METHODS)[number];
