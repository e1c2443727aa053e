import { describe, expect, test } from "vitest";
import { type OperationData, operations } from "../../generated/mock-server/src/data/operations.js";
import { mockBraze, send } from "./support/mock.js";

/** A workspace in which every example of the description can succeed. */
const seed = {
  users: [{ external_id: "ada" }, { external_id: "grace" }, { external_id: "u-1001" }],
  catalogs: [
    {
      name: "menu",
      fields: [
        { name: "id", type: "string" as const },
        { name: "name", type: "string" as const },
        { name: "price", type: "number" as const },
        { name: "tags", type: "array" as const },
        { name: "vegan", type: "boolean" as const },
      ],
      items: [{ id: "soup", name: "Onion soup" }],
      selections: [{ name: "cheap-and-vegan", filters: [] }],
    },
  ],
};

/** What stands in the way of an example in that workspace. */
const without: Readonly<Record<string, object>> = {
  "catalogs.create": { catalogs: [] },
  "catalogs.items.create": { catalogs: seed.catalogs.map((catalog) => ({ ...catalog, items: [] })) },
  "catalogs.fields.createMany": {
    catalogs: seed.catalogs.map((catalog) => ({ ...catalog, fields: catalog.fields.slice(0, 4) })),
  },
  "catalogs.fields.delete": { catalogs: seed.catalogs.map((catalog) => ({ ...catalog, selections: [] })) },
  "catalogs.selections.create": { catalogs: seed.catalogs.map((catalog) => ({ ...catalog, selections: [] })) },
};

function example(operation: OperationData): [method: string, path: string, body?: unknown] {
  const { method, requestExample } = operation;
  const path = operation.path.replace(/\{([^}]*)\}/g, (_, name: string) =>
    encodeURIComponent(String(requestExample.path[name])),
  );
  return [method, path, requestExample.body];
}

describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (id, operation) => {
  const [method, path, body] = example(operation);
  const mockFor = (options = {}) => mockBraze({ seed: { ...seed, ...without[id] }, ...options });

  test("its example succeeds", async () => {
    expect((await send(mockFor(), method, path, body)).status).toBe(operation.success);
  });

  test("has a limit, and says how much of it is left", async () => {
    const { headers } = await send(mockFor({ limits: "enforce" }), method, path, body);
    expect(Number(headers.get("x-ratelimit-remaining"))).toBe(Number(headers.get("x-ratelimit-limit")) - 1);
  });

  test("without a key it is a 401", async () => {
    expect((await send(mockFor(), method, path, body, { authorization: "" })).status).toBe(401);
  });

  test("without its permission it is a 403", async () => {
    const others = operations.flatMap(({ permission }) =>
      permission === undefined || permission === operation.permission ? [] : [permission],
    );
    const { status, body: answer } = await send(mockFor({ keys: { "test-key": others } }), method, path, body);
    expect(status).toBe(403);
    expect((answer as { message: string }).message).toContain(`"${String(operation.permission)}"`);
  });

  test.runIf(operation.bodyRequired)("bad bodies are a 400", async () => {
    for (const bad of ["{", "[]", '{"nonsense":1}'])
      expect((await send(mockFor(), method, path, bad)).status).toBe(400);
  });

  test.runIf(operation.bodyRequired)("another media type is a 415", async () => {
    expect((await send(mockFor(), method, path, body, { "content-type": "text/plain" })).status).toBe(415);
  });
});
