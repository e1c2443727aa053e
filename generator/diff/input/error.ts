/** A name that leads to no description, and what to write instead. */
export class DiffInputError extends Error {
  override readonly name = "UsageError";
}
