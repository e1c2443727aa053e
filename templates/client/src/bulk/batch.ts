// Copied by braze-codegen from templates/: edit it there.
import type { Call, Operation } from "../core/operation.js";

/**
 * How the objects of an operation are packed into requests, as the description says it. The type parameter `R` is what
 * a caller passes one by one.
 */
export interface Batch<C extends Call = Call, R = unknown, List extends string = string> {
  readonly operation: Operation<C>;
  /** The members of the body that hold the objects, in the order in which they are processed. */
  readonly lists: readonly List[];
  /** How many objects a request takes, in all lists together. */
  readonly max: number;
  /** How large the body may be. */
  readonly maxBytes?: number;
  /** Lists inside each object, whose entries are what counts instead of the object. */
  readonly counted?: readonly string[];
  /** Lists, or members of objects, of which a request takes only one. */
  readonly apart?: readonly string[];
  /** Members by which no two objects of a request may be alike; none: the objects themselves. */
  readonly unique?: readonly string[];
  /** Never set: it only carries the type. */
  readonly "~record"?: R;
}

type MemberOf<Body, K> = Body extends unknown ? (K extends keyof Body ? Body[K] : never) : never;

/** One object of a list of the body. */
export type ObjectOf<Body, List> =
  Extract<MemberOf<Body, List>, readonly unknown[]> extends readonly (infer Item)[] ? Item : never;

/** One object under the name of its list: `{ events: { … } }`. */
export type NamedObjectOf<Body, List extends string> = {
  readonly [L in List]: { readonly [K in L]: ObjectOf<Body, K> };
}[List];

/** Whether a list may have objects in this variant of a body: a broadcast, for one, has no recipients. */
type IsOpen<Member> = [Member] extends [never]
  ? true
  : [Extract<Member, readonly unknown[]>] extends [never]
    ? false
    : true;

/** What a body has beside its lists. */
type Without<Body, List> = Body extends unknown
  ? IsOpen<MemberOf<Body, List>> extends true
    ? Omit<Body, List & keyof Body>
    : never
  : never;

type Empty = Record<never, never>;

type Place<Name extends string, T> = Empty extends T
  ? { readonly [K in Name]?: T | undefined }
  : { readonly [K in Name]: T };

/** What all requests have in common: the body's other members, and the parameters of the path. */
export type FixedOf<B extends Batch> =
  B extends Batch<infer C, unknown, infer List> ? Place<"body", Without<NonNullable<C["body"]>, List>> : never;

/** The path of an operation that has one. */
export type PathOf<B extends Batch> =
  B extends Batch<infer C> ? (C extends { path: infer Path extends object } ? { readonly path: Path } : Empty) : never;

/** What a request of the batch answers. */
export type AnswerOf<B extends Batch> = B extends Batch<infer C> ? C["response"] : never;

/** What a caller passes one by one. */
export type RecordOf<B extends Batch> = B extends Batch<Call, infer R> ? R : never;
