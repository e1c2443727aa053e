// Copied by braze-codegen from templates/: edit it there.

/** What identifies a record by several of its members: `restaurant/riverside`. */
export const keyOf = (...parts: readonly string[]): string =>
  parts.map((part) => part.replace(/[%/]/g, encodeURIComponent)).join("/");
