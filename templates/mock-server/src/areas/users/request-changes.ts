// Copied by braze-codegen from templates/: edit it there.
/**
 * What one request has made of custom attributes so far. It may have thousands of changes to the same large value, of
 * which none should cost as much as the value.
 */
export class RequestChanges {
  /**
   * Objects and lists of objects that the request has made itself and may change. Others stay as they are, since
   * answers may hold them.
   */
  readonly own: WeakSet<object> = new WeakSet();
  /** Lists of plain values that the request has made, each of which stands there once. */
  readonly sets: WeakSet<object> = new WeakSet();
  #looks = MAX_LOOKS;

  /** Whether so many more looks at elements of lists are carried out. */
  mayLook(looks: number): boolean {
    if (looks > this.#looks) return false;
    this.#looks -= looks;
    return true;
  }
}

/** More than a person has written: a thousand changes to lists of a thousand objects are half of it. */
const MAX_LOOKS = 2_000_000;
