import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SpecError } from "../../../generator/complaint.ts";
import { generate } from "../../../generator/generate.ts";
import type { JsonSchema, OpenApiDocument } from "../../../generator/openapi.ts";
import { folderOf } from "../../support/folder.ts";
import { documentOf, documentWith, operation, refTo } from "../../support/spec.ts";

/**
 * Documents that are made to take all time and all memory, or to lead elsewhere: each gives files, or a sentence, within what any test may
 * take. The limit of memory is the one of the process.
 */
const TIME = { timeout: 60_000 };

/** The paths of the files, or what is said instead. */
async function outcomeOf(given: OpenApiDocument | string, file = "openapi.yaml"): Promise<string> {
  try {
    const { files } = await generate({ spec: join(await folderOf({ [file]: given }), file) });
    return files.map(({ path }) => path).join("\n");
  } catch (error) {
    if (error instanceof SpecError) return error.complaints.map(({ message }) => message).join("\n");
    throw error;
  }
}

const yaml = (rest: string) => `openapi: 3.1.1\ninfo: { title: A, version: "1" }\npaths: {}\n${rest}`;
const LONG = "aB".repeat(5000);

const nested = (depth: number): JsonSchema =>
  depth === 0 ? { type: "string" } : { type: "object", properties: { a: nested(depth - 1) }, required: ["a"] };
const alternating = (depth: number): JsonSchema =>
  depth === 0 ? { type: "string" } : { anyOf: [{ type: "array", items: alternating(depth - 1) }, { type: "null" }] };

describe("refused with a sentence", () => {
  test.each<[name: string, given: OpenApiDocument | string, want: RegExp]>([
    [
      "aliases that stand for a billion lines",
      yaml(
        `x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${Array.from(
          { length: 9 },
          (_, n) => `x-a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(", ")}]`,
        ).join("\n")}\n`,
      ),
      /^not valid YAML: Excessive alias count .*; write out what the aliases stand for$/,
    ],
    ["lists in lists", yaml(`x-a: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`), /nested deeper than/],
    [
      "lists in lists in JSON",
      JSON.stringify(documentOf()).replace("{}", `${"[".repeat(200_000)}${"]".repeat(200_000)}`),
      /nested deeper than/,
    ],
    ["schemas in schemas", documentWith({ A: nested(2000) }), /nested deeper than/],
    ["300 objects in objects", documentWith({ A: nested(300) }), /nested deeper than/],
    ["a reference to itself", documentWith({ A: refTo("A") }), /leads back to itself/],
    ["references in a circle", documentWith({ A: refTo("B"), B: refTo("C"), C: refTo("A") }), /leads in a circle/],
    ["a schema made of itself", documentWith({ A: { allOf: [refTo("A")] } }), /is made of itself/],
    [
      "a file out of the folder",
      documentWith({ A: { $ref: "../../../../../../etc/passwd" } }),
      /leaves the spec's folder/,
    ],
    ["a file by its whole path", documentWith({ A: { $ref: "/etc/passwd" } }), /leaves the spec's folder/],
    ["a file by its address", documentWith({ A: { $ref: "file:///etc/passwd" } }), /leads to another host/],
    ["another host", documentWith({ A: { $ref: "http://127.0.0.1:9/a.yaml" } }), /leads to another host/],
    [
      "another host, without its protocol",
      documentWith({ A: { $ref: "//127.0.0.1/a.yaml" } }),
      /leaves the spec's folder/,
    ],
    [
      "operations by the thousand",
      documentOf({
        paths: Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`/${n}`, { get: operation(`a${n}`) }])),
      }),
      /2,001 operations/,
    ],
  ])("%s", TIME, async (_, given, want) => {
    expect(await outcomeOf(given)).toMatch(want);
  });
});

describe("harmless", () => {
  test.each<[name: string, given: OpenApiDocument | string]>([
    ["a schema of a long name", documentWith({ [LONG]: { type: "object", properties: { a: { type: "string" } } } })],
    ["a member of a long name", documentWith({ A: { type: "object", properties: { [LONG]: { type: "string" } } } })],
    ["an operation of a long name", documentOf({ paths: { "/a": { get: operation(LONG) } } })],
    ["an operation of many words", documentOf({ paths: { "/a": { get: operation("a.".repeat(5000)) } } })],
    [
      "a path of a long name",
      documentOf({ paths: { [`/${LONG}`]: { get: { responses: { "200": { description: "" } } } } } }),
    ],
    ["a tag of a long name", documentOf({ paths: { "/a": { get: operation("a", { tags: [LONG] }) } } })],
    [
      "a parameter of a long name",
      documentOf({
        paths: { "/a": { get: operation("a", { parameters: [{ name: LONG, in: "query", schema: {} }] }) } },
      }),
    ],
    ["100,000 values of an enum", documentWith({ A: { enum: Array.from({ length: 100_000 }, (_, n) => `v${n}`) } })],
    ["objects in objects", documentWith({ A: nested(80) })],
    ["unions in lists in unions", documentWith({ A: alternating(50) })],
    [
      "a schema that holds itself",
      documentWith({ A: { type: "object", properties: { a: refTo("A"), b: { items: refTo("A") } } } }),
    ],
    [
      "schemas that all hold each other",
      documentWith(
        Object.fromEntries(
          Array.from({ length: 60 }, (_, n) => [
            `S${n}`,
            {
              type: "object",
              properties: Object.fromEntries(Array.from({ length: 60 }, (__, m) => [`p${m}`, refTo(`S${m}`)])),
            },
          ]),
        ),
      ),
    ],
  ])("%s", TIME, async (_, given) => {
    const paths = (await outcomeOf(given)).split("\n");
    expect(paths).toContain("client/src/index.ts");
    for (const path of paths) expect(path.split("/").every((part) => part.length < 200 && part !== "..")).toBe(true);
  });
});
