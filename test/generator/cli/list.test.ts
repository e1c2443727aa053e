import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { choose, type Wanted } from "../../../generator/cli/list/choose.ts";
import { generate } from "../../../generator/generate.ts";
import { folderOf } from "../../support/folder.ts";
import { shop } from "../../support/shop.ts";
import { run } from "./support/run.ts";

const spec = await shop();
const folder = await folderOf({ "package.json": {} });
const { model } = await generate({ spec, packages: [] });

describe("the operations that fit", () => {
  test.each<[Wanted, string[]]>([
    [{}, ["things.create", "things.delete", "things.get", "things.list"]],
    [{ effect: ["read"] }, ["things.get", "things.list"]],
    [{ method: ["get", "DELETE"] }, ["things.delete", "things.get", "things.list"]],
    [{ permission: ["things.get"] }, ["things.get", "things.list"]],
    [{ area: ["things"], method: ["post"] }, ["things.create"]],
    [{ text: "LIST things" }, ["things.list"]],
    [{ text: "no such words" }, []],
  ])("%j", (wanted, want) => {
    expect(choose(model, wanted).map(({ id }) => id)).toEqual(want);
  });

  test.each<[Wanted, RegExp]>([
    [{ area: ["thing"] }, /^no operation is in the area "thing".*; did you mean "things"\?$/],
    [{ effect: ["raed"] }, /^no operation has the effect "raed".*; did you mean "read"\?$/],
    [{ permission: ["things.gt"] }, /^no operation has the permission "things\.gt".*; did you mean "things\.get"\?$/],
    [{ method: ["pots"] }, /^no operation has the method "POTS"; did you mean "POST"\?$/],
  ])("%j does not exist", (wanted, want) => {
    expect(() => choose(model, wanted)).toThrow(want);
  });
});

test("a line each in a pipe, without colour", async () => {
  const { code, out, err } = await run(folder, "list", "--spec", spec, "--effect", "read");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.split("\n")).toEqual([
    expect.stringMatching(/^things\.get {3}GET {2}\/things\/\{thing_id\} {2}read {2}things\.get$/),
    expect.stringMatching(/^things\.list {2}GET {2}\/things {13}read {2}things\.get$/),
    "",
  ]);
});

test("--json, --markdown, and nothing", async () => {
  const json = await run(folder, "list", "--spec", spec, "create", "--json");
  expect(JSON.parse(json.out)).toMatchObject({
    operations: [{ id: "things.create", method: "POST", tool: "things_create" }],
  });
  const markdown = await run(folder, "list", "--spec", spec, "create", "--markdown");
  expect(markdown.out).toMatch(
    /^\| operation \| method .*\n\| --- \| .*\n\| \[?`things\.create`.*\| POST \| `\/things` \|/,
  );
  expect(await run(folder, "list", "--spec", spec, "list create")).toEqual({
    code: 0,
    out: "",
    err: "no operation fits\n",
  });
  expect(await run(folder, "list", "--spec", spec, "creat3 thngs")).toEqual({
    code: 0,
    out: "",
    err: 'no operation fits; no operation speaks of "creat3"; did you mean "create"?\n',
  });
});

test("of the config's document", async () => {
  const service = await folderOf({ "package.json": {}, "braze.config.json": { spec, out: "out" } });
  expect((await run(join(service), "list", "create")).out).toMatch(/^things\.create /);
});
