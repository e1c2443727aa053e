import type { MockOptions } from "@braze-codegen/mock-server";
import { exampleSeed } from "./example-seed.ts";
import { exampleWorkspace, exampleWorkspaces } from "./example-workspace.ts";

const menu = {
  name: "menu",
  fields: [
    { name: "id", type: "string" },
    { name: "name", type: "string" },
    { name: "price", type: "number" },
    { name: "tags", type: "array" },
  ],
  items: [
    { id: "soup", name: "Onion soup", price: 6.5, tags: ["warm", "vegan"] },
    { id: "bread", name: "Rye bread", price: 3, tags: ["vegan"] },
  ],
} as const;
const vegan = { name: "vegan", type: "boolean" } as const;
const pages = Array.from({ length: 60 }, (_, index) => ({ id: `item-${index}` }));

/** What must be there before the example can succeed; for all others, the menu. */
const seeds: Readonly<Record<string, Exclude<MockOptions["seed"], string>>> = {
  "catalogs.create": {},
  "catalogs.items.create": { catalogs: [{ ...menu, items: [] }] },
  "catalogs.items.createMany": { catalogs: [{ ...menu, items: [] }] },
  "catalogs.fields.delete": { catalogs: [{ ...menu, fields: [...menu.fields, vegan] }] },
  "catalogs.selections.create": { catalogs: [{ ...menu, fields: [...menu.fields, vegan] }] },
  "catalogs.selections.delete": { catalogs: [{ ...menu, selections: [{ name: "cheap-and-vegan", filters: [] }] }] },
  "catalogs.items.list": { catalogs: [{ ...menu, items: pages }] },
};

/** A mock in which the example of an operation can succeed. */
export const exampleMock = (
  id: string,
): Omit<MockOptions, "seed"> & { readonly seed: Exclude<NonNullable<MockOptions["seed"]>, string> } => ({
  clock: "2026-11-22T09:00:00Z",
  seed: {
    ...exampleWorkspace,
    ...exampleSeed,
    ...exampleWorkspaces[id],
    ...(seeds[id] ?? { catalogs: [menu] }),
  },
});
