import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../generator/generate.ts";

/** "Braze added a field": one line in one file, and what follows from it. */
let folder: string;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "one-field-"));
  await cp("spec", folder, { recursive: true });
  before = await outputOf(join(folder, "openapi.yaml"));
  const file = join(folder, "schemas/ProfileAttributes.yaml");
  const schema = await readFile(file, "utf8");
  await writeFile(file, schema.replace("\nproperties:\n", '\nproperties:\n  nickname: {type: [string, "null"], maxLength: 64, description: What the user wants to be called.}\n'));
  after = await outputOf(join(folder, "openapi.yaml"));
});

afterAll(() => rm(folder, { recursive: true }));

test("the type, the validators, the tool schema and the docs change, and nothing else", () => {
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  expect(changed.filter((path) => !path.endsWith("package.json"))).toEqual([
    "client/src/types/shared.ts",
    "mcp/src/data/tools.ts",
    "mcp/tools.json",
    "mcp/validators/arguments.js",
    "mock-server/validators/body.js",
    "spec/openapi.json",
    "spec/openapi.yaml",
    "spec/src/openapi-types.ts",
  ]);
  expect([...after.keys()]).toEqual([...before.keys()]);
});

test("of each package.json only the fingerprint of the spec changes", () => {
  for (const [path, text] of after) {
    if (!path.endsWith("package.json")) continue;
    const changed = text.split("\n").filter((line, index) => before.get(path)?.split("\n")[index] !== line);
    expect(changed, path).toEqual([expect.stringMatching(/"sha256"/)]);
  }
});

test.each([
  ["the type", "client/src/types/shared.ts", "nickname?: string | null;"],
  ["its documentation", "client/src/types/shared.ts", "What the user wants to be called. At most 64 characters."],
  ["the tool schema", "mcp/tools.json", '"nickname"'],
  ["the mock's validator", "mock-server/validators/body.js", "nickname"],
  ["the tool's validator", "mcp/validators/arguments.js", "nickname"],
  ["the bundled document", "spec/openapi.json", '"nickname"'],
])("%s has it", (_, path, want) => {
  expect(before.get(path)).not.toContain(want);
  expect(after.get(path)).toContain(want);
});

async function outputOf(spec: string): Promise<ReadonlyMap<string, string>> {
  const { files } = await generate({ spec, cache: "node_modules/.cache/braze-codegen" });
  return new Map([...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text }) => [path, text]));
}
