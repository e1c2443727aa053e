import type { Change } from "../../../generator/diff/change.ts";
import { diff } from "../../../generator/diff/diff.ts";
import { upgrade } from "../../../generator/load/upgrade.ts";
import type { OpenApiDocument } from "../../../generator/openapi.ts";

type Data = Readonly<Record<string, unknown>>;

/** A document with one operation, `things.make`, and what else is given. */
export const documentOf = (operation: Data = {}, root: Data = {}): OpenApiDocument =>
  upgrade({
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    ...root,
    paths: {
      "/things": { post: { operationId: "things.make", responses: { 200: { description: "Made." } }, ...operation } },
    },
  } as unknown as OpenApiDocument);

const content = (schema: unknown) => ({ "application/json": { schema } });

/** The operation takes the schema. */
export const taking = (schema: unknown, root?: Data): OpenApiDocument =>
  documentOf({ requestBody: { content: content(schema) } }, root);

/** The operation answers with the schema. */
export const giving = (schema: unknown, root?: Data): OpenApiDocument =>
  documentOf({ responses: { 200: { description: "Made.", content: content(schema) } } }, root);

/** What differs, as `breaking request: sentence`. */
export const told = (before: OpenApiDocument, after: OpenApiDocument): string[] =>
  diff(before, after).changes.map(line);

export const line = ({ level, affects, sentence }: Change): string => `${level} ${affects.join(" ")}: ${sentence}`;
