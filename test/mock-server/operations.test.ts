import { describe, expect, test } from "vitest";
import { rateLimits } from "../../generated/mock-server/src/data/limits.js";
import { type OperationData, operations } from "../../generated/mock-server/src/data/operations.js";
import { answerErrors } from "../support/braze-spec.ts";
import { exampleWorkspace, exampleWorkspaces } from "../support/example-workspace.ts";
import { mockBraze, send } from "./support/mock.js";

/** A workspace in which every example of the description can succeed. */
const seed = {
  ...exampleWorkspace,
  users: [...(exampleWorkspace.users ?? []), { external_id: "ada" }, { external_id: "grace" }],
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
  return [method, `${path}${queryString(requestExample.query)}`, requestExample.body];
}

function queryString(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.entries(value).map(([member, each]) => [`${name}[${member}]`, String(each)])
      : [value].flat().map((each) => [name, String(each)]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

/** Limits that a contract sets have no figures, so the mock cannot count them. */
const counted = operations.filter(({ rateLimit }) =>
  rateLimit.some((id) => rateLimits.find((limit) => limit.id === id)?.requests !== undefined),
);
const guarded = operations.filter(({ permission }) => permission !== undefined);

const mockFor = ({ id }: OperationData, options = {}) =>
  mockBraze({ seed: { ...seed, ...exampleWorkspaces[id], ...without[id] }, ...options });
const named = (some: readonly OperationData[]) => some.map((operation) => [operation.id, operation] as const);

describe("every operation", () => {
  test.each(named(operations))("%s: its example succeeds", async (_, operation) => {
    expect((await send(mockFor(operation), ...example(operation))).status).toBe(operation.success);
  });

  test.each(named(counted))("%s: has a limit, and says how much of it is left", async (_, operation) => {
    const { headers } = await send(mockFor(operation, { limits: "enforce" }), ...example(operation));
    expect(Number(headers.get("x-ratelimit-remaining"))).toBe(Number(headers.get("x-ratelimit-limit")) - 1);
  });

  test.each(named(operations))("%s: without a key it is a 401", async (_, operation) => {
    const [method, path, body] = example(operation);
    expect((await send(mockFor(operation), method, path, body, { authorization: "" })).status).toBe(401);
  });

  test.each(named(guarded))("%s: without its permission it is a 403", async (_, operation) => {
    const all = operations.flatMap(({ permission }) => permission ?? []);
    const others = all.filter((permission) => permission !== operation.permission);
    const { status, body } = await send(mockFor(operation, { keys: { "test-key": others } }), ...example(operation));
    expect(status).toBe(403);
    expect(JSON.stringify(body)).toContain(JSON.stringify(`"${String(operation.permission)}"`).slice(1, -1));
  });
});

/** Whatever check it comes from. Limits of thousands would take thousands of requests to use up. */
describe("every operation refuses in the shape that the description gives to the status", () => {
  const small = (id: string) =>
    (rateLimits.find((limit) => limit.id === id)?.requests ?? Number.POSITIVE_INFINITY) <= 100;

  test.each(named(operations))("%s", async (_, operation) => {
    const [method, path, body] = example(operation);
    const refusals: [mock: ReturnType<typeof mockFor>, body: unknown, headers?: Record<string, string>][] = [
      [mockFor(operation), body, { authorization: "" }],
    ];
    // Two calls need a key and no permission.
    if (operation.permission !== undefined || !operation.security.includes("restApiKey"))
      refusals.push([mockFor(operation, { keys: { "test-key": [] } }), body]);
    if (operation.bodyRequired) refusals.push([mockFor(operation), { nonsense: 1 }]);
    if (operation.bodyRequired) refusals.push([mockFor(operation), body, { "content-type": "text/plain" }]);
    if (small(operation.rateLimit[0] ?? "")) {
      const used = mockFor(operation, { limits: "enforce" });
      for (let count = 0; count < 100; count++) await send(used, method, path, body);
      refusals.push([used, body]);
    }
    for (const [mock, given, headers] of refusals) {
      const answer = await send(mock, method, path, given, headers);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect({ ...answer, errors: answerErrors(method, operation.path, answer.status, answer.body) }).toMatchObject({
        errors: [],
      });
    }
  });
});

/** The members of a body that are lists. */
const listsIn = (body: unknown): unknown[] => Object.values(body as object).filter((value) => Array.isArray(value));

describe("in an empty workspace", () => {
  const reading = operations.filter(({ effect }) => effect === "read");

  test.each(named(reading))("%s: knows nothing, and says so in the shape of its description", async (_, operation) => {
    const [method, path, given] = example(operation);
    const { status, body } = await send(mockBraze(), method, path, given);
    expect([operation.success, 400, 404]).toContain(status);
    expect({ body, errors: answerErrors(method, operation.path, status, body) }).toEqual({ body, errors: [] });
    const { items = "" } = operation.pagination ?? {};
    if (status === operation.success && operation.pagination !== undefined)
      expect((body as Readonly<Record<string, unknown>>)[items]).toEqual([]);
  });

  const paged = operations.filter(({ pagination }) => pagination?.style === "page");

  test.each(named(paged))("%s: the page 999 is empty, whatever there is", async (_, operation) => {
    const { parameter = "page" } = operation.pagination ?? {};
    const [method, path] = example(operation);
    const url = new URL(path, "https://example.com");
    url.searchParams.set(parameter, "999");
    for (const mock of [mockFor(operation), mockBraze({ seed: "demo" })]) {
      const { status, body } = await send(mock, method, `${url.pathname}${url.search}`);
      expect([status, listsIn(body)]).toEqual([operation.success, [[]]]);
    }
  });
});

describe("every operation with a body", () => {
  const writing = operations.filter(({ bodyRequired }) => bodyRequired);

  test.each(named(writing))("%s: bad bodies are a 400", async (_, operation) => {
    const [method, path] = example(operation);
    for (const bad of ["{", "[]", '{"nonsense":1}']) {
      expect((await send(mockFor(operation), method, path, bad)).status).toBe(400);
    }
  });

  test.each(named(writing))("%s: another media type is a 415", async (_, operation) => {
    const [method, path, body] = example(operation);
    const answer = await send(mockFor(operation), method, path, body, { "content-type": "text/plain" });
    expect(answer.status).toBe(415);
  });
});
