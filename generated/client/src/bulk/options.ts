// Copied by braze-codegen from templates/: edit it there.
import type { Checks } from "../core/given.js";
import { requestOptions } from "../core/request-options.js";
import type { RequestOptions } from "../core/options.js";
import type { AnswerOf, Batch, FixedOf, PathOf, RecordOf } from "./batch.js";
import type { Entry, Exception, Progress, Summary } from "./summary.js";

/** Options of a bulk helper; those of its calls are among them. */
export interface CommonOptions<R, Answer> extends Omit<RequestOptions, "throwOnPartial"> {
  /** How many requests are on their way at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** How often a request is repeated at most, where that is safe. Default: 10. */
  readonly retries?: number | undefined;
  /** The longest wait before a retry, in milliseconds. Default: 3,600,000, so that an hourly limit is waited for. */
  readonly maxRetryDelay?: number | undefined;
  /** Ends it early: nothing more is taken from the source, and the summary says what became of the rest. */
  readonly signal?: AbortSignal | undefined;
  /** The summary of an earlier run over the same source: this one goes on where that one ended. */
  readonly resume?: Summary<R> | undefined;
  /** After how many requests in a row whose outcome is not known it stops. Default: 10. */
  readonly maxDoubts?: number | undefined;
  /** Called after each request, and waited for. */
  readonly onProgress?: ((progress: Progress) => unknown) | undefined;
  /** Called with each good answer, and waited for. */
  readonly onAnswer?: ((answer: Answer, entries: readonly Entry<R>[]) => unknown) | undefined;
  /** Takes each record that was refused: the summary then only counts them. */
  readonly onRefused?: ((refused: Exception<R>) => unknown) | undefined;
  /** Takes each record that may or may not have gone through: the summary then only counts them. */
  readonly onUnknown?: ((unknown: Exception<R>) => unknown) | undefined;
}

/** Options of a bulk helper, with what all of its requests have in common. */
export type BatchOptions<B extends Batch> = CommonOptions<RecordOf<B>, AnswerOf<B>> & FixedOf<B>;

/** Options of {@link sendAll}: those of a bulk helper, and the path of an operation that has one. */
export type SendAllOptions<B extends Batch> = BatchOptions<B> & PathOf<B>;

/** An option that may be left out may also be left out together with all others. */
export type Optional<Options> = Record<never, never> extends Options ? [options?: Options] : [options: Options];

const { throwOnPartial: _, ...ofCalls } = requestOptions;

/** Checks of {@link SendAllOptions}. */
export const sendAllOptions: Checks = {
  ...ofCalls,
  concurrency: undefined,
  resume: undefined,
  maxDoubts: undefined,
  onProgress: undefined,
  onAnswer: undefined,
  onRefused: undefined,
  onUnknown: undefined,
  path: undefined,
  body: undefined,
} satisfies Record<keyof CommonOptions<unknown, unknown> | "path" | "body", unknown>;
