import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { assemble } from "../../../generator/load/assemble.ts";
import { bundled } from "../../../generator/load/bundle.ts";
import { readSources } from "../../../generator/load/sources.ts";
import { type Edits, shop } from "../../support/shop.ts";

const both = async (root: string) => {
  const sources = readSources(root);
  return { assembled: assemble(root, sources), bundled: JSON.stringify(await bundled(root, sources)) };
};

describe("files in the usual order are what a bundler makes of them, to the letter", () => {
  test.each<[name: string, root: () => string | Promise<string>]>([
    ["Braze's", () => resolve("spec/openapi.yaml")],
    ["the shop's", () => shop()],
    [
      "a reference with words of its own",
      () =>
        shop({
          "schemas/ThingList.yaml": [
            "items: { $ref: Thing.yaml }",
            "items: { $ref: Thing.yaml, description: One thing. }",
          ],
        }),
    ],
    [
      "a reference to a part of the root",
      () =>
        shop({
          "schemas/ThingList.yaml": [
            "items: { $ref: Thing.yaml }",
            'items: { $ref: "../openapi.yaml#/components/schemas/Thing" }',
          ],
        }),
    ],
    [
      "an example with a member of that name",
      () =>
        shop({
          "paths/things/index.yaml": [
            "value: { things: [{ id: t1, price: 3 }], next: abc }",
            'value: { things: [], next: abc, $ref: "#/nowhere" }',
          ],
        }),
    ],
  ])("%s", async (_, root) => {
    const { assembled, bundled: other } = await both(await root());
    expect(JSON.stringify(assembled)).toBe(other);
  });
});

describe("any other order is left to the bundler", () => {
  test.each<[name: string, edits: Edits]>([
    ["a shared file that is not listed", { "openapi.yaml": ["    Thing: { $ref: schemas/Thing.yaml }\n", ""] }],
    [
      "a file under two names",
      {
        "openapi.yaml": [
          "    Thing: { $ref: schemas/Thing.yaml }\n",
          "    Thing: { $ref: schemas/Thing.yaml }\n    Other: { $ref: schemas/Thing.yaml }\n",
        ],
      },
    ],
    [
      "a part of a file",
      { "schemas/ThingList.yaml": ["items: { $ref: Thing.yaml }", 'items: { $ref: "Thing.yaml#/properties/id" }'] },
    ],
  ])("%s", async (_, edits) => {
    expect((await both(await shop(edits))).assembled).toBeUndefined();
  });
});
