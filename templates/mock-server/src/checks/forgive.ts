// Copied by braze-codegen from templates/: edit it there.
import type { Validate, ValidationError } from "#validators";
import { inPointer } from "../value-at.js";
import { mainErrors } from "../wording.js";
import { type Repair, repairsFor } from "./repairs.js";

/**
 * How a request is held against the description: as Braze does, which takes more than its pages say, or to the letter.
 */
export type Strictness = "braze" | "spec";

/** Work that one request may cause: members looked at once more, summed over all further looks. */
const WORK = 200_000;

/** Puts right in place what Braze takes though the description does not have it. One for each request. */
export class Forgiveness {
  #left = WORK;

  /**
   * Puts right what can be.
   *
   * @param found - What the validator complains about.
   * @param isWorded - Whether Braze has words of its own for a complaint: then it refuses, and nothing is put right.
   * @param beforeFirst - Is called before the value is changed.
   * @returns What remains to complain about, and what was put right; nothing is when a complaint remains.
   */
  mend(
    validate: Validate,
    value: unknown,
    found: readonly ValidationError[],
    isWorded: (errors: readonly ValidationError[]) => boolean,
    beforeFirst: () => void,
  ): { errors: readonly ValidationError[]; repairs: readonly Repair[] } {
    let errors = found;
    const repairs: Repair[] = [];
    let isFirst = true;
    const start = () => {
      if (isFirst) beforeFirst();
      isFirst = false;
    };

    const isStrange = (name: string) =>
      errorsOf(validate, { [name]: (value as Readonly<Record<string, unknown>>)[name] }).some(
        ({ params }) => (params["additionalProperty"] ?? params["unevaluatedProperty"]) === name,
      );

    // Looked at in this order, since most of what is wrong cannot be put right, and words cost more than a look.
    const isHopeless = () => {
      const { value: first } = repairsFor(value, errors, isStrange).next();
      // What is null is not there, and words about what is there are not true of it.
      return first === undefined || (!first.isAbsence && isWorded(errors));
    };
    if (isHopeless()) return { errors, repairs };
    const weight = weightOf(value, this.#left);

    /** What is left to complain about after one thing was put right; undefined when nothing can be. */
    const improve = (): readonly ValidationError[] | undefined => {
      for (const repair of repairsFor(value, errors, isStrange)) {
        if (this.#left < weight) return undefined;
        this.#left -= weight;
        start();
        repair.apply();
        repairs.push(repair);
        const next = errorsOf(validate, value);
        if (!isSame(next, errors) && !takesBack(next, repair)) return next;
        repairs.pop();
        repair.undo();
      }
      return undefined;
    };

    do {
      const next = improve();
      if (next === undefined) break;
      errors = next;
    } while (errors.length > 0 && !isHopeless());
    if (errors.length > 0) for (const repair of repairs.splice(0).reverse()) repair.undo();
    return { errors, repairs };
  }
}

const NONE: readonly ValidationError[] = [];

export const errorsOf = (validate: Validate, value: unknown): readonly ValidationError[] =>
  validate(value) ? NONE : (validate.errors ?? NONE);

/** Whether the complaint is the one that was there before. */
function isSame(next: readonly ValidationError[], before: readonly ValidationError[]): boolean {
  const [a] = mainErrors(next);
  const [b] = mainErrors(before);
  // Of too many members several may have to go.
  return a !== undefined && b !== undefined && a.keyword !== "maxProperties" && keyOf(a) === keyOf(b);
}

const keyOf = ({ instancePath, keyword, params }: ValidationError): string =>
  [instancePath, keyword, params["additionalProperty"], params["unevaluatedProperty"]].map(String).join("\n");

/** Whether what was taken out turns out to be needed. */
function takesBack(next: readonly ValidationError[], { pointer }: Repair): boolean {
  return next.some(
    ({ keyword, instancePath, params }) =>
      keyword === "required" && `${instancePath}/${inPointer(String(params["missingProperty"]))}` === pointer,
  );
}

/** How many values there are in a value; counting ends at the limit. */
function weightOf(root: unknown, limit: number): number {
  const waiting = typeof root === "object" && root !== null ? [root] : [];
  let count = 1;
  while (waiting.length > 0 && count <= limit) {
    const value = waiting.pop() as object;
    for (const name of Object.keys(value)) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      count++;
      if (typeof member === "object" && member !== null) waiting.push(member);
    }
  }
  return count;
}
