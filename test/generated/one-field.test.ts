import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diffLines } from "diff";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Generated, generate } from "../../generator/generate.ts";
import { MANIFEST, hashesOf, manifestText } from "../../generator/output/manifest.ts";

/** "Braze added a field": one line in one file, and what follows from it. A name that no field has, now or later. */
const FIELD = "a_field_that_this_test_adds";
const WORDS = "A sentence that no other field has.";
const SCHEMA = "schemas/ProfileAttributes.yaml";

let folder: string;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "one-field-"));
  await cp("spec", folder, { recursive: true });
  before = await outputOf(join(folder, "openapi.yaml"));
  const file = join(folder, SCHEMA);
  const schema = await readFile(file, "utf8");
  const line = `  ${FIELD}: { type: [string, "null"], maxLength: 255, description: ${WORDS} }`;
  await writeFile(file, schema.replace(/^(properties:\n(?: .*\n)+)/m, `$1${line}\n`));
  after = await outputOf(join(folder, "openapi.yaml"));
});

afterAll(() => rm(folder, { recursive: true }));

const changed = () => [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);

test("the type, the validators, the tool schema and the docs change, and nothing else", () => {
  const kinds = [
    MANIFEST,
    /^client\/src\/types\/[\w-]+\.ts$/,
    "mcp/schemas.json",
    "mcp/validators/arguments/ProfileAttributes.js",
    "mock-server/src/data/named-members.ts",
    "mock-server/validators/body/ProfileAttributes.js",
    "reference/index.html",
    "spec/openapi.json",
    "spec/openapi.yaml",
    "spec/src/openapi-types.ts",
  ];
  expect(changed()).toEqual(kinds.map((kind) => (typeof kind === "string" ? kind : (expect.stringMatching(kind) as string))));
  expect([...after.keys()]).toEqual([...before.keys()]);
});

test("the diff is one that a person reviews: at most 200 lines in 10 files, with the spec's own", () => {
  // Hashes are for machines, and reviews fold them away.
  const reviewed = changed().filter((path) => path !== MANIFEST);
  const lines = reviewed.map((path) => changedLines(before.get(path) ?? "", after.get(path) ?? ""));
  expect(lines.reduce((sum, count) => sum + count, 1)).toBeLessThanOrEqual(200);
  expect(lines.length + 1).toBeLessThanOrEqual(10);
});

test("no generated line is longer than a person reads, but for descriptions", () => {
  const long = [...after].flatMap(([path, text]) =>
    text
      .split("\n")
      .map((line, index) => ({ place: `${path}:${index + 1}`, line }))
      .filter(({ line }) => line.length > 1000 && !/descri|\* /i.test(line)),
  );
  expect(long.map(({ place }) => place)).toEqual([]);
});

test.each([
  ["the type", "client/src/types/", `${FIELD}?: string | null | undefined;`],
  ["its documentation", "client/src/types/", `${WORDS} At most 255 characters.`],
  ["the tool schema", "mcp/schemas.json", `"${FIELD}"`],
  ["the mock's validator", "mock-server/validators/body/ProfileAttributes.js", FIELD],
  ["the tool's validator", "mcp/validators/arguments/ProfileAttributes.js", FIELD],
  ["the bundled document", "spec/openapi.json", `"${FIELD}"`],
  ["the reference page", "reference/index.html", `"${FIELD}"`],
])("%s has it", (_, path, want) => {
  const holders = (files: ReadonlyMap<string, string>) =>
    [...files].filter(([each, text]) => each.startsWith(path) && text.includes(want)).length;
  expect([holders(before), holders(after)]).toEqual([0, 1]);
});

const changedLines = (one: string, other: string): number =>
  diffLines(one, other).reduce((sum, { added, removed, count }) => sum + (added || removed ? (count ?? 0) : 0), 0);

async function outputOf(spec: string): Promise<ReadonlyMap<string, string>> {
  const { files }: Generated = await generate({ spec, cache: "node_modules/.cache/braze-codegen" });
  const all = [...files, { path: MANIFEST, text: manifestText(hashesOf(files)) }];
  return new Map(all.sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text }) => [path, text]));
}
