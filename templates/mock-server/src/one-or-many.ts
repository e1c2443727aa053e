// Copied by braze-codegen from templates/: edit it there.

/** The texts of a member that takes one or a list of them, and may be left out. */
export function many(value: unknown): string[] {
  return value === undefined || value === null ? [] : [value].flat().map(String);
}
