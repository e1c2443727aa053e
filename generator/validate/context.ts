import { type Part, partsOf } from "../document-walk.ts";
import type { Loaded } from "../load/load.ts";
import {
  METHODS,
  type HttpMethod,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  type RequestBodyObject,
  type ResponseObject,
} from "../openapi.ts";
import type { Source } from "../load/source.ts";
import type { Pointer } from "../pointer.ts";
import { resolveReference } from "../reference.ts";
import { type SchemaChecker, createSchemaChecker } from "./schema-checker.ts";

/** What every rule sees. */
export interface Context {
  readonly loaded: Loaded;
  readonly document: OpenApiDocument;
  readonly operations: readonly OperationContext[];
  /** Every object of the document that is no data. */
  readonly parts: readonly Part[];
  /**
   * True for a document that keeps registries of permissions and limits. Such a document promises them, and effects, sources and
   * examples, for each operation; other people's documents are taken as they are.
   */
  readonly curated: boolean;
  readonly schemas: SchemaChecker;
  resolve<T>(value: T | { $ref: string } | undefined): T | undefined;
}

export interface OperationContext {
  readonly path: string;
  readonly method: HttpMethod;
  /** `POST /users/track` */
  readonly title: string;
  readonly operation: OperationObject;
  readonly pointer: Pointer;
  /** Why the operation is not as the house has it, in its own words. */
  readonly reasons: Reasons;
  readonly parameters: readonly { readonly parameter: ParameterObject; readonly pointer: Pointer }[];
  readonly body: { readonly value: RequestBodyObject; readonly pointer: Pointer } | undefined;
  readonly responses: readonly { readonly status: string; readonly value: ResponseObject; readonly pointer: Pointer }[];
}

/** Extensions by which an operation departs from a rule, and says why. */
export interface Reasons {
  readonly "x-other-id"?: string;
  readonly "x-other-area"?: string;
  readonly "x-other-effect"?: string;
  readonly "x-other-permission"?: string;
  readonly "x-no-answer"?: Readonly<Record<string, string>>;
}

/** A rule says what is wrong and at which part of the document; the runner adds file, line and column. */
export interface Rule {
  readonly name: string;
  check(context: Context): Iterable<Finding> | AsyncIterable<Finding>;
}

export interface Finding {
  readonly pointer: Pointer;
  readonly message: string;
  /** The file that the pointer is about, where that is not the document. */
  readonly source?: Source;
  /** A file that is complained about as a whole, and that the document does not hold. */
  readonly file?: string;
}

export function createContext(loaded: Loaded): Context {
  const { document } = loaded;
  const resolve = <T>(value: T | { $ref: string } | undefined) => resolveReference<T>(document, value);
  return {
    loaded,
    document,
    resolve,
    curated: document["x-permissions"] !== undefined || document["x-rate-limits"] !== undefined,
    operations: [...operationsOf(document, resolve)],
    parts: partsOf(document, "node"),
    schemas: createSchemaChecker(document),
  };
}

type Resolve = Context["resolve"];

function* operationsOf(document: OpenApiDocument, resolve: Resolve): Generator<OperationContext> {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const pathItem = resolve<PathItemObject>(item);
    for (const method of METHODS) {
      const operation = pathItem?.[method];
      if (!pathItem || !operation || typeof operation !== "object") continue;
      const at = ["paths", path];
      const pointer = [...at, method];
      yield {
        path,
        method,
        title: `${method.toUpperCase()} ${path}`,
        operation,
        pointer,
        reasons: operation as Reasons,
        parameters: [
          ...parametersOf(pathItem.parameters, at, resolve),
          ...parametersOf(operation.parameters, pointer, resolve),
        ],
        body: bodyOf(operation, pointer, resolve),
        responses: Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
          const value = resolve<ResponseObject>(response);
          return typeof value === "object" && value !== null
            ? [{ status, value, pointer: [...pointer, "responses", status] }]
            : [];
        }),
      };
    }
  }
}

function* parametersOf(parameters: OperationObject["parameters"], at: Pointer, resolve: Resolve) {
  for (const [index, reference] of (Array.isArray(parameters) ? parameters : []).entries()) {
    const parameter = resolve<ParameterObject>(reference);
    if (typeof parameter === "object" && parameter !== null) yield { parameter, pointer: [...at, "parameters", index] };
  }
}

function bodyOf(operation: OperationObject, at: Pointer, resolve: Resolve) {
  const value = resolve<RequestBodyObject>(operation.requestBody);
  return typeof value === "object" && value !== null ? { value, pointer: [...at, "requestBody"] } : undefined;
}
