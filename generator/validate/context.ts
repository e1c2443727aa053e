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
import { type Rules, rulesFor } from "./profile.ts";
import { type SchemaChecker, createSchemaChecker } from "./schema-checker.ts";
import type { Step } from "./step-round.ts";

/** What every rule sees. */
export interface Context {
  readonly loaded: Loaded;
  readonly document: OpenApiDocument;
  /** What is to be looked at: the document, without the parts in which an earlier run found nothing that a local rule says. */
  readonly unchecked: OpenApiDocument;
  readonly operations: readonly OperationContext[];
  /** Every object of the document that is no data. */
  readonly parts: readonly Part[];
  /** Under the rules for curated documents a word that may be of another tool is taken for a slip. */
  readonly rules: Rules;
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

/**
 * `sound`: with the fault, the output would be wrong or unsafe, so it always stops a run. `house`: it does so where the rules for curated
 * documents hold; anywhere else it is a remark, and a part that the output would be wrong with is stepped round.
 */
export type RuleKind = "sound" | "house";

/** A rule says what is wrong and at which part of the document; the runner adds file, line and column. */
export interface Rule {
  readonly name: string;
  /** What its findings are that do not say so themselves. */
  readonly kind: RuleKind;
  /**
   * What it finds in a path item, a webhook or a component depends on nothing but that, what it refers to, and what stands outside of all of
   * these. Then the operations and parts that it sees are those of `unchecked`.
   */
  readonly isLocal?: true;
  check(context: Context): Iterable<Finding> | AsyncIterable<Finding>;
}

export interface Finding {
  readonly pointer: Pointer;
  readonly message: string;
  /** Where it is not the one of the rule. */
  readonly kind?: RuleKind;
  /** What is left out of the document, or replaced, where the finding is a remark. */
  readonly step?: Step;
  /** Whether, stepped round, the output is otherwise than the document says. Default: whether there is a step. */
  readonly changesOutput?: boolean;
  /** The file that the pointer is about, where that is not the document. */
  readonly source?: Source;
  /** A file that is complained about as a whole, and that the document does not hold. */
  readonly file?: string;
}

export function createContext(loaded: Loaded, rules = rulesFor(loaded.document)): Context {
  const { document } = loaded;
  const resolve = <T>(value: T | { $ref: string } | undefined) => resolveReference<T>(document, value);
  return {
    loaded,
    document,
    unchecked: document,
    resolve,
    rules,
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
