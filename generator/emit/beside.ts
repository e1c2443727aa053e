import { Worker } from "node:worker_threads";
import type { OutputFile } from "../output-file.ts";
import type { ApiModel } from "../model/model.ts";
import type { PackageName } from "./package-names.ts";
import type { Answer, Request } from "./worker.ts";

/** Packages whose emitters bring the TypeScript compiler, which takes as long to load as the spec takes to be read. */
const TYPED: readonly PackageName[] = ["spec", "client"];

/** A thread that emits some of the packages, while this one reads the spec and emits the others. */
export interface EmittedBeside {
  /** The files of its packages, each by the name of the package. */
  emit(model: ApiModel, options: Omit<Request, "model">): Partial<Record<PackageName, Promise<readonly OutputFile[]>>>;
  /** Ends the thread, whatever it does. */
  end(): void;
}

/** Starts to load what the packages need; undefined where there is nothing to be won, or no thread to be had. */
export function emitBeside(packages: readonly PackageName[]): EmittedBeside | undefined {
  const names = TYPED.filter((name) => packages.includes(name));
  // A thread knows nothing of what runs TypeScript here.
  if (names.length === 0 || !import.meta.url.endsWith(".js")) return undefined;
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: names });
  // It must not keep a process alive that has nothing else to do.
  worker.unref();
  return {
    emit(model, options) {
      worker.ref();
      const answer = new Promise<Answer>((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
      });
      worker.postMessage({ model, ...options } satisfies Request);
      return Object.fromEntries(names.map((name) => [name, answer.then((files) => files[name] ?? [])]));
    },
    end: () => void worker.terminate(),
  };
}
