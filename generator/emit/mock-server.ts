import type { Kept } from "../kept.ts";
import type { ApiModel, Operation } from "../model/model.ts";
import { samplerOf } from "../sample/sample.ts";
import { schemaMap } from "../model/schemas.ts";
import { table, value } from "../typescript/print.ts";
import { tableFile } from "../typescript/table-file.ts";
import { answerTables } from "./answer-tables.ts";
import { header } from "./header.ts";
import { memberColumns } from "./member-columns.ts";
import type { OutputFile } from "../output-file.ts";
import { requestValidators } from "./validators/request.ts";

const UNLIMITED = { bytes: Number.MAX_SAFE_INTEGER, status: 413 };

/** What the mock must know of each operation to check a call as the API would, as data; its behaviour is hand-written. */
export function emitMockServer(model: ApiModel, kept?: Kept): OutputFile[] {
  const sample = samplerOf(schemaMap(model));
  return [
    tableFile("mock-server/src/data/operations.ts", header(model), [
      'import type { OperationData } from "./rows.js";',
      'export type { OperationData } from "./rows.js";',
      `/** Every operation, by id. */\nexport const operations: readonly OperationData[] = ${table(model.operations.map((each) => operationData(each, sample)))};`,
    ]),
    tableFile("mock-server/src/data/operation-ids.ts", header(model), [
      `/** The id of an operation: its place in the API, \`users.track\`. */\nexport type OperationId = ${union(model.operations.map(({ id }) => id))};`,
    ]),
    answerTables(model, "mock-server/src/data/answers.ts"),
    tableFile("mock-server/src/data/limits.ts", header(model), [
      'import type { RateLimitData } from "./rows.js";',
      'export type { RateLimitData } from "./rows.js";',
      `/** Every limit and shared pool, by id. */\nexport const rateLimits: readonly RateLimitData[] = ${table(
        model.rateLimits.map(({ operations: _, shared, ...limit }) => ({ ...limit, shared: shared ?? false })),
      )};`,
    ]),
    tableFile("mock-server/src/data/permissions.ts", header(model), [
      `/** Every permission that a key can carry. */\nexport const permissions: readonly string[] = ${table(model.permissions.map(({ name }) => name))};`,
    ]),
    tableFile("mock-server/src/data/servers.ts", header(model), [
      `/** The servers that the mock stands in for. */\nexport const servers: readonly { readonly id: string; readonly url: string }[] = ${table(model.servers.map(({ id, url }) => ({ id, url })))};`,
    ]),
    tableFile("mock-server/src/data/base-paths.ts", header(model), [
      `/** Paths below which the servers have the API, such as \`/v1\`: the longest first. */\nexport const basePaths: readonly string[] = ${table(basePaths(model))};`,
    ]),
    tableFile("mock-server/src/data/named-members.ts", header(model), [
      `/** Of objects that take members of any name: those that the description names, by the name of the schema. */\nexport const namedMembers: Readonly<Record<string, readonly string[]>> = ${table(namedMembers(model))};`,
    ]),
    ...requestValidators(model, "mock-server/validators", kept),
  ];
}

const union = (names: readonly string[]): string =>
  names.length === 0 ? "never" : names.map((name) => `\n  | ${value(name)}`).join("");

/** The server's URL may be one of several, and relative. */
const basePaths = ({ servers }: ApiModel): readonly string[] =>
  [...new Set(servers.map(({ url }) => pathOf(url)))].filter((path) => path !== "").sort((a, b) => b.length - a.length);

function pathOf(url: string): string {
  try {
    return new URL(url, "http://localhost").pathname.replace(/\/+$/, "");
  } catch {
    // A host with a hole in it has a path, too.
    return /^\w+:\/\/[^/]*(\/.*?)?\/*$/.exec(url)?.[1] ?? "";
  }
}

/** Where any name is a custom one unless the description knows it, whoever reads the object must know which it knows. */
const namedMembers = (model: ApiModel): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    model.schemas.flatMap(({ name, schema }) => {
      if (typeof schema === "boolean" || typeof schema.additionalProperties !== "object") return [];
      const names = Object.keys(schema.properties ?? {});
      return names.length > 0 ? [[name, names]] : [];
    }),
  );

function operationData(operation: Operation, sample: (schema: string) => unknown) {
  const {
    id,
    method,
    path,
    area,
    effect,
    security,
    permission,
    rateLimit,
    maxBody,
    body,
    success,
    responses,
    pagination,
    parameters,
    members,
    errors,
  } = operation;
  const { itemType: _, ...paging } = pagination ?? { itemType: "" };
  const exampleOf = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && parameter.example !== undefined)
        .map((parameter) => [parameter.member, parameter.example]),
    );
  return {
    id,
    method,
    path,
    area,
    effect,
    security,
    permission,
    rateLimit,
    maxBody: maxBody ?? UNLIMITED,
    contentTypes: body?.contentTypes ?? [],
    bodyRequired: body?.required ?? false,
    success: Number(success.status) || 200,
    errorShapes: errorShapes(responses),
    example: success.examples[0]?.value ?? (success.type === undefined ? undefined : sample(success.type)),
    requestExample: {
      body: body?.examples[0]?.value,
      path: exampleOf("path"),
      query: exampleOf("query"),
      header: exampleOf("header"),
    },
    pagination: pagination && paging,
    ...memberColumns(members),
    errors: errors.length > 0 ? errors : undefined,
  };
}

/** Names of the schemas of the errors by status, without those that are the default's. */
function errorShapes(responses: Operation["responses"]): Readonly<Record<string, string>> {
  const errors = responses.flatMap(({ status, type }) =>
    /^([45]|default)/.test(status) && type ? [{ status, type }] : [],
  );
  const usual = errors.find(({ status }) => status === "default")?.type;
  return Object.fromEntries(
    errors
      .filter(({ status, type }) => status === "default" || type !== usual)
      .map(({ status, type }) => [status, type]),
  );
}
