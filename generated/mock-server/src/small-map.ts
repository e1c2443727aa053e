// Copied by braze-codegen from templates/: edit it there.

/** Pairs up to which a list is smaller than a hash table, and as fast. */
const FEW = 8;

/**
 * A Map that takes little memory while it is small: an empty one of JavaScript takes 200 bytes, and each user of a
 * workspace has several.
 */
export class SmallMap<Key, Value> implements Map<Key, Value> {
  readonly [Symbol.toStringTag] = "SmallMap";
  /** Nothing, pairs in a row, or many of them. */
  #held: (Key | Value)[] | Map<Key, Value> | undefined;

  get size(): number {
    if (this.#held === undefined) return 0;
    return Array.isArray(this.#held) ? this.#held.length / 2 : this.#held.size;
  }

  get(key: Key): Value | undefined {
    if (this.#held === undefined) return undefined;
    if (!Array.isArray(this.#held)) return this.#held.get(key);
    const at = this.#find(key);
    return at === -1 ? undefined : (this.#held[at + 1] as Value);
  }

  has(key: Key): boolean {
    if (this.#held === undefined) return false;
    return Array.isArray(this.#held) ? this.#find(key) !== -1 : this.#held.has(key);
  }

  set(key: Key, value: Value): this {
    this.#held ??= [];
    if (!Array.isArray(this.#held)) {
      this.#held.set(key, value);
      return this;
    }
    const at = this.#find(key);
    if (at !== -1) this.#held[at + 1] = value;
    else if (this.#held.length < 2 * FEW) this.#held = [...this.#held, key, value];
    else this.#held = new Map([...this.entries(), [key, value]]);
    return this;
  }

  delete(key: Key): boolean {
    if (this.#held === undefined) return false;
    if (!Array.isArray(this.#held)) return this.#held.delete(key);
    const at = this.#find(key);
    if (at === -1) return false;
    this.#held =
      this.#held.length === 2 ? undefined : this.#held.filter((_, index) => index !== at && index !== at + 1);
    return true;
  }

  clear(): void {
    this.#held = undefined;
  }

  forEach(call: (value: Value, key: Key, map: Map<Key, Value>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#pairs()[Symbol.iterator]();
  }

  keys(): MapIterator<Key> {
    return this.#pairs()
      .map(([key]) => key)
      [Symbol.iterator]();
  }

  values(): MapIterator<Value> {
    return this.#pairs()
      .map(([, value]) => value)
      [Symbol.iterator]();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  /** The position of a key in the row. */
  #find(key: Key): number {
    const row = this.#held as readonly (Key | Value)[];
    for (let at = 0; at < row.length; at += 2) if (row[at] === key) return at;
    return -1;
  }

  #pairs(): [Key, Value][] {
    if (this.#held === undefined) return [];
    if (!Array.isArray(this.#held)) return [...this.#held];
    const row = this.#held;
    return Array.from({ length: row.length / 2 }, (_, index) => [row[2 * index] as Key, row[2 * index + 1] as Value]);
  }
}
