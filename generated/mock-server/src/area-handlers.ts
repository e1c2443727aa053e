// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import type { OperationData } from "./data/operations.js";
import type { Refusal } from "./refusal.js";
import type { State } from "./state/index.js";
import type { Steps } from "./steps.js";

/** A request that passed every check, as a handler gets it. */
export interface CallContext {
  readonly operation: OperationData;
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** Query parameters, converted to the types of the description. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Scheme and host that the caller asked, for answers with URLs of the mock: `https://rest.iad-01.braze.com`. */
  readonly origin: string;
  /** The parsed JSON body; undefined where the operation has none. */
  readonly body: unknown;
  /** Whether the validator of this operation takes the whole body as it is. */
  readonly isValid: boolean;
  readonly state: State;
  readonly now: Date;
  /**
   * What the validator of this operation says about a body that the handler made of a part of its own; empty when it is
   * valid. What Braze takes though the description does not have it is put right in place.
   *
   * @param isWorded - Whether Braze has words of its own for a complaint: then nothing is put right.
   */
  check(body: unknown, isWorded?: (errors: readonly ValidationError[]) => boolean): readonly ValidationError[];
  /**
   * Does the work that Braze does after it answered: the {@link Effect} of the operation, at once or after the mock's
   * delay.
   *
   * @param due - When it is to be done, where the request says so.
   */
  later(job: unknown, due?: Date): void;
  /**
   * Says in `mock.notes` what Braze takes and then drops, cuts or reads otherwise without a word. Kept when the call
   * succeeds.
   *
   * @param sentence - What happened and why, with the limit or the rule: "a text of more than 255 characters is
   * dropped".
   * @param pointer - What it is about, as a JSON pointer into the body: `/attributes/0/city`.
   */
  note(sentence: string, pointer?: string): void;
}

/** What a handler answers. Without a status it is the first success status of the operation. */
export interface Reply {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a call, or throws a {@link Refusal}. What takes long is made of steps. */
export type Handler = (call: CallContext) => Reply | Steps<Reply>;

/**
 * The asynchronous part of an operation. `job` is what the handler gave to {@link CallContext.later}: plain data, so
 * that waiting work can be part of a snapshot.
 */
export interface Effect {
  /** Long work is made of steps; no other request looks at the state before the last of them. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one.
  (state: State, job: unknown, now: Date, tools: EffectTools): Steps | void;
  /** Whether it copies what it keeps of the job; of the others the job is copied before. */
  readonly copies?: true;
}

/** What an {@link Effect} can do besides changing the state. */
export interface EffectTools {
  /** Leaves work for later, to the effect of the same operation. */
  later(job: unknown, due: Date): void;
  /** {@link CallContext.note}, as long as the request is served; of no effect afterwards. */
  note(sentence: string, pointer?: string): void;
}

/** Something that a validator found. */
export interface Complaint {
  readonly operation: OperationData;
  readonly path: Readonly<Record<string, string>>;
  /** Which part of the request; `constraints` are rules across members of the query or of the body. */
  readonly part: "path" | "query" | "body" | "constraints";
  /** That part; for constraints the query and the body. */
  readonly value: unknown;
  readonly errors: readonly ValidationError[];
}

/**
 * One area of the API. A new one is a new entry in `areas/index.ts`; operations without a handler there answer with the
 * example of the description.
 */
export interface AreaHandlers {
  /** By operationId. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** By operationId, for the operations that call {@link CallContext.later}. */
  readonly effects?: Readonly<Record<string, Effect>>;
  /**
   * By operationId: what a handler needs loaded before it is called; nothing when it is there. Handlers do not wait, so
   * that nothing comes between.
   */
  readonly prepare?: Readonly<Record<string, () => Promise<void> | undefined>>;
  /** Words what a validator found as this area does. Undefined: in the general words. */
  readonly word?: (complaint: Complaint) => Refusal | undefined;
  /**
   * Operations whose handler checks the body itself, because Braze refuses single objects of it and processes the rest.
   */
  readonly checkThemselves?: readonly string[];
  /**
   * Of such operations, by operationId: the body without what is valid for sure. A validator, which has to be able to
   * say what is wrong, takes much longer to find that nothing is.
   */
  readonly doubtful?: Readonly<Record<string, (body: unknown) => unknown>>;
}
