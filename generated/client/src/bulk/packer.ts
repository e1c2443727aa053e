// Copied by braze-codegen from templates/: edit it there.
import type { Batch } from "./batch.js";
import { identitiesOf } from "./identity.js";
import type { Entry } from "./summary.js";

/** A record on its way into a request. */
export interface Placed<R> extends Entry<R> {
  readonly list: string;
  readonly object: unknown;
  readonly bytes: number;
  readonly weight: number;
  readonly identities: readonly string[];
}

/** Records that go out together. */
export interface Packed<R> {
  readonly placed: Placed<R>[];
  readonly identities: ReadonlySet<string>;
}

interface Request<R> extends Packed<R> {
  readonly identities: Set<string>;
  readonly kinds: Set<string>;
  readonly alike: Set<string>;
  /** The latest list in which something about an identity stands. */
  readonly ranks: Map<string, number>;
  weight: number;
  bytes: number;
}

const encoder = new TextEncoder();

const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Puts records into requests, in their order, as many as each takes. */
export class Packer<R> {
  readonly #batch: Batch;
  readonly #isOrdered: boolean;
  readonly #maxBytes: number;
  readonly #frame: number;
  #open: Request<R>;

  constructor(batch: Batch, body: object) {
    this.#batch = batch;
    this.#isOrdered = batch.operation.effect !== "read";
    this.#maxBytes = batch.maxBytes ?? Infinity;
    this.#frame = bytesOf({ ...body, ...Object.fromEntries(batch.lists.map((list) => [list, []])) });
    this.#open = this.#empty();
  }

  /** A record, ready to be packed, or why it never can be. */
  place({ index, record }: Entry<R>): Placed<R> | string {
    const { lists, max, counted } = this.#batch;
    const members = Object(record) as Readonly<Record<string, unknown>>;
    const list = lists.length === 1 ? lists[0] : lists.find((name) => members[name] !== undefined);
    if (list === undefined) return `The record has none of ${lists.join(", ")}.`;
    const object = lists.length === 1 ? record : members[list];
    let bytes: number;
    try {
      bytes = bytesOf(object) + 1;
    } catch {
      return "The record cannot be written as JSON.";
    }
    if (this.#frame + bytes > this.#maxBytes) return `The record alone is larger than ${this.#maxBytes} bytes.`;
    const weight = counted ? countOf(object, counted) : 1;
    if (weight > max) return `The record alone has ${weight} entries, and a request takes ${max}.`;
    return { index, record, list, object, bytes, weight, identities: identitiesOf(list, object) };
  }

  /** Adds a record; gives the request that is full without it. */
  add(placed: Placed<R>): Packed<R> | undefined {
    const full = this.#fits(placed) ? undefined : this.flush();
    const open = this.#open;
    open.placed.push(placed);
    open.weight += placed.weight;
    open.bytes += placed.bytes;
    for (const kind of this.#kindsOf(placed)) open.kinds.add(kind);
    if (this.#batch.unique) open.alike.add(this.#likenessOf(placed));
    if (this.#isOrdered) {
      const rank = this.#batch.lists.indexOf(placed.list);
      for (const identity of placed.identities) {
        open.identities.add(identity);
        open.ranks.set(identity, rank);
      }
    }
    return full;
  }

  /** The request that is open, unless it is empty. */
  flush(): Packed<R> | undefined {
    const open = this.#open;
    this.#open = this.#empty();
    return open.placed.length ? open : undefined;
  }

  #fits(placed: Placed<R>): boolean {
    const { lists, max, unique } = this.#batch;
    const { weight, bytes, kinds, alike, ranks } = this.#open;
    if (weight + placed.weight > max || bytes + placed.bytes > this.#maxBytes) return false;
    const own = this.#kindsOf(placed);
    if (kinds.size && own.length && !own.every((kind) => kinds.has(kind))) return false;
    if (unique && alike.has(this.#likenessOf(placed))) return false;
    // Within a request the lists are processed one after the other.
    const rank = lists.indexOf(placed.list);
    return placed.identities.every((identity) => (ranks.get(identity) ?? 0) <= rank);
  }

  /** Which of those that go apart the record has. */
  #kindsOf({ list, object }: Placed<R>): string[] {
    const { apart = [], lists } = this.#batch;
    if (lists.length > 1) return apart.filter((kind) => kind === list);
    return apart.filter((kind) => Object(object)[kind] !== undefined);
  }

  #likenessOf({ object }: Placed<R>): string {
    const { unique = [] } = this.#batch;
    return JSON.stringify(unique.length ? unique.map((member) => Object(object)[member]) : object);
  }

  #empty(): Request<R> {
    return {
      placed: [],
      identities: new Set(),
      kinds: new Set(),
      alike: new Set(),
      ranks: new Map(),
      weight: 0,
      bytes: this.#frame,
    };
  }
}

function countOf(object: unknown, lists: readonly string[]): number {
  const lengths = lists.map((list) => Object(object)[list]?.length ?? 0);
  return lengths.reduce((sum: number, length: number) => sum + length, 0);
}

/** The body of a request: what all have in common, and the objects, each in its list. */
export function bodyOf(fixed: object, placed: readonly Placed<unknown>[]): object {
  const lists: Record<string, unknown[]> = {};
  for (const { list, object } of placed) {
    const objects = lists[list] ?? [];
    objects.push(object);
    lists[list] = objects;
  }
  return { ...fixed, ...lists };
}
