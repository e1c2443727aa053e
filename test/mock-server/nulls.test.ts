import { describe, expect, test } from "vitest";
import { type OperationData, operations } from "../../generated/mock-server/src/data/operations.js";
import {
  type ExampleObject,
  type JsonSchema,
  type JsonSchemaObject,
  METHODS,
  type OperationObject,
  type RequestBodyObject,
} from "../../generator/openapi.ts";
import { resolveReference } from "../../generator/reference.ts";
import { document } from "../support/braze-spec.ts";
import { exampleMock } from "../support/example-workspace.ts";
import { mockBraze, send } from "./support/mock.js";

/**
 * Clients of typed languages write null for each member that they leave out. Braze takes it, and so does the mock: the
 * examples of the description succeed with null in the place of all else that a body may have.
 */
const LEVELS = 3;

const schemaOf = (schema: JsonSchema | undefined): JsonSchemaObject => {
  const found = resolveReference<JsonSchema>(document, schema);
  return typeof found === "object" ? found : {};
};

/** The members of a schema, and which of them no object may lack. Which form of a union is meant nobody can tell. */
function membersOf(schema: JsonSchema | undefined): { all: Record<string, JsonSchema>; required: readonly string[] } {
  const { properties = {}, required = [], allOf = [] } = schemaOf(schema);
  const parts = allOf.map(membersOf);
  return {
    all: Object.assign({}, ...parts.map(({ all }) => all), properties) as Record<string, JsonSchema>,
    required: [...required, ...parts.flatMap((part) => part.required)],
  };
}

/** A value with null for each member that its schema has, and that may be left out. */
function withNulls(value: unknown, schema: JsonSchema | undefined, level = 0): unknown {
  if (Array.isArray(value)) return value.map((each) => withNulls(each, schemaOf(schema).items, level + 1));
  if (typeof value !== "object" || value === null || level >= LEVELS) return value;
  const { all, required } = membersOf(schema);
  const given = Object.entries(value).map(([name, member]) => [name, withNulls(member, all[name], level + 1)] as const);
  const absent = Object.keys(all).filter((name) => !Object.hasOwn(value, name) && !required.includes(name));
  return Object.fromEntries([...given, ...absent.map((name) => [name, null] as const)]) as unknown;
}

const described = Object.values(document.paths).flatMap((item: Record<string, OperationObject>) =>
  METHODS.flatMap((method) => item[method] ?? []),
);

const bodies = operations.flatMap(
  (operation): [name: string, operation: OperationData, body: unknown, given: unknown][] => {
    const { requestBody } = described.find(({ operationId }) => operationId === operation.id) ?? {};
    const content = resolveReference<RequestBodyObject>(document, requestBody)?.content?.["application/json"];
    return Object.entries(content?.examples ?? {}).map(([name, example]) => {
      const body = resolveReference<ExampleObject>(document, example)?.value;
      return [`${operation.id}: ${name}`, operation, body, withNulls(body, content?.schema)];
    });
  },
);

describe("null is taken for all that may be left out", () => {
  test.each(bodies)("%s", async (_, { id, method, path, requestExample }, body, given) => {
    const place = path.replace(/\{([^}]*)\}/g, (__, name: string) =>
      encodeURIComponent(String(requestExample.path[name])),
    );
    // Before the times of all examples.
    const answer = async (sent: unknown) =>
      await send(mockBraze({ ...exampleMock(id), clock: "2026-10-01T09:00:00Z" }), method, place, sent);
    const [want, got] = [await answer(body), await answer(given)];
    expect(want.status).toBeLessThan(300);
    expect({ status: got.status, body: got.body }).toEqual({ status: want.status, body: want.body });
  });
});
