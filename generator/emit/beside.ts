import { Worker } from "node:worker_threads";
import type { ApiModel } from "../model/model.ts";
import { isKept, makerOf } from "../kept.ts";
import type { OutputFile } from "../output-file.ts";
import { type Claims, claim, claimAll, claimsOn } from "./claims.ts";
import { PAGE, type PackageName } from "./package-names.ts";
import { type KeptPlace, type PartName, partsOf } from "./parts.ts";
import type { Answer, Request, Work } from "./worker.ts";

/**
 * What is made in the other thread, in this order: two parts that bring the TypeScript compiler, which takes as long to load as the spec
 * takes to be read, and then what this thread has not begun by then.
 */
const BESIDE: readonly PartName[] = [
  "types",
  "client",
  "reference",
  "mock-server",
  "yaml",
  "document",
  "permissions",
  "mcp",
];

/** What this thread leaves to the other one, so that it need not load the compiler as well. */
const ONLY_BESIDE: readonly PartName[] = ["types", "client"];

/** Parts of which either thread makes some. */
export interface SharedParts {
  /** Whether this thread is to make the part: true once, and never for what the other one makes or has begun. */
  take(name: PartName): boolean;
  /** The files of a part that this thread does not make. */
  filesOf(name: PartName): Promise<readonly OutputFile[]>;
}

/** A thread that emits some of the parts, while this one checks the spec and emits the others. */
export interface EmitterBeside {
  /** Asked again, it leaves undone what is left of the round before. */
  emit(model: ApiModel, options: Pick<Request, "format" | "kept" | "templates">): SharedParts;
  /** Ends the thread, whatever it does. */
  end(): void;
}

/** Starts to load what the packages need; undefined where there is nothing to be won, or no thread to be had. */
export function emitterBeside(packages: readonly PackageName[], { cache, spec }: KeptPlace): EmitterBeside | undefined {
  const wanted = partsOf(packages);
  const names = BESIDE.filter((name) => wanted.includes(name));
  // A thread knows nothing of what runs TypeScript here.
  if (names.length === 0 || !import.meta.url.endsWith(".js")) return undefined;
  const maker = cache === undefined ? undefined : makerOf();
  const compiles = names.includes("mock-server") && !isKept(cache, "mock-server", spec);
  const worker = new Worker(new URL("./worker.js", import.meta.url), {
    workerData: { cache, compiles, maker } satisfies Work,
  });
  const rounds: Round[] = [];
  worker.on("message", ({ round, name, files }: Answer) => rounds[round]?.answers.get(name)?.resolve(files));
  worker.on("error", (error) => {
    for (const { answers } of rounds) for (const { reject } of answers.values()) reject(error);
  });
  return {
    emit(model, { templates, ...options }) {
      const before = rounds.at(-1);
      if (before) claimAll(before.claims);
      const claims = claimsOn(wanted);
      const answers = new Map(names.map((name) => [name, deferred<readonly OutputFile[]>()]));
      const round = rounds.push({ claims, answers }) - 1;
      const page = new Map([...templates].filter(([path]) => path.startsWith(`${PAGE}/`)));
      worker.postMessage({ model, names, claims, round, templates: page, ...options } satisfies Request);
      return {
        take: (name) => !ONLY_BESIDE.includes(name) && claim(claims, name),
        filesOf: (name) => answers.get(name)?.promise ?? Promise.resolve([]),
      };
    },
    end: () => {
      worker.unref();
      // To take down a thread holds up all others as they ask for memory or open files: what is made is written first.
      setTimeout(() => void worker.terminate(), PATIENCE).unref();
    },
  };
}

const PATIENCE = 2000;

/** One model that the thread was given. */
interface Round {
  readonly claims: Claims;
  readonly answers: ReadonlyMap<PartName, Deferred<readonly OutputFile[]>>;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  // What was asked for early is thrown away when the spec turns out to be at fault; then nobody hears of a failure.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
