import { join } from "node:path";
import { load } from "../../generator/load/load.ts";
import { buildModel } from "../../generator/model/build.ts";
import type { ApiModel } from "../../generator/model/model.ts";
import type { JsonSchema, OpenApiDocument, OperationObject } from "../../generator/openapi.ts";
import { SHOP } from "./shop.ts";

/** The smallest document, with these parts. */
export const documentOf = (parts: OpenApiDocument = {}): OpenApiDocument => ({
  openapi: "3.1.1",
  info: { title: "Shop API", version: "1.2.3" },
  paths: {},
  ...parts,
});

/** The smallest document in which an answer holds these schemas. */
export const documentWith = (schemas: Record<string, JsonSchema>, parts: OpenApiDocument = {}): OpenApiDocument =>
  documentOf({
    paths: { "/all": { get: operation("all.get", { answer: { anyOf: Object.keys(schemas).map(refTo) } }) } },
    components: { schemas },
    ...parts,
  });

export const refTo = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

interface Parts extends OperationObject {
  /** Schema of a JSON body, which is required. */
  body?: JsonSchema;
  /** Schema of the 200 answer; absent for an answer without a body. */
  answer?: JsonSchema;
}

/** The smallest operation, with these parts. */
export const operation = (operationId: string, { body, answer, ...parts }: Parts = {}): OperationObject => ({
  operationId,
  ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
  responses: { "200": { description: "Done.", ...(answer === undefined ? {} : { content: json(answer) }) } },
  ...parts,
});

export const json = (schema: JsonSchema) => ({ "application/json": { schema } });

/** A path for each operation, in the order given: `/1`, `/2`, … */
export const pathsOf = (...operations: readonly OperationObject[]): NonNullable<OpenApiDocument["paths"]> =>
  Object.fromEntries(operations.map((each, index) => [`/${index + 1}`, { get: each }]));

export const modelOf = (parts: OpenApiDocument = {}): ApiModel => buildModel(documentOf(parts));

/** The model of the shop, the small curated spec in test/support/shop. */
export const shopModel = async (): Promise<ApiModel> => buildModel((await load(join(SHOP, "openapi.yaml"))).document);
