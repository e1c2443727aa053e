// Copied by braze-codegen from templates/: edit it there.

/**
 * What the person who starts the server asked for cannot be done. The message says what is wrong and what to write
 * instead.
 */
export class OptionError extends Error {
  override readonly name = "OptionError";
}
