import type { OptionalKind, PropertySignatureStructure } from "ts-morph";
import type { Kept } from "../../kept.ts";
import type { ApiModel } from "../../model/model.ts";
import { docComment, docText, oneOf, table } from "../../typescript/print.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { docsOf, interfaceOf, typeOf } from "../../typescript/structures.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";
import { apiPage } from "./api-page.ts";
import { partialMembersOf } from "./answers.ts";
import { batchFiles, bulkFile } from "./batches.ts";
import { limitsFile } from "./limits.ts";
import { operationFiles } from "./operations.ts";
import { resourceFiles } from "./resources.ts";
import { typeFiles } from "./types.ts";

/** The typed client: types, operations as data, and the classes that give them life. */
export function emitClient(model: ApiModel, kept?: Kept): OutputFile[] {
  const folder = "client/src";
  return [
    ...typeFiles(model, `${folder}/types`, kept),
    ...operationFiles(model, `${folder}/operations`),
    ...resourceFiles(model, `${folder}/resources`),
    bulkFile(model, `${folder}/bulk/index.ts`),
    ...batchFiles(model, `${folder}/batches`),
    limitsFile(model, `${folder}/limits/tables.ts`),
    serversFile(model, `${folder}/servers.ts`),
    instancesFile(model, `${folder}/instances.ts`),
    partialMembersFile(model, `${folder}/partial-members.ts`),
    apiPage(model, "client/api.md"),
  ];
}

function serversFile(model: ApiModel, path: string): OutputFile {
  const ids = model.servers.map(({ id }) => id);
  const entries = model.servers.map(({ description: _, ...server }) => server);
  return sourceFile(path, header(model), [
    interfaceOf({
      name: "Server",
      docs: docsOf(["One server of the API."]),
      properties: [
        member("id", "The instance, as the dashboard names it."),
        member("url", "Base URL of the REST API, without a trailing slash."),
        optional("region"),
        optional("dashboard", "The dashboard's URL; not usable for the REST API."),
        optional("sdk", "The SDK endpoint's host; not usable for the REST API."),
      ],
    }),
    `/** Every server that the spec lists. */\nexport const servers: readonly Server[] = ${table(entries)};`,
    typeOf({ name: "InstanceId", docs: docsOf(["The id of a server."]), type: oneOf(ids, "string") }),
  ]);
}

/** The same in the few characters that a bundle of one call has room for. */
function instancesFile(model: ApiModel, path: string): OutputFile {
  const urls = model.servers.map(({ id, url }) => [id, url]);
  const type = "Readonly<Record<string, string>>";
  return sourceFile(path, header(model), [
    `/** The base URL of each server, by its id. */\nexport const instances: ${type} = ${table(Object.fromEntries(urls))};`,
  ]);
}

function partialMembersFile(model: ApiModel, path: string): OutputFile {
  const docs = docComment([
    docText(
      "Members by which a success lists what it left out, and where in an entry the position of the object stands.",
    ),
  ]);
  return sourceFile(path, header(model), [
    `${docs}export const partialMembers = ${table(partialMembersOf(model))} as const;`,
  ]);
}

const member = (name: string, says?: string): OptionalKind<PropertySignatureStructure> => ({
  isReadonly: true,
  name,
  type: "string",
  docs: docsOf([says]),
});

const optional = (name: string, says?: string): OptionalKind<PropertySignatureStructure> => ({
  ...member(name, says),
  hasQuestionToken: true,
});
