import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emit } from "../../../generator/emit/emit.ts";
import { packageNames } from "../../../generator/emit/package-names.ts";
import type { OutputFile } from "../../../generator/output-file.ts";
import { generate, loadTemplates } from "../../../generator/generate.ts";
import { buildModel } from "../../../generator/model/build.ts";
import type { OpenApiDocument, OperationObject } from "../../../generator/openapi.ts";
import { folderOf, put } from "../../support/folder.ts";
import { LONG, PAYLOADS, hostileDocument } from "../../support/hostile.ts";
import { documentOf, operation, pathsOf, refTo } from "../../support/spec.ts";
import { calls, syntaxErrors } from "../../support/syntax.ts";

const templates = await loadTemplates();
const entry = join(await folderOf(), "openapi.yaml");
const SEED = 20_261_122;

describe("a hostile document is input like any other", () => {
  test("whatever its words", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileDocument, async (document) => {
        await put(entry, document);
        expectHarmless((await generate({ spec: entry })).files);
      }),
      { numRuns: 6, seed: SEED, endOnFailure: true },
    );
  });

  // Registries make a document a curated one, whose rules refuse most of these words; the emitters must stand them all the same.
  test.each([
    ["hostile", PAYLOADS],
    ["long", LONG],
  ])("whatever the names of permissions, limits, servers and tools: %s ones", async (_, words) => {
    const each = <T>(make: (word: string) => T) => Object.fromEntries(words.map((word) => [word, make(word)]));
    const given = documentOf({
      servers: words.map((word) => ({
        url: `https://a.example/${word}`,
        description: word,
        "x-instance": { id: word, region: word },
      })),
      tags: words.map((word) => ({ name: word, description: word, externalDocs: { url: word } })),
      paths: pathsOf(...words.map(operationNamed)),
      "x-permissions": each((word) => ({ description: word, collection: word })),
      "x-rate-limits": each((word) => ({ scope: word, when: word, description: word })),
    });
    expectHarmless(
      await emit(buildModel(given), packageNames, { templates: new Map(), project: { version: "1.0.0" } }),
    );
  });

  test.each<[what: string, given: (word: string) => OpenApiDocument]>([
    [
      "a schema's $id",
      (word) =>
        documentOf({
          paths: pathsOf(operation("a.b", { body: refTo("A") })),
          components: { schemas: { A: { type: "object", $id: word, properties: { b: { $id: `${word}x` } } } } },
        }),
    ],
    [
      "an anchor",
      (word) =>
        documentOf({
          paths: pathsOf(operation("a.b", { body: refTo("A") })),
          components: { schemas: { A: { type: "object", $anchor: word, $dynamicAnchor: word, $comment: word } } },
        }),
    ],
    [
      "a media type",
      (word) =>
        documentOf({
          paths: pathsOf(
            operation("a.b", {
              requestBody: { content: { [`${word}/json`]: { schema: { type: "object", properties: {} } } } },
            }),
          ),
        }),
    ],
  ])("%s does not become code", async (_, given) => {
    for (const word of ["*/evil();/*", "a*/evil();/*", '";evil();"', "`\u0024{evil()}`"])
      expectHarmless(
        await emit(buildModel(given(word)), packageNames, { templates: new Map(), project: { version: "1.0.0" } }),
      );
  });

  test("half a character: it cannot be written, and what is read back would differ for ever", async () => {
    const half = "\ud800";
    const given = documentOf({
      info: { title: half, version: half, description: half },
      paths: pathsOf(operation(`a.${half}`, { summary: half, description: half, body: refTo("A"), tags: [half] })),
      components: { schemas: { A: { type: "object", description: half, properties: { [half]: { enum: [half] } } } } },
    });
    for (const { path, text } of await emit(buildModel(given), packageNames, {
      templates: new Map(),
      project: { version: "1.0.0" },
    }))
      expect({ path, wellFormed: text.isWellFormed() }).toEqual({ path, wellFormed: true });
  });
});

const operationNamed = (word: string): OperationObject =>
  operation(`a.${word}`, {
    tags: [word],
    externalDocs: { url: word },
    security: [{ [word]: [word] }],
    "x-rate-limit": [word],
    "x-stability": word as "beta",
    "x-mcp": { name: word, aliases: [word], keywords: [word] },
    "x-pagination": { style: "cursor", parameter: word, from: word, items: word },
    answer: { type: "object", properties: { [word]: { type: "array", items: { type: "string" } } } },
  });

function expectHarmless(files: readonly OutputFile[]): void {
  const paths = files.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const { path, text } of files) {
    if (/\/(LICENSE|Dockerfile)$/.test(path)) continue;
    expect(path).toMatch(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*(\.[a-z]+)+$/);
    expect(Math.max(...path.split("/").map((part) => part.length))).toBeLessThanOrEqual(255);
    if (templates.has(path) && !path.endsWith("package.json")) continue;
    if (path.endsWith(".json")) expect(() => JSON.parse(text) as unknown).not.toThrow();
    else if (path.endsWith(".yaml")) expect(Object.keys(parse(text) as object)).not.toContain("evil");
    else if (/\.(ts|js)$/.test(path)) {
      expect(syntaxErrors(path, text)).toEqual([]);
      expect({ path, evil: calls(path, text, "evil") }).toEqual({ path, evil: false });
    }
  }
}
