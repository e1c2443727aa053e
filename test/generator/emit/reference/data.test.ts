import { expect, test } from "vitest";
import { argumentsOf } from "../../../../generator/emit/reference/arguments.ts";
import { referenceData } from "../../../../generator/emit/reference/data.ts";
import { json, modelOf, operation, pathsOf, shopModel } from "../../../support/spec.ts";

test("an operation with all that is known of it", async () => {
  const { operations, title } = referenceData(await shopModel());
  const [first] = operations;
  expect(title).toBe("Shop API");
  expect(first).toMatchObject({ method: expect.any(String) as string, calls: { curl: expect.any(Array) as string[] } });
  expect(operations.map(({ id }) => id)).toEqual([...operations.map(({ id }) => id)].sort());
});

test("a document without registries has none", () => {
  const data = referenceData(modelOf({ paths: pathsOf(operation("a.b")) }));
  expect({ permissions: data.permissions, limits: data.limits, decisions: data.decisions }).toEqual({
    permissions: [],
    limits: [],
    decisions: [],
  });
});

test("a secret is named in the arguments of a tool, and not given", () => {
  const schema = {
    type: "object",
    properties: { key: { type: "string", "x-secret": true }, name: { type: "string" } },
  };
  const content = json(schema)["application/json"];
  const model = modelOf({
    paths: pathsOf({
      ...operation("a.b"),
      requestBody: {
        required: true,
        content: { "application/json": { ...content, example: { key: "s3cret", name: "a" } } },
      },
    }),
  });
  const [only] = model.operations;
  expect(only && argumentsOf(model, only)).toEqual({ key: "env:KEY", name: "a" });
});

test("changes stand the last first, with the operations that they are about", () => {
  const change = { kind: "added" as const, source: "https://example.com/news", described: "1.1.0" };
  const changes = [
    { ...change, date: "2026-01-02", text: "The first.", operations: ["GET /a/{other}", "GET /gone"] },
    { ...change, date: "2026-03-04", text: "The last. " },
  ];
  const model = modelOf({ paths: { "/a/{id}": { get: { ...operation("a.get"), parameters: [] } } } });
  expect(referenceData({ ...model, changes }).changes).toEqual([
    { ...change, date: "2026-03-04", sentence: "The last.", operations: [] },
    { ...change, date: "2026-01-02", sentence: "The first.", operations: ["a.get"] },
  ]);
});
