// Copied by braze-codegen from templates/: edit it there.

/** The sum of two numbers, or the largest that there is: JSON has none beyond it, and would write null. */
export const sumOf = (one: number, other: number): number =>
  Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, one + other));
