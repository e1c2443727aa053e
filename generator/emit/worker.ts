import { parentPort, workerData } from "node:worker_threads";
import { format } from "../format.ts";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import { emitClient } from "./client/client.ts";
import type { PackageName } from "./package-names.ts";
import { emitSpec } from "./spec.ts";

/** What the thread of `emitterBeside` is asked for. */
export interface Request {
  readonly model: ApiModel;
  /** Whether the files are to be formatted as well. */
  readonly format: boolean;
  readonly cache: string | undefined;
}

export type Answer = Partial<Record<PackageName, readonly OutputFile[]>>;

const emitters: Partial<Record<PackageName, (model: ApiModel) => OutputFile[]>> = {
  spec: emitSpec,
  client: emitClient,
};

parentPort?.on("message", async ({ model, format: isFormatted, cache }: Request) => {
  const answer: Answer = {};
  for (const name of workerData as readonly PackageName[]) {
    const files = emitters[name]?.(model) ?? [];
    answer[name] = isFormatted ? (await format(files, cache === undefined ? {} : { cache })).map(asFormatted) : files;
  }
  parentPort?.postMessage(answer);
});

const asFormatted = ({ path, text }: OutputFile): OutputFile => ({ path, text, format: false });
