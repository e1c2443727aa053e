import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/generate.ts";

const GENERATED = join(import.meta.dirname, "../../generated");

// Who generates in another repository has the bundle and not spec/: from either comes the same, the bundle itself among it.
test("from the bundle comes what was generated from the files that it was made from, to the byte", { timeout: 120_000 }, async () => {
  const { files, remarks } = await generate({ spec: join(GENERATED, "spec/openapi.json") });
  expect(remarks).toEqual([]);
  expect(new Set(files.map(({ path }) => path.split("/")[0]))).toEqual(
    new Set(["client", "mcp", "mock-server", "permissions", "reference", "spec"]),
  );
  const differing: string[] = [];
  for (const { path, text } of files)
    if ((await readFile(join(GENERATED, path), "utf8").catch(() => undefined)) !== text) differing.push(path);
  expect(differing).toEqual([]);
});
