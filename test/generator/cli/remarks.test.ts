import { expect, test } from "vitest";
import { folderOf } from "../../support/folder.ts";
import { run } from "./support/run.ts";

const answers = (schema: object) => ({
  "200": { description: "Done.", content: { "application/json": { schema } } },
});

/** A document of other people, who keep no rules of this house. */
const api = {
  openapi: "3.0.3",
  info: { title: "Acme", version: "1" },
  servers: [{ url: "https://acme.example" }],
  paths: {
    "/orders": {
      get: { operationId: "listOrders", responses: answers({ type: "array", items: { type: "integr" } }) },
    },
    "/orders/search": { get: { operationId: "listOrders", responses: answers({ type: "object" }) } },
    "/orders/{id}": {
      get: { operationId: "getOrder", responses: answers({ type: "object" }) },
      delete: { operationId: "deleteOrder", responses: answers({ type: "object" }) },
    },
  },
};

test("of another document: by what the output is otherwise, told unasked; of all else, how much", async () => {
  const folder = await folderOf({ "package.json": { dependencies: { leven: "4" } }, "api.json": api });
  const flags = ["--spec", "api.json", "--out", "out", "--layout", "source", "--package", "permissions"];
  const { code, err } = await run(folder, "generate", ...flags);
  expect(code).toBe(0);
  expect(err.trimEnd().split("\n")).toEqual([
    expect.stringMatching(
      /^api\.json:\d+:\d+ not a JSON Schema: type must be one of .*"integr"; did you mean "integer"\?/,
    ) as string,
    expect.stringMatching(
      /^api\.json:\d+:\d+ the operationId "listOrders" of GET \/orders\/search belongs to GET \/orders already/,
    ) as string,
    expect.stringMatching(
      /^api\.json:\d+:\d+ GET \/orders\/\{id\} has \{id\} in its path and no path parameter "id"; declare it/,
    ) as string,
    expect.stringMatching(
      /^3 parts of the document stepped round, above, and \d+ remarks more; --remarks shows all$/,
    ) as string,
  ]);
  const all = await run(folder, "generate", ...flags, "--remarks");
  expect(all.err.split("\n").length).toBeGreaterThan(10);
  const { remarks } = JSON.parse((await run(folder, "check", ...flags, "--json")).out) as {
    remarks: { rule: string; changesOutput?: true }[];
  };
  expect(remarks.flatMap(({ rule, changesOutput }) => (changesOutput ? [rule] : []))).toEqual([
    "schema-form",
    "operation-ids",
    "parameters",
  ]);
});

test("a parameter that no operation of a path declares is there in each of them", async () => {
  const folder = await folderOf({ "package.json": {}, "api.json": api });
  const explained = async (id: string) =>
    JSON.parse((await run(folder, "explain", id, "--spec", "api.json", "--json")).out) as object;
  for (const id of ["getOrder", "deleteOrder"])
    expect(await explained(id)).toMatchObject({ parameters: [{ name: "id", in: "path", required: true }] });
});

test("a failure is told of without what the command never does", async () => {
  const folder = await folderOf({ "package.json": {}, "bad.json": "{", "api.json": api });
  const { code, err } = await run(folder, "list", "--spec", "bad.json");
  expect(code).toBe(1);
  expect(err).toMatch(/\n1 complaint about the spec\.\n$/);
  expect((await run(folder, "diff", "api.json", "bad.json")).err).not.toContain("Nothing was written");
  expect((await run(folder, "generate", "--spec", "bad.json", "--out", "x")).err).toMatch(/Nothing was written\.\n$/);
});

test("a filter that fits nothing is told with its config, unless a flag says it", async () => {
  const config = { spec: "api.json", out: "out", packages: ["permissions"], include: ["listOrder"] };
  const folder = await folderOf({ "package.json": {}, "api.json": api, "braze.config.json": config });
  const want = 'no operation is called "listOrder"; did you mean "listOrders"?\n';
  expect((await run(folder, "generate")).err).toBe(`braze-codegen: braze.config.json: ${want}`);
  expect((await run(folder, "generate", "--include", "listOrder")).err).toBe(`braze-codegen: ${want}`);
});
