// Copied by braze-codegen from templates/: edit it there.
import { type ValidationError, type Validate, validators } from "#validators";
import type { OperationData } from "../data/operations.js";
import type { Refusal } from "../refusal.js";
import type { AreaHandlers, Complaint } from "../area-handlers.js";
import { wordAsDocumented } from "../documented-complaints.js";
import { wordGenerally } from "../wording.js";

/** What the precompiled validators say about the parts of one request. */
export class Validation {
  readonly #operation: OperationData;
  readonly #path: Readonly<Record<string, string>>;
  readonly #area: AreaHandlers | undefined;

  constructor(operation: OperationData, path: Readonly<Record<string, string>>, area: AreaHandlers | undefined) {
    this.#operation = operation;
    this.#path = path;
    this.#area = area;
  }

  /** Checks the path and the query; returns the query, converted to the types of the description. */
  parameters(search: URLSearchParams): Readonly<Record<string, unknown>> {
    this.#demand("path", { ...this.#path });
    const query = queryOf(search);
    this.#demand("query", query);
    return query;
  }

  /** Checks the body, unless the handler does that itself. */
  body(body: unknown): void {
    if (!this.#area?.checkThemselves?.includes(this.#operation.id)) this.#demand("body", body);
  }

  /** Checks what the schemas of the parts cannot say: rules across parameters, sums over lists. */
  constraints(query: Readonly<Record<string, unknown>>, body: unknown): void {
    this.#demand("constraints", { query, body });
  }

  /** The complaints about a part; none when it is valid or has no validator. */
  errors(part: Complaint["part"], value: unknown): readonly ValidationError[] {
    const validate: Validate | undefined = validators[this.#operation.id]?.[part];
    return validate === undefined || validate(value) ? [] : (validate.errors ?? []);
  }

  #demand(part: Complaint["part"], value: unknown): void {
    const errors = this.errors(part, value);
    if (errors.length > 0) throw this.#word({ operation: this.#operation, path: this.#path, part, value, errors });
  }

  #word(complaint: Complaint): Refusal {
    return this.#area?.word?.(complaint) ?? wordAsDocumented(complaint) ?? wordGenerally(complaint);
  }
}

/** A name that comes once is a text, one that comes more often a list of texts. */
/**
 * The query as the description sees it: lists without their brackets (Braze takes `a[]=1` and `a=1` alike), `a[b]=1` as
 * an object.
 */
function queryOf(search: URLSearchParams): Record<string, unknown> {
  const query = new Map<string, unknown>();
  for (const [name, value] of search) {
    const [, object, member] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? [];
    if (object !== undefined && member !== undefined) {
      const known = query.get(object);
      query.set(
        object,
        Object.assign(known instanceof Object && !Array.isArray(known) ? known : Object.create(null), {
          [member]: value,
        }),
      );
      continue;
    }
    const list = name.replace(/\[\]$/, "");
    const known = query.get(list);
    query.set(list, known === undefined ? value : [known, value].flat());
  }
  return Object.fromEntries(query);
}
