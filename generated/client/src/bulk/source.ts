// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "../core/errors/configuration-error.js";

interface StreamReader<R> {
  read(): Promise<{ readonly done: boolean; readonly value?: R | undefined }>;
  cancel(): Promise<unknown>;
}

/** A `ReadableStream`, where the platform's own does not know `for await`. */
export interface StreamOf<R> {
  getReader(): StreamReader<R>;
}

// A list is iterable, too. It stands here so that the compiler says which record is wrong, and not which iterator.
/** Where records come from: a list, a generator, a stream. Only as many are taken as can be sent. */
export type Source<R> = readonly R[] | Iterable<R> | AsyncIterable<R> | StreamOf<R>;

/** One step of a source, which may have to be waited for. */
export interface Steps<R> {
  next(): IteratorResult<R, unknown> | Promise<IteratorResult<R, unknown>>;
  return?(): unknown;
}

/** The source, step by step. */
export function stepsOf<R>(source: Source<R>): Steps<R> {
  const given = Object(source) as Partial<Iterable<R> & AsyncIterable<R> & StreamOf<R>>;
  const iterator = given[Symbol.asyncIterator]?.() ?? given[Symbol.iterator]?.();
  if (iterator) {
    return { next: () => iterator.next(), return: () => iterator.return?.() };
  }
  const reader = given.getReader?.();
  if (!reader) throw new ConfigurationError("Pass the records as a list, an iterable, an async iterable or a stream.");
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? { done, value: undefined } : { done: false, value: value as R };
    },
    return: () => reader.cancel(),
  };
}
