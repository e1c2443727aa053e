import { expect, test } from "vitest";
import { emitted } from "../../../support/emitted.ts";
import { modelOf, operation, pathsOf, shopModel } from "../../../support/spec.ts";

type Operations = readonly ReturnType<typeof operation>[];

const pageOf = async (...operations: Operations) =>
  (await emitted("client", modelOf({ paths: pathsOf(...operations) }))).get("client/api.md") ?? "";

test("each method is a row: what it needs, what it does, how often, and where it is described", async () => {
  const text = (await emitted("client", await shopModel())).get("client/api.md") ?? "";
  expect(text).toContain(
    "## things\n\nThings that the shop sells.\n\n| method | permission | effect | limit | source |\n",
  );
  expect(text).toMatch(/^\| `shop\.things\.list\(.*\)` \| `things\.get` \| read \| .+ \| .*`GET \/things`.* \|$/m);
});

test.each<[what: string, given: Operations[number], want: string]>([
  ["nothing but a name", operation("a.b"), "| `shop.a.b()` |  | read |  | `GET /1` |"],
  ["a deep one", operation("a.b.c.d"), "| `shop.a.b.c.d()` |"],
  ["a body", operation("a.b", { body: { type: "object" } }), "| `shop.a.b(body)` |"],
  [
    "a query that may be left out",
    operation("a.b", { parameters: [{ name: "q", in: "query", schema: { type: "string" } }] }),
    "| `shop.a.b([query])` |",
  ],
  [
    "a query that may not",
    operation("a.b", { parameters: [{ name: "q", in: "query", required: true, schema: { type: "string" } }] }),
    "| `shop.a.b(query)` |",
  ],
  ["what is deprecated", operation("a.b", { deprecated: true }), "| read, deprecated |"],
  ["what is markup elsewhere", operation("a.b", { security: [{ key: ["a|<b>`[c]"] }] }), "| `abc` |"],
  ["a page", operation("a.b", { externalDocs: { url: "https://a.example/b" } }), "| [`GET /1`](https://a.example/b) |"],
  ["what is no address", operation("a.b", { externalDocs: { url: "https://a.example/) | <b>" } }), "| `GET /1` |"],
  [
    "a method for any number of objects",
    operation("a.b", {
      body: { type: "object", properties: { list: { type: "array", items: { type: "string" } } } },
      "x-batch": { max: 5, across: ["list"] },
    }),
    "| `shop.a.b(body)`, `bAll` |",
  ],
])("%s", async (_, given, want) => {
  expect(await pageOf(given)).toContain(want);
});

test("nothing to call", async () => {
  expect(await pageOf()).toMatch(/^<!-- .* -->\n\n# Methods\n\n.*\n$/);
});
