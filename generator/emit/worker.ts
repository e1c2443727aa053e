import { parentPort, workerData } from "node:worker_threads";
import { ajvLibrary } from "../ajv.ts";
import { loadWithCodeCache } from "../code-cache.ts";
import { assumeMaker } from "../kept.ts";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import { type Claims, claim } from "./claims.ts";
import { type KeptPlace, type PartName, emitPart } from "./parts.ts";
import type { Templates } from "./templates.ts";

/** What the thread is made for. */
export interface Work {
  /** The folder of what earlier runs left; undefined for none. */
  readonly cache: string | undefined;
  /** Whether schemas are sure to be compiled: nothing is known of earlier runs. */
  readonly compiles: boolean;
  /** Who makes what is kept; undefined where nothing is. */
  readonly maker: string | undefined;
}

/** What the thread of `emitterBeside` is asked for. */
export interface Request {
  readonly model: ApiModel;
  /** What it may do, in this order, as far as the other thread has not begun it. */
  readonly names: readonly PartName[];
  readonly claims: Claims;
  /** Which model it is, counted from 0. */
  readonly round: number;
  /** Whether the files are to be formatted as well. */
  readonly format: boolean;
  readonly kept: KeptPlace;
  /** Those of which the page is made; no other part takes any. */
  readonly templates: Templates;
}

/** The files of one part. */
export interface Answer {
  readonly round: number;
  readonly name: PartName;
  readonly files: readonly OutputFile[];
}

const { cache: codeCache, compiles, maker } = workerData as Work;
if (maker !== undefined) assumeMaker(maker);
let keepCode = codeCache === undefined ? () => undefined : loadWithCodeCache("typescript", codeCache);
// These require the compiler, which has to be there by then. What the first request needs is loaded before it comes.
const [{ format }] = await Promise.all([
  import("../format.ts"),
  import("./spec/types.ts"),
  import("./client/client.ts"),
  import("./mock-server.ts"),
  import("./spec/documents.ts"),
]);
// Until there is a model, this thread has nothing else to do.
if (compiles) ajvLibrary();

parentPort?.on("message", async ({ model, names, claims, round, format: isFormatted, kept, templates }: Request) => {
  for (const name of names) {
    if (!claim(claims, name)) continue;
    const files = await emitPart(name, model, kept, templates);
    const { cache } = kept;
    const answer: Answer = {
      round,
      name,
      files: isFormatted ? (await format(files, cache === undefined ? {} : { cache })).map(asFormatted) : files,
    };
    parentPort?.postMessage(answer);
  }
  keepCode();
  keepCode = () => undefined;
});

const asFormatted = ({ path, text }: OutputFile): OutputFile => ({ path, text, format: false });
