import { Braze, servers } from "@braze-codegen/client";
import * as calls from "@braze-codegen/client/operations";
import { tools } from "@braze-codegen/mcp";
import { operationEntries, permissionEntries } from "@braze-codegen/permissions";
import { operations, permissions, rateLimits } from "@braze-codegen/spec";
import { describe, expect, test } from "vitest";
import { document, operationIds } from "../support/braze-spec.ts";

/** What holds for each operation, however many there are. */
describe("every operation", () => {
  const braze = new Braze({ apiKey: "key", instance: "US-01" });
  const constants = Object.values(calls);

  test.each([
    ["the spec's table", operations.map(({ id }) => id)],
    ["the permissions' table", operationEntries.map(({ id }) => id)],
    ["the client's operations", constants.map(({ id }) => id)],
    ["the tools", tools.map(({ _meta }) => _meta.operationId)],
  ])("stands in %s, once", (_, ids) => {
    expect([...ids].sort()).toEqual(operationIds);
  });

  test.each(operations)("$id is a method at its address", ({ id }) => {
    const method = id.split(".").reduce<unknown>((value, word) => (value as Record<string, unknown> | undefined)?.[word], braze);
    expect(method).toBeTypeOf("function");
  });

  test.each(operations)("$id has a registered permission or none by intention, a registered limit and a source", ({ permission, rateLimit, docs }) => {
    if (permission !== undefined) expect(permissions.map(({ name }) => name)).toContain(permission);
    expect(rateLimit.length).toBeGreaterThan(0);
    for (const limit of rateLimit) expect(rateLimits.map(({ id }) => id)).toContain(limit);
    expect(docs).toMatch(/^https:\/\/www\.braze\.com\/docs\//);
  });

  test.each(constants)("$id says the same in the client as in the table", ({ id, method, path, effect, permission }) => {
    expect(operations.find((row) => row.id === id)).toMatchObject({ method, path, effect, ...(permission === undefined ? {} : { permission }) });
  });

  test.each(tools)("$name has words for a search", ({ keywords }) => {
    expect(keywords?.length).toBeGreaterThanOrEqual(8);
  });

  test.each(tools)("$name is annotated by its effect", ({ annotations, _meta: { effect, operationId } }) => {
    expect(annotations.readOnlyHint).toBe(effect === "read");
    expect(annotations.destructiveHint).toBe(operations.find(({ id }) => id === operationId)?.destructive);
    if (effect === "delete" || effect === "send") expect(annotations.destructiveHint).toBe(true);
  });
});

test("every permission names its operations, and nothing else does", () => {
  for (const { name, operations: ids } of permissionEntries)
    expect([...ids].sort()).toEqual(
      operations
        .filter(({ permission }) => permission === name)
        .map(({ id }) => id)
        .sort(),
    );
});

test("every instance of the spec has a host of its own", () => {
  const urls = servers.map(({ url }) => url);
  expect(urls).toEqual(document.servers?.map(({ url }) => url));
  expect(new Set(urls).size).toBe(urls.length);
});
