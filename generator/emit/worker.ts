import { parentPort, workerData } from "node:worker_threads";
import { format } from "../format.ts";
import { type Kept, keptIn } from "../kept.ts";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import { emitClient } from "./client/client.ts";
import type { PackageName } from "./package-names.ts";
import { emitMockServer } from "./mock-server.ts";
import { emitSpec } from "./spec.ts";

/** What the thread of `emitterBeside` is asked for. */
export interface Request {
  readonly model: ApiModel;
  /** Whether the files are to be formatted as well. */
  readonly format: boolean;
  readonly cache: string | undefined;
  /** The path of the document, under whose name parts are kept. */
  readonly spec: string;
}

export type Answer = Partial<Record<PackageName, readonly OutputFile[]>>;

const emitters: Partial<Record<PackageName, (model: ApiModel, kept: Kept) => OutputFile[]>> = {
  spec: emitSpec,
  client: emitClient,
  "mock-server": emitMockServer,
};

parentPort?.on("message", async ({ model, format: isFormatted, cache, spec }: Request) => {
  const answer: Answer = {};
  for (const name of workerData as readonly PackageName[]) {
    const kept = keptIn(cache, name, spec);
    const files = emitters[name]?.(model, kept) ?? [];
    answer[name] = isFormatted ? (await format(files, cache === undefined ? {} : { cache })).map(asFormatted) : files;
    kept.close();
  }
  parentPort?.postMessage(answer);
});

const asFormatted = ({ path, text }: OutputFile): OutputFile => ({ path, text, format: false });
