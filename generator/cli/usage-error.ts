/** A command line that cannot be understood, and why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
