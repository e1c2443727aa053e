// Copied by braze-codegen from templates/: edit it there.

/**
 * What a call does to Braze. `send` reaches people; `delete` cannot be undone; `read` changes nothing, even where the
 * verb is POST.
 */
export type Effect = "read" | "write" | "delete" | "send";

/**
 * When the client may repeat a call by itself.
 *
 * - `safe`: after 429, 5xx, a network failure or a timeout.
 * - `rejected-only`: only when Braze surely did not process it: after 429, or when it never left this machine.
 * - `never`: not even then.
 */
export type Retry = "safe" | "rejected-only" | "never";

/** How a query parameter is written, as OpenAPI names it. Without an entry: `form`, exploded (`a=1&a=2`). */
export interface QueryStyle {
  readonly style: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  /** The name in the URL, where it is not the member's: `external_id[]` for `external_id`. */
  readonly name?: string;
}

/**
 * How the pages of a list follow each other. `items` names the array in the answer, `size` the entries of a full page.
 */
export type Pagination =
  | {
      readonly style: "cursor";
      /** The query parameter that takes the cursor. */
      readonly parameter: string;
      /**
       * Where the next cursor stands: `link-header`, in the target with `rel="next"`, or the member of the answer that
       * holds it.
       */
      readonly from: string;
      readonly items: string;
      readonly size?: number;
    }
  | {
      readonly style: "page";
      /** The query parameter that takes the number of the page. */
      readonly parameter: string;
      /** Number of the first page. Default: 0. */
      readonly start?: number;
      readonly items: string;
      readonly size?: number;
    }
  | {
      readonly style: "offset";
      /** The query parameter that takes the number of entries to skip. */
      readonly parameter: string;
      /** The query parameter that sets the size of a page. */
      readonly limit?: string;
      readonly items: string;
      readonly size?: number;
      /** The largest page that the server gives, whatever `limit` asks for. */
      readonly max?: number;
      /** The member of the answer that counts the entries of all pages. */
      readonly total?: string;
    };

/** The types of one operation: what goes in by place, and what comes back. */
export interface Call {
  path?: object | undefined;
  query?: object | undefined;
  header?: object | undefined;
  body?: unknown;
  response: unknown;
}

/**
 * One operation of the API as data. The type parameter carries the types of its input and answer, so that
 * {@link call} needs nothing else to be typed.
 */
export interface Operation<C extends Call = Call> {
  /** The method's address in the client: `catalogs.items.list`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** Path with its parameters in braces: `/catalogs/{catalog_name}/items`. */
  readonly path: string;
  readonly effect: Effect;
  readonly retry: Retry;
  /** The answer carries data about persons. */
  readonly pii?: boolean;
  /** The permission that the key needs. */
  readonly permission?: string;
  /** Braze's own page about the operation. */
  readonly docs?: string;
  readonly pagination?: Pagination;
  /** The security scheme, where it is not the REST API key. Its token comes from `credentials`. */
  readonly security?: string;
  /** Media type of the body, where it is not `application/json`. */
  readonly contentType?: string;
  /** Query parameters that are not written as `form`, exploded. */
  readonly styles?: Readonly<Record<string, QueryStyle>>;
  /** What writes the query, where there is one: `writeQuery`, or `writeStyledQuery` where there are styles. */
  readonly writeQuery?: (query?: object, styles?: Readonly<Record<string, QueryStyle>>) => string;
  /**
   * What a success answers. Without it an object, and anything else is an error; `optional`: an object or nothing;
   * `any`: also a list, a text or nothing.
   */
  readonly answer?: "optional" | "any";
  /** Statuses by which the description says that a request was refused, beside those that say so everywhere. */
  readonly refusals?: readonly number[];
  readonly stability?: "beta" | "early-access" | "legacy";
  readonly deprecated?: boolean;
  /** Never set: it only carries the types. */
  readonly "~call"?: C;
}

type Place = "path" | "query" | "header" | "body";
type Empty = Record<never, never>;

// A place may be left out when the operation says so, and also when nothing in it is required.
type OptionalPlace<C> = {
  [K in keyof C & Place]-?: Empty extends Pick<C, K> ? K : Empty extends C[K] ? K : never;
}[keyof C & Place];

/** What a call takes: path, query and header parameters and the body, each where the operation has it. */
export type Input<C extends Call> = {
  readonly [K in Exclude<keyof C & Place, OptionalPlace<C>>]: C[K];
} & { readonly [K in OptionalPlace<C>]?: C[K] | undefined };

/** What a call answers. */
export type Output<C extends Call> = C["response"];

/** An input whose types are no longer known: what the transport works with. */
export interface AnyInput {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly header?: object | undefined;
  readonly body?: unknown;
}
