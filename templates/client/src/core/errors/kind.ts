// Copied by braze-codegen from templates/: edit it there.
import { BrazeError } from "./braze-error.js";

/**
 * Base of the classes by which errors are told apart. The client makes each error as a {@link BrazeError} that has the
 * name of its kind, and `instanceof` goes by that name: so a bundle holds the classes that it asks for, and no others.
 */
export abstract class KindOfError extends BrazeError {
  /** The names of the errors that are of this class. */
  protected static readonly names: readonly string[] = [];

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore-start lint/complexity/noThisInStatic: it stands for the class that is asked.
    // What somebody derives from one of these classes has no names of its own, and its own instances only.
    if (!Object.hasOwn(this, "names")) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof BrazeError && this.names.includes(value.name);
    // biome-ignore-end lint/complexity/noThisInStatic: as above.
  }
}
