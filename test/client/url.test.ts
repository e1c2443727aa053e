import { ConfigurationError, call, writeStyledQuery } from "@braze-codegen/client/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { get, operation } from "./support/operations.js";
import { failure, scripted } from "./support/transport.js";

async function urlOf(path: Record<string, unknown>): Promise<URL> {
  const { transport, requests } = scripted();
  await call(transport, get, { path });
  return new URL(requests[0]?.url ?? "");
}

describe("path parameters", () => {
  const table: [given: unknown, want: string][] = [
    ["soup", "soup"],
    [7, "7"],
    ["a b", "a%20b"],
    ["a/b", "a%2Fb"],
    ["a?b#c", "a%3Fb%23c"],
    ["..%2f", "..%252f"],
    ["%2e%2e", "%252e%252e"],
    ["…", "%E2%80%A6"],
    ["a\\b", "a%5Cb"],
    ["a\nb", "a%0Ab"],
    ["...", "..."],
    ["@evil.example", "%40evil.example"],
  ];
  test.each(table)("%j is written %s", async (given, want) => {
    const url = await urlOf({ thing_id: "x", part_id: given });
    expect(url.href).toBe(`https://rest.example/things/x/parts/${want}`);
  });

  test.each([[""], ["."], [".."], [undefined], [null], ["\ud800"]])("%j is refused", async (given) => {
    const { transport, requests } = scripted();
    const error = await failure(call(transport, get, { path: { thing_id: given, part_id: "x" } }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain("thing_id");
    expect(requests).toEqual([]);
  });

  test("no value changes the host, the number of segments or the query", async () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("/", "\\", ".", "..", "%2e", "%2F", "?", "#", "@", ":", "//", "\t", "\n", " ", "a")),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (first, second) => {
        const path = { thing_id: [first].flat().join(""), part_id: [second].flat().join("") };
        const { transport, requests } = scripted();
        try {
          await call(transport, get, { path });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
          return;
        }
        const url = new URL(requests[0]?.url ?? "");
        const segments = url.pathname.split("/");
        expect(url.host).toBe("rest.example");
        expect(url.search + url.hash).toBe("");
        expect(segments).toHaveLength(5);
        expect(segments.map(decodeURIComponent)).toEqual(["", "things", path.thing_id, "parts", path.part_id]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("query", () => {
  const table: [name: string, given: unknown, want: string, style?: object][] = [
    ["text", "a b&c", "filter=a%20b%26c"],
    ["number", 0, "filter=0"],
    ["boolean", false, "filter=false"],
    ["empty text", "", "filter="],
    ["date", new Date("2026-03-01T12:00:00Z"), "filter=2026-03-01T12%3A00%3A00.000Z"],
    ["undefined", undefined, ""],
    ["null", null, ""],
    ["list", ["a", "b c"], "filter=a&filter=b%20c"],
    ["list with gaps", ["a", undefined], "filter=a"],
    ["empty list", [], ""],
    ["list in one", ["a", "b,c"], "filter=a,b%2Cc", { style: "form", explode: false }],
    ["list with spaces", ["a", "b"], "filter=a%20b", { style: "spaceDelimited" }],
    ["list with pipes", ["a", "b"], "filter=a%7Cb", { style: "pipeDelimited" }],
    ["object", { a: 1, b: 2 }, "a=1&b=2"],
    ["object in one", { a: 1, b: 2 }, "filter=a,1,b,2", { style: "form", explode: false }],
    [
      "deep object",
      { a: 1, "b&": [2, 3] },
      "filter%5Ba%5D=1&filter%5Bb%26%5D=2&filter%5Bb%26%5D=3",
      { style: "deepObject" },
    ],
    ["deeper object", { a: { b: 1 } }, "filter%5Ba%5D%5Bb%5D=1", { style: "deepObject", explode: true }],
  ];
  test.each(table)("%s", async (_name, given, want, style) => {
    const { transport, requests } = scripted();
    const styled = operation({
      path: "/things",
      ...(style ? { styles: { filter: style as never }, writeQuery: writeStyledQuery } : {}),
    });
    await call(transport, styled, { query: { filter: given } });
    expect(requests[0]?.url).toBe(`https://rest.example/things${want && `?${want}`}`);
  });

  test("parameters keep their order", async () => {
    const { transport, requests } = scripted();
    await call(transport, operation({}), { query: { b: 1, a: 2, c: undefined } });
    expect(requests[0]?.url).toBe("https://rest.example/things?b=1&a=2");
  });
});
