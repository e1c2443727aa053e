// Copied by braze-codegen from templates/: edit it there.

/** A part of a whole number that is divided among several: together they are the number, and none is much larger. */
export const portionOf = (whole: number, index: number, parts: number): number => Math.floor((whole + index) / parts);
