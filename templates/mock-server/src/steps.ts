// Copied by braze-codegen from templates/: edit it there.
/** Work in steps: between two of them, whoever carries it out may let others go first. */
export type Steps<Result = void> = Generator<undefined, Result, undefined>;

/** Carries out all steps at once. */
export function allOf<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Whether a step ends with the entry at this place of a list: most lists are short, and a step takes time itself. */
export const endsStep = (index: number): boolean => index % 4 === 3;
