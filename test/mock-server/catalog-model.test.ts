import type { MockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockBraze, send } from "./support/mock.js";

/** What a catalog should hold: items by id. */
type Model = Map<string, Record<string, unknown>>;

type Command = fc.AsyncCommand<Model, MockBraze>;

const PATH = "/catalogs/menu/items";

/** Does a request, checks its status, and does to the model what it should have done to the catalog. */
function command(
  name: string,
  want: (model: Model) => number,
  request: [method: string, path: string, body?: unknown],
  apply: (model: Model) => void,
): Command {
  return {
    check: () => true,
    async run(model, mock) {
      const status = want(model);
      expect((await send(mock, ...request)).status).toBe(status);
      if (status < 300) apply(model);
      const items = [...model].map(([id, values]) => ({ id, ...values })).sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(mock.state.catalogs.get("menu")?.items).toEqual(items);
    },
    toString: () => name,
  };
}

const ids = fc.constantFrom("a", "b", "c", "__proto__", "constructor", "A-1_");
const values = fc.record({ name: fc.string({ maxLength: 9 }), price: fc.integer() }, { requiredKeys: [] });
const batch = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.uniqueArray(fc.tuple(ids, arbitrary), { minLength: 1, maxLength: 4, selector: ([id]) => id });
const rows = (pairs: readonly (readonly [string, object])[]) => ({
  items: pairs.map(([id, item]) => ({ id, ...item })),
});

const commands = [
  fc.tuple(ids, values).map(([id, item]) =>
    command(
      `create ${id}`,
      (model) => (model.has(id) ? 400 : 201),
      ["POST", `${PATH}/${id}`, { items: [item] }],
      (model) => model.set(id, item),
    ),
  ),
  fc.tuple(ids, values).map(([id, item]) =>
    command(
      `replace ${id}`,
      () => 200,
      ["PUT", `${PATH}/${id}`, { items: [item] }],
      (model) => model.set(id, item),
    ),
  ),
  fc.tuple(ids, values).map(([id, item]) =>
    command(
      `update ${id}`,
      (model) => (model.has(id) ? 200 : 404),
      ["PATCH", `${PATH}/${id}`, { items: [item] }],
      (model) => model.set(id, { ...model.get(id), ...item }),
    ),
  ),
  ids.map((id) =>
    command(
      `delete ${id}`,
      (model) => (model.has(id) ? 202 : 400),
      ["DELETE", `${PATH}/${id}`],
      (model) => model.delete(id),
    ),
  ),
  ids.map((id) =>
    command(
      `get ${id}`,
      (model) => (model.has(id) ? 200 : 404),
      ["GET", `${PATH}/${id}`],
      () => {},
    ),
  ),
  batch(values).map((pairs) =>
    command(
      "create many",
      () => 202,
      ["POST", PATH, rows(pairs)],
      (model) => {
        for (const [id, item] of pairs) if (!model.has(id)) model.set(id, item);
      },
    ),
  ),
  batch(values).map((pairs) =>
    command(
      "update many",
      () => 202,
      ["PATCH", PATH, rows(pairs)],
      (model) => {
        for (const [id, item] of pairs) if (model.has(id)) model.set(id, { ...model.get(id), ...item });
      },
    ),
  ),
  batch(values).map((pairs) =>
    command(
      "replace many",
      () => 202,
      ["PUT", PATH, rows(pairs)],
      (model) => {
        for (const [id, item] of pairs) model.set(id, item);
      },
    ),
  ),
  batch(fc.constant({})).map((pairs) =>
    command(
      "delete many",
      () => 202,
      ["DELETE", PATH, rows(pairs)],
      (model) => {
        for (const [id] of pairs) model.delete(id);
      },
    ),
  ),
];

test("a catalog holds what a Map would hold", async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 20 }), async (sequence) => {
      const fields = [
        { name: "id", type: "string" as const },
        { name: "name", type: "string" as const },
        { name: "price", type: "number" as const },
      ];
      const mock = mockBraze({ seed: { catalogs: [{ name: "menu", fields }] } });
      await fc.asyncModelRun(() => ({ model: new Map() as Model, real: mock }), sequence);
    }),
    { numRuns: 60 },
  );
});

test("pages show every item once, in order, whatever the size", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 230 }), async (size) => {
      const items = Array.from({ length: size }, (_, i) => ({ id: `i${(i * 7919) % 1000}` }));
      const mock = mockBraze({ seed: { catalogs: [{ name: "menu", items }] } });
      const seen: string[] = [];
      let path: string | undefined = PATH;
      while (path !== undefined) {
        const { body, headers } = await send(mock, "GET", path);
        const page = (body as { items: { id: string }[] }).items;
        expect(page.length).toBeLessThanOrEqual(50);
        seen.push(...page.map(({ id }) => id));
        path = /<([^>]*)>; rel="next"/.exec(headers.get("link") ?? "")?.[1];
      }
      expect(seen).toEqual(items.map(({ id }) => id).sort());
    }),
    { numRuns: 50 },
  );
});
