import { symlink } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { load } from "../../../generator/load/load.ts";
import { complaintsOf } from "../../support/complaints.ts";
import { type Files, folderOf } from "../../support/folder.ts";

const ROOT = 'openapi: 3.1.1\ninfo: { title: T, version: "1" }\n';
const path = (item: string): string => `${ROOT}paths:\n  /a: ${item}\n`;
const CURATED = `${path("{}")}x-rules: curated\n`;
const ITEM = 'get:\n  operationId: a.get\n  responses: { "200": { description: Done. } }\n';
const BOMB = Array.from(
  { length: 12 },
  (_, n) =>
    `l${n}: &l${n} [${
      n === 0
        ? "x"
        : Array(9)
            .fill(`*l${n - 1}`)
            .join(", ")
    }]\n`,
);

describe("complaints", () => {
  test.each<[name: string, given: Files, want: string[]]>([
    [
      "no such file",
      {},
      ["openapi.yaml:1:1 the spec cannot be read (no such file); give the path of an OpenAPI document with --spec"],
    ],
    [
      "a folder",
      { "openapi.yaml/x": "" },
      ["openapi.yaml:1:1 the spec cannot be read (it is a folder); give the path of an OpenAPI document with --spec"],
    ],
    [
      "an empty file",
      { "openapi.yaml": "" },
      ["openapi.yaml:1:1 the file is empty; write an OpenAPI 3.1 document (or the part that is referred to) into it"],
    ],
    [
      "only comments",
      { "openapi.yaml": "# To do.\n" },
      ["openapi.yaml:1:1 the file is empty; write an OpenAPI 3.1 document (or the part that is referred to) into it"],
    ],
    [
      "an empty file that is referred to",
      { "openapi.yaml": path("{ $ref: a.yaml }"), "a.yaml": "" },
      ["a.yaml:1:1 the file is empty; write an OpenAPI 3.1 document (or the part that is referred to) into it"],
    ],
    [
      "a quote that is not closed",
      { "openapi.yaml": 'openapi: 3.1.1\ninfo:\n  title: "T\n' },
      ['openapi.yaml:3:10 not valid YAML: the text that begins here with " has no end; write " behind it'],
    ],
    [
      "a tab",
      { "openapi.yaml": "openapi: 3.1.1\ninfo:\n\ttitle: T\n" },
      ["openapi.yaml:3:1 not valid YAML: a tab stands where spaces belong; indent with spaces"],
    ],
    [
      "a fault in a file that is referred to",
      { "openapi.yaml": path("{ $ref: a.yaml }"), "a.yaml": "get:\n  tags: [a\n  summary: b\n" },
      [
        "a.yaml:2:9 not valid YAML: the [ has no ]; write it, and indent what stands between them if that goes over several lines",
      ],
    ],
    [
      "a key twice",
      { "openapi.yaml": "openapi: 3.1.1\ninfo: { title: T }\npaths: {}\ninfo: { title: U }\n" },
      ['openapi.yaml:4:1 not valid YAML: "info" stands here a second time, after line 2; take one of the two out'],
    ],
    [
      "an alias of nothing",
      { "openapi.yaml": "openapi: 3.1.1\ninfo: *nobody\n" },
      [
        "openapi.yaml:2:7 not valid YAML: the alias *nobody has no anchor &nobody before it; write the anchor, or put a text that begins with * in quotes",
      ],
    ],
    [
      "aliases of aliases, for gigabytes",
      { "openapi.yaml": `${BOMB.join("")}paths: *l11\n` },
      [
        "openapi.yaml:1:1 not valid YAML: Excessive alias count indicates a resource exhaustion attack; write out what the aliases stand for",
      ],
    ],
    [
      "Swagger",
      { "openapi.yaml": 'swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths: {}\n' },
      [
        "openapi.yaml:1:1 this is Swagger 2.0, the form before OpenAPI 3; convert it, as in `npx swagger2openapi openapi.yaml -o openapi.json`, and generate from what comes out",
      ],
    ],
    [
      "two documents in one file",
      { "openapi.yaml": "openapi: 3.1.1\n---\nopenapi: 3.1.1\n" },
      [
        "openapi.yaml:2:1 not valid YAML: --- begins a second document; take the line out, or move what follows into a file of its own",
      ],
    ],
    [
      "a file that is missing",
      { "openapi.yaml": path("{ $ref: a.yaml }") },
      [
        'openapi.yaml:4:9 $ref "a.yaml" leads to a file that cannot be read (no such file); correct the path or write the file',
      ],
    ],
    [
      "a folder that is referred to",
      { "openapi.yaml": path("{ $ref: a }"), "a/x": "" },
      [
        'openapi.yaml:4:9 $ref "a" leads to a file that cannot be read (it is a folder); correct the path or write the file',
      ],
    ],
    [
      "a part that is missing here",
      { "openapi.yaml": path('{ $ref: "#/components/pathItems/A" }') },
      [
        'openapi.yaml:4:9 $ref "#/components/pathItems/A" leads to nothing: openapi.yaml has no #/components/pathItems/A; correct the reference or add the part',
      ],
    ],
    [
      "a part that is missing in another file",
      { "openapi.yaml": path('{ $ref: "a.yaml#/one~1two" }'), "a.yaml": "one: {}\n" },
      [
        'openapi.yaml:4:9 $ref "a.yaml#/one~1two" leads to nothing: a.yaml has no #/one~1two; correct the reference or add the part',
      ],
    ],
    ...["http://evil.example/a.yaml", "https://evil.example/a.yaml#/b", "file:///etc/hostname", "FTP://x/y"].map(
      (ref): [string, Files, string[]] => [
        `another host: ${ref}`,
        { "openapi.yaml": path(`{ $ref: "${ref}" }`) },
        [
          `openapi.yaml:4:9 $ref "${ref}" leads to another host; copy what it describes into the spec's folder and refer to that file`,
        ],
      ],
    ),
    ...["../a.yaml", "/etc/hostname", "//evil.example/a.yaml", "b/../../a.yaml", "%2e%2e/a.yaml"].map(
      (ref): [string, Files, string[]] => [
        `out of the spec's folder: ${ref}`,
        { "openapi.yaml": path(`{ $ref: "${ref}" }`) },
        [`openapi.yaml:4:9 $ref "${ref}" leaves the spec's folder; move the file below <folder>`],
      ],
    ),
    [
      "decisions that are not YAML",
      { "openapi.yaml": CURATED, "decisions.yaml": '- "open\n' },
      ['decisions.yaml:1:3 not valid YAML: the text that begins here with " has no end; write " behind it'],
    ],
    [
      "decisions of a folder, of which one file is empty",
      { "openapi.yaml": CURATED, "decisions/a.yaml": "[]\n", "decisions/b.yaml": "# nothing\n" },
      ["decisions/b.yaml:1:1 the file is empty; write what it is to say, or take it out"],
    ],
    [
      "all at once, in the order in which they are met",
      { "openapi.yaml": `${path("{ $ref: a.yaml }")}  /b: { $ref: b.yaml }\n`, "b.yaml": "get: { $ref: c.yaml }\n" },
      [
        'openapi.yaml:4:9 $ref "a.yaml" leads to a file that cannot be read (no such file); correct the path or write the file',
        'b.yaml:1:8 $ref "c.yaml" leads to a file that cannot be read (no such file); correct the path or write the file',
      ],
    ],
  ])("%s", async (_, given, want) => {
    expect(await complaintsOf(join(await folderOf(given), "openapi.yaml"))).toEqual(want);
  });

  test.each([["a text"], ["- a\n- list\n"], ["42"], ["{}"], ["paths: []\n"]])("no OpenAPI at all: %j", async (text) => {
    const complaints = await complaintsOf(join(await folderOf({ "openapi.yaml": text }), "openapi.yaml"));
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.join("\n")).not.toContain("Swagger");
  });

  test("out of the spec's folder by a link", async () => {
    const outside = await folderOf({ "secret.yaml": ITEM });
    const folder = await folderOf({ "openapi.yaml": path("{ $ref: a.yaml }") });
    await symlink(join(outside, "secret.yaml"), join(folder, "a.yaml"));
    expect(await complaintsOf(join(folder, "openapi.yaml"))).toEqual([
      'openapi.yaml:4:9 $ref "a.yaml" leaves the spec\'s folder; move the file below <folder>',
    ]);
  });

  test("a file that is missing from a spec behind a link", async () => {
    const folder = await folderOf({ "real/openapi.yaml": path("{ $ref: a.yaml }") });
    await symlink(join(folder, "real"), join(folder, "link"));
    expect(await complaintsOf(join(folder, "link/openapi.yaml"))).toEqual([
      'openapi.yaml:4:9 $ref "a.yaml" leads to a file that cannot be read (no such file); correct the path or write the file',
    ]);
  });
});

describe("what can be read", () => {
  test.each<[name: string, given: Files]>([
    ["one file", { "openapi.yaml": path(`\n    ${ITEM.replaceAll("\n", "\n    ")}`) }],
    ["JSON", { "openapi.yaml": { openapi: "3.1.1", info: {}, paths: { "/a": { get: { operationId: "a.get" } } } } }],
    ["a path in its file", { "openapi.yaml": path("{ $ref: a.yaml }"), "a.yaml": ITEM }],
    [
      "a part of a file",
      { "openapi.yaml": path('{ $ref: "a.yaml#/x~1y/0" }'), "a.yaml": `x/y:\n  - ${ITEM.replaceAll("\n", "\n    ")}` },
    ],
    ["a file whose name is encoded", { "openapi.yaml": path('{ $ref: "%7Bid%7D%20a.yaml" }'), "{id} a.yaml": ITEM }],
    ["a file whose name wants encoding", { "openapi.yaml": path('{ $ref: "{id} ä.yaml" }'), "{id} ä.yaml": ITEM }],
    ["an alias", { "openapi.yaml": `x-item: &item\n  ${ITEM.replaceAll("\n", "\n  ")}\n${path("*item")}` }],
  ])("%s", async (_, given) => {
    const { document } = await load(join(await folderOf(given), "openapi.yaml"));
    expect(document.paths?.["/a"]).toMatchObject({ get: { operationId: "a.get" } });
  });

  test.each(["a b", "a#b", "100%", "50%20x", "{a}", "a?b", "ä"])("a folder called %s", async (name) => {
    const text = `\ufeff${path(`{ $ref: "${encodeURIComponent(name)}/a.yaml" }`)}`.replaceAll("\n", "\r\n");
    const folder = await folderOf({ [`${name}/openapi.yaml`]: text, [`${name}/${name}/a.yaml`]: ITEM });
    const { document } = await load(join(folder, name, "openapi.yaml"));
    expect(document.paths?.["/a"]).toMatchObject({ get: { operationId: "a.get" } });
  });

  test("a spec behind a link", async () => {
    const folder = await folderOf({ "real/openapi.yaml": path("{ $ref: a.yaml }"), "real/a.yaml": ITEM });
    await symlink(join(folder, "real"), join(folder, "link"));
    expect((await load(join(folder, "link/openapi.yaml"))).sources.size).toBe(2);
  });

  test("the decisions beside it, of a curated document", async () => {
    const folder = await folderOf({
      "openapi.yaml": CURATED,
      "decisions.yaml": "- object: a\n",
      "decisions/b.yaml": "- object: d\n",
      "decisions/a.yml": "- object: b\n",
      "decisions/a/b.yaml": "- object: c\n",
      "decisions/README.md": "What stands here.\n",
    });
    const { decisions } = await load(join(folder, "openapi.yaml"));
    const read = decisions.map(({ file, value }) => [relative(folder, file).replaceAll(sep, "/"), value]);
    expect(read).toEqual([
      ["decisions.yaml", [{ object: "a" }]],
      ["decisions/a.yml", [{ object: "b" }]],
      ["decisions/a/b.yaml", [{ object: "c" }]],
      ["decisions/b.yaml", [{ object: "d" }]],
    ]);
  });

  test("what others have decided stays theirs, even where it is no YAML", async () => {
    const folder = await folderOf({
      "openapi.yaml": path("{}"),
      "decisions/use-postgres.yaml": "- secret: [",
      "decisions.yaml/x": "",
    });
    expect((await load(join(folder, "openapi.yaml"))).decisions).toEqual([]);
  });
});
