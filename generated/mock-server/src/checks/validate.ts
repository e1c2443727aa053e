// Copied by braze-codegen from templates/: edit it there.
import type { RequestValidators, ValidationError, Validate } from "#validators";
import type { AreaHandlers, Complaint } from "../area-handlers.js";
import type { OperationData } from "../data/operations.js";
import { wordAsDocumented } from "../documented-complaints.js";
import { type Refusal, refuse } from "../refusal.js";
import { mainErrors, sentence, wordGenerally } from "../wording.js";
import { Forgiveness, type Strictness, errorsOf } from "./forgive.js";
import { modernise } from "./older-forms.js";
import { queryOf } from "./query.js";
import { validatorsOf } from "./validators.js";

/** What a request is checked for, and who is told what comes of it. */
export interface Checked {
  readonly operation: OperationData;
  readonly path: Readonly<Record<string, string>>;
  readonly area: AreaHandlers | undefined;
  readonly strictness: Strictness;
  /** Is told of what Braze takes though the description does not have it. */
  note(sentence: string, pointer?: string): void;
  /** Is called before the body is changed for the first time. */
  beforeChange(): void;
}

/**
 * Parts of one body that a handler may have checked, each of which costs as much as a small body. A part beyond them is
 * taken for a bad one.
 */
const MAX_PARTS = 3000;
/** A value of many levels has complaints at each, and costs as much as many parts. */
const ERRORS_OF_A_PART = 100;
const UNSEEN: ValidationError = { instancePath: "", schemaPath: "", keyword: "unseen", params: {} };

/** Lists in a query have at most 50 elements; what is longer than this was not written by a person. */
const MAX_PARAMETERS = 1000;

/** No body has as many members at its root that the description knows; of so many strangers none is forgiven. */
const MAX_ROOT_MEMBERS = 1000;

/** Validates the query of an operation that has no parameters. */
const takesNone: Validate = Object.assign(
  (query: unknown): boolean => {
    const [additionalProperty] = Object.keys(query as object);
    const error = { instancePath: "", schemaPath: "", keyword: "additionalProperties", params: { additionalProperty } };
    takesNone.errors = additionalProperty === undefined ? null : [error];
    return additionalProperty === undefined;
  },
  { errors: null },
);

/** Whether Braze has words of its own for complaints, and therefore refuses. */
export type IsWorded = (errors: readonly ValidationError[]) => boolean;

/** What the precompiled validators say about the parts of one request. */
export class Validation {
  readonly #checked: Checked;
  readonly #validators: RequestValidators;
  #forgiveness: Forgiveness | undefined;
  #parts = 0;
  #isOverParts = false;
  #body: unknown;
  #isValid = false;

  constructor(checked: Checked) {
    this.#checked = checked;
    this.#validators = validatorsOf(checked.operation.id);
  }

  /** Whether the body is valid as a whole, once it was checked. */
  get isValid(): boolean {
    return this.#isValid;
  }

  /** Checks the path and the query; returns the query, converted to the types of the description. */
  parameters(given: string): Readonly<Record<string, unknown>> {
    if (this.#validators.path !== undefined) this.#demand("path", { ...this.#checked.path });
    const search = new URLSearchParams(given);
    if (search.size > MAX_PARAMETERS)
      throw refuse(400, `Bad Request: the query has more than ${MAX_PARAMETERS.toLocaleString("en")} parameters`);
    const query = queryOf(search);
    this.#demand("query", query);
    return query;
  }

  /**
   * Checks the body, unless the handler does that itself. What Braze takes though the description does not have it is
   * put right in the body, so that a handler meets nothing but what the description has.
   */
  body(body: unknown): void {
    this.#body = body;
    const { area, operation, strictness, note, beforeChange } = this.#checked;
    if (strictness === "braze") modernise(operation.id, body, note, beforeChange);
    if (isLarge(body)) {
      const errors = this.#validators.body === undefined ? [] : errorsOf(this.#validators.body, body);
      if (errors.length > 0) throw this.#word(this.#complaint("body", body, errors));
    }
    const isChecked = area?.checkThemselves?.includes(operation.id) !== true;
    if (isChecked) this.#demand("body", body);
    this.#isValid = isChecked || this.#validators.body?.(area?.doubtful?.[operation.id]?.(body) ?? body) === true;
    if (!this.#isValid) this.#dropStrangers(body);
  }

  /** Checks what the schemas of the parts cannot say: rules across parameters, sums over lists. */
  constraints(query: Readonly<Record<string, unknown>>, body: unknown): void {
    if (this.#validators.constraints !== undefined) this.#demand("constraints", { query, body });
  }

  /** The complaints about a body that a handler made of a part of the one that came. */
  partOfBody(value: unknown, isWorded: IsWorded | undefined): readonly ValidationError[] {
    if (this.#parts < MAX_PARTS) {
      const errors = this.#errors("body", value, false, isWorded);
      this.#parts += 1 + Math.floor(errors.length / ERRORS_OF_A_PART);
      return errors;
    }
    if (!this.#isOverParts)
      this.#checked.note(
        `only ${MAX_PARTS.toLocaleString("en")} parts of the body were looked at; the others were dropped`,
      );
    this.#isOverParts = true;
    return [UNSEEN];
  }

  /** The complaints about a part; none when it is valid, could be put right, or has no validator. */
  #errors(part: Complaint["part"], value: unknown, isWhole: boolean, wordedBy?: IsWorded): readonly ValidationError[] {
    const { strictness, note, beforeChange } = this.#checked;
    const validate: Validate | undefined = this.#validators[part] ?? (part === "query" ? takesNone : undefined);
    const found = validate === undefined ? [] : errorsOf(validate, value);
    if (validate === undefined || found.length === 0) return found;
    if (strictness === "spec" || part === "constraints" || part === "path") return found;
    const isWorded: IsWorded = wordedBy ?? ((errors) => this.#isWorded(part, value, errors));
    this.#forgiveness ??= new Forgiveness();
    const { errors, repairs } = this.#forgiveness.mend(validate, value, found, isWorded, beforeChange);
    const place = isWhole || repairs.length === 0 ? undefined : this.#placeOf(value);
    for (const { pointer, sentence } of repairs) {
      if (part === "query") note(sentence, `?${pointer.slice(1)}`);
      else if (place === undefined) note(sentence, pointer);
      else note(sentence.replace("[0]", `[${place}]`), pointer.replace("/0/", `/${place}/`));
    }
    return errors;
  }

  /** The position in the body of the object of which a handler made a body of its own; a star where there is none. */
  #placeOf(part: unknown): string {
    const whole = (this.#body ?? {}) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(part as object)) {
      const list = Object.hasOwn(whole, name) ? whole[name] : undefined;
      const at = Array.isArray(list) && Array.isArray(value) ? list.indexOf(value[0]) : -1;
      if (at !== -1) return String(at);
    }
    return "*";
  }

  #demand(part: Complaint["part"], value: unknown): void {
    const errors = this.#errors(part, value, true);
    if (errors.length > 0) throw this.#word(this.#complaint(part, value, errors));
  }

  /** Members at the root of a body that the description does not know, where the handler looks at the others itself. */
  #dropStrangers(body: unknown): void {
    if (typeof body !== "object" || body === null || Array.isArray(body)) return;
    const hollow = Object.fromEntries(
      // What may hold one thing has to.
      Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 1) : value]),
    );
    this.#errors("body", hollow, true);
    for (const name of Object.keys(body))
      if (!Object.hasOwn(hollow, name)) delete (body as Record<string, unknown>)[name];
  }

  #complaint(part: Complaint["part"], value: unknown, errors: readonly ValidationError[]): Complaint {
    const { operation, path } = this.#checked;
    return { operation, path, part, value, errors };
  }

  #word(complaint: Complaint): Refusal {
    return this.#checked.area?.word?.(complaint) ?? wordAsDocumented(complaint) ?? wordGenerally(complaint);
  }

  /** Whether the refusal says anything else than what the validator says anyway. */
  #isWorded(part: Complaint["part"], value: unknown, errors: readonly ValidationError[]): boolean {
    const [main] = mainErrors(errors);
    if (main === undefined) return false;
    const { body } = this.#word(this.#complaint(part, value, errors));
    return !JSON.stringify(body).includes(JSON.stringify(sentence(main)).slice(1, -1));
  }
}

/** Whether an object has more members than are looked at again and again. */
function isLarge(body: unknown): boolean {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return false;
  let count = 0;
  for (const _ in body) if (++count > MAX_ROOT_MEMBERS) return true;
  return false;
}
