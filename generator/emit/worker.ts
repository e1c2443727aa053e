import { parentPort, workerData } from "node:worker_threads";
import { loadWithCodeCache } from "../code-cache.ts";
import type { Kept } from "../kept.ts";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import type { PackageName } from "./package-names.ts";

/** What the thread is made for. */
export interface Work {
  /** The folder of what earlier runs left; undefined for none. */
  readonly cache: string | undefined;
}

/** What the thread of `emitterBeside` is asked for. */
export interface Request {
  readonly model: ApiModel;
  /** Of which packages. */
  readonly names: readonly PackageName[];
  /** Whether the files are to be formatted as well. */
  readonly format: boolean;
  readonly cache: string | undefined;
  /** The path of the document, under whose name parts are kept. */
  readonly spec: string;
}

export type Answer = Partial<Record<PackageName, readonly OutputFile[]>>;

const { cache: codeCache } = workerData as Work;
let keepCode = codeCache === undefined ? () => undefined : loadWithCodeCache("typescript", codeCache);
// These require the compiler, which has to be there by then.
const [{ format }, { keptIn }, { emitClient }, { emitMockServer }, { emitSpec }] = await Promise.all([
  import("../format.ts"),
  import("../kept.ts"),
  import("./client/client.ts"),
  import("./mock-server.ts"),
  import("./spec.ts"),
]);

const emitters: Partial<Record<PackageName, (model: ApiModel, kept: Kept) => OutputFile[]>> = {
  spec: emitSpec,
  client: emitClient,
  "mock-server": emitMockServer,
};

parentPort?.on("message", async ({ model, names, format: isFormatted, cache, spec }: Request) => {
  const answer: Answer = {};
  for (const name of names) {
    const kept = keptIn(cache, name, spec);
    const files = emitters[name]?.(model, kept) ?? [];
    answer[name] = isFormatted ? (await format(files, cache === undefined ? {} : { cache })).map(asFormatted) : files;
    kept.close();
  }
  parentPort?.postMessage(answer);
  keepCode();
  keepCode = () => undefined;
});

const asFormatted = ({ path, text }: OutputFile): OutputFile => ({ path, text, format: false });
