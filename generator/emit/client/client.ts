import type { ApiModel } from "../../model/model.ts";
import { table, value } from "../../typescript/print.ts";
import { tableFile } from "../../typescript/table-file.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";
import { operationFiles } from "./operations.ts";
import { resourceFiles } from "./resources.ts";
import { typeFiles } from "./types.ts";

/** The typed client: types, operations as data, and the classes that give them life. */
export function emitClient(model: ApiModel): OutputFile[] {
  const folder = "client/src";
  return [
    ...typeFiles(model, `${folder}/types`),
    ...operationFiles(model, `${folder}/operations`),
    ...resourceFiles(model, `${folder}/resources`),
    serversFile(model, `${folder}/servers.ts`),
  ];
}

function serversFile(model: ApiModel, path: string): OutputFile {
  const ids = model.servers.map(({ id }) => value(id));
  return tableFile(path, header(model), [
    `/** One server of the API. */
export interface Server {
  /** The instance, as the dashboard names it. */
  readonly id: string;
  /** Base URL of the REST API, without a trailing slash. */
  readonly url: string;
  readonly region?: string;
  /** The dashboard's URL; not usable for the REST API. */
  readonly dashboard?: string;
  /** The SDK endpoint's host; not usable for the REST API. */
  readonly sdk?: string;
}`,
    `/** Every server that the spec lists. */
export const servers: readonly Server[] = ${table(model.servers.map(({ description: _, ...server }) => server))};`,
    `/** The id of a server. */
export type InstanceId = ${ids.length > 0 ? ids.join(" | ") : "string"};`,
  ]);
}
