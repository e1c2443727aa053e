// Copied by braze-codegen from templates/: edit it there.

/** Pairs up to which a list is smaller than a hash table, and as fast. */
const FEW = 8;

/** What a small map holds: nothing, pairs in a row, or many of them. */
export type Held<Key, Value> = (Key | Value)[] | Map<Key, Value> | undefined;

/**
 * A Map that takes little memory while it is small, and none while it is empty: an empty one of JavaScript takes 200
 * bytes, and each user of a workspace has several. What it holds is a member of somebody else; the map itself is made
 * when it is needed, as often as it is.
 */
export class SmallMap<Key, Value, Name extends string> implements Map<Key, Value> {
  readonly #owner: { [Member in Name]: Held<Key, Value> };
  readonly #name: Name;

  /** @param name - Of the member of the owner that holds the pairs. */
  constructor(owner: { [Member in Name]: Held<Key, Value> }, name: Name) {
    this.#owner = owner;
    this.#name = name;
  }

  get [Symbol.toStringTag](): string {
    return "SmallMap";
  }

  get #held(): Held<Key, Value> {
    return this.#owner[this.#name];
  }

  set #held(held: Held<Key, Value>) {
    this.#owner[this.#name] = held;
  }

  get size(): number {
    const held = this.#held;
    if (held === undefined) return 0;
    return Array.isArray(held) ? held.length / 2 : held.size;
  }

  get(key: Key): Value | undefined {
    const held = this.#held;
    if (held === undefined) return undefined;
    if (!Array.isArray(held)) return held.get(key);
    const at = find(held, key);
    return at === -1 ? undefined : (held[at + 1] as Value);
  }

  has(key: Key): boolean {
    const held = this.#held;
    if (held === undefined) return false;
    return Array.isArray(held) ? find(held, key) !== -1 : held.has(key);
  }

  set(key: Key, value: Value): this {
    const held = this.#held ?? [];
    if (!Array.isArray(held)) {
      held.set(key, value);
      return this;
    }
    const at = find(held, key);
    if (at !== -1) held[at + 1] = value;
    else if (held.length === 0) this.#held = [key, value];
    else if (held.length < 2 * FEW) this.#held = [...held, key, value];
    else this.#held = new Map([...this.entries(), [key, value]]);
    return this;
  }

  delete(key: Key): boolean {
    const held = this.#held;
    if (held === undefined) return false;
    if (!Array.isArray(held)) return held.delete(key);
    const at = find(held, key);
    if (at === -1) return false;
    this.#held = held.length === 2 ? undefined : held.filter((_, index) => index !== at && index !== at + 1);
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

  #pairs(): [Key, Value][] {
    const held = this.#held;
    if (held === undefined) return [];
    if (!Array.isArray(held)) return [...held];
    const pairs: [Key, Value][] = [];
    for (let at = 0; at < held.length; at += 2) pairs.push([held[at] as Key, held[at + 1] as Value]);
    return pairs;
  }
}

/** The position of a key in the row. */
function find<Key, Value>(row: readonly (Key | Value)[], key: Key): number {
  for (let at = 0; at < row.length; at += 2) if (row[at] === key) return at;
  return -1;
}
