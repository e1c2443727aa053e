import { Worker } from "node:worker_threads";
import type { OutputFile } from "../output-file.ts";
import type { ApiModel } from "../model/model.ts";
import type { PackageName } from "./package-names.ts";
import type { Answer, Request, Work } from "./worker.ts";

/**
 * What is made in the other thread: two packages whose emitters bring the TypeScript compiler, which takes as long to load as the spec takes
 * to be read, and the validators of one more, so that both threads have about the same to do.
 */
const BESIDE: readonly PackageName[] = ["spec", "client", "mock-server"];

/**
 * What of it is made there even when the spec has been checked by then. This thread has less to do in that case, and the validators of two
 * packages are made side by side.
 */
const ALWAYS_BESIDE: readonly PackageName[] = ["spec", "client"];

/** The files of some packages, each by the name of the package. */
export type FilesBeside = Partial<Readonly<Record<PackageName, Promise<readonly OutputFile[]>>>>;

/** A thread that emits some of the packages, while this one checks the spec and emits the others. */
export interface EmitterBeside {
  /** @param isChecked - Whether this thread has nothing to do before it emits as well. */
  emit(model: ApiModel, options: Omit<Request, "model" | "names">, isChecked: boolean): FilesBeside;
  /** Ends the thread, whatever it does. */
  end(): void;
}

/** Starts to load what the packages need; undefined where there is nothing to be won, or no thread to be had. */
export function emitterBeside(packages: readonly PackageName[], cache: string | undefined): EmitterBeside | undefined {
  const wanted = BESIDE.filter((name) => packages.includes(name));
  // A thread knows nothing of what runs TypeScript here.
  if (wanted.length === 0 || !import.meta.url.endsWith(".js")) return undefined;
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: { cache } satisfies Work });
  const failure = wantedOrNot(new Promise<never>((_, reject) => worker.once("error", reject)));
  // Answers come in the order of the requests.
  let last: Promise<unknown> = Promise.resolve();
  return {
    emit(model, options, isChecked) {
      const names = isChecked ? wanted.filter((name) => ALWAYS_BESIDE.includes(name)) : wanted;
      worker.postMessage({ model, names, ...options } satisfies Request);
      const answer = Promise.race([failure, last.then(() => answerOf(worker))]);
      last = answer;
      return Object.fromEntries(names.map((name) => [name, wantedOrNot(answer.then((files) => files[name] ?? []))]));
    },
    end: () => {
      worker.unref();
      // To take down a thread holds up all others as they ask for memory or open files: what is made is written first.
      setTimeout(() => void worker.terminate(), PATIENCE).unref();
    },
  };
}

const PATIENCE = 2000;

const answerOf = (worker: Worker): Promise<Answer> => new Promise((resolve) => worker.once("message", resolve));

/** What was asked for early is thrown away when the spec turns out to be at fault; then nobody hears of a failure. */
function wantedOrNot<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
