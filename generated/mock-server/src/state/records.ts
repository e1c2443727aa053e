// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";
import { uuidOf } from "./ids.js";

/** What a kind of records is made of. */
export interface RecordKind<Seed extends object, Data extends Seed> {
  /** What made-up IDs begin from, so that two kinds do not share them. */
  readonly name: string;
  readonly idOf: (entry: Seed) => string | undefined;
  /** The record with all that a seed may leave out. */
  readonly complete: (seed: Seed, id: string, now: Date) => Data;
}

/**
 * Records of one kind in plain data, by their IDs, in the order in which they were made. They are replaced and never
 * changed, so that an answer may hold them.
 */
export class Records<Seed extends object, Data extends Seed> {
  readonly #kind: RecordKind<Seed, Data>;
  readonly #all = new Map<string, Data>();
  #made = 0;

  constructor(kind: RecordKind<Seed, Data>) {
    this.#kind = kind;
  }

  get size(): number {
    return this.#all.size;
  }

  get(id: string): Data | undefined {
    return this.#all.get(id);
  }

  values(): Data[] {
    return [...this.#all.values()];
  }

  find(fits: (record: Data) => boolean): Data | undefined {
    for (const record of this.#all.values()) if (fits(record)) return record;
    return undefined;
  }

  /** A new record; with an ID of its own when the seed has none. */
  add(seed: Seed, now: Date): Data {
    return this.#make(seed, this.#all, now);
  }

  /** Puts a record in the place of the one with its ID. */
  put(record: Data): Data {
    const id = this.#kind.idOf(record);
    if (id !== undefined) this.#all.set(id, copy(record));
    return record;
  }

  /** Puts a record with other values of some members in its place: plain ones, which nobody else can change. */
  amend(record: Data, changes: Partial<Readonly<Record<keyof Data, string | number | boolean | null>>>): void {
    const id = this.#kind.idOf(record);
    if (id !== undefined) this.#all.set(id, { ...record, ...changes });
  }

  remove(id: string): boolean {
    return this.#all.delete(id);
  }

  removeAll(fits: (record: Data) => boolean): void {
    for (const [id, record] of this.#all) if (fits(record)) this.#all.delete(id);
  }

  dump(): Data[] {
    return copy(this.values());
  }

  load(seeds: readonly Seed[], now: Date): void {
    this.#all.clear();
    this.#made = 0;
    // A made-up ID must not take one that a later entry comes with.
    const given = new Map(seeds.map((seed) => [this.#kind.idOf(seed) ?? "", seed]));
    for (const seed of seeds) this.#make(seed, given, now);
  }

  /** IDs that are made up count up, past what is taken. */
  #make(seed: Seed, taken: ReadonlyMap<string, unknown>, now: Date): Data {
    const { name, idOf, complete } = this.#kind;
    const given = idOf(seed) ?? undefined;
    let id: string;
    let record: Data;
    do {
      const made = given ?? uuidOf(`${name} ${++this.#made}`);
      record = complete(present(seed), made, now);
      // What is made up may be one part of the ID.
      id = idOf(record) ?? made;
    } while (given === undefined && (taken.has(id) || this.#all.has(id)));
    this.#all.set(id, record);
    return record;
  }
}

/** A copy of what a seed gives. Null stands for nothing given: what may be null is null unless it is given. */
function present<Seed extends object>(seed: Seed): Seed {
  const entries = Object.entries(seed).filter(([, value]) => value !== undefined && value !== null);
  return copy(Object.fromEntries(entries)) as Seed;
}
