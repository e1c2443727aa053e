import { parseLinkHeader } from "@braze-codegen/client/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const table: [name: string, given: string | null, want: [target: string, rel: string[]][]][] = [
  ["none", null, []],
  ["empty", "", []],
  ["one", '</a?cursor=x>; rel="next"', [["/a?cursor=x", ["next"]]]],
  [
    "Braze's own form",
    '</a?cursor=x=>; rel="prev",</a?cursor=y=>; rel="next"',
    [
      ["/a?cursor=x=", ["prev"]],
      ["/a?cursor=y=", ["next"]],
    ],
  ],
  [
    "spaces anywhere",
    ' < /a > ; rel = "next" , <b>;rel=prev',
    [
      ["/a", ["next"]],
      ["b", ["prev"]],
    ],
  ],
  ["without quotes", "</a>; rel=next", [["/a", ["next"]]]],
  ["several types", '</a>; rel="first  NEXT"', [["/a", ["first", "next"]]]],
  ["the first rel counts", '</a>; rel="prev"; rel="next"', [["/a", ["prev"]]]],
  ["comma and semicolon in the target", '</a?x=1,2;3>; rel="next"', [["/a?x=1,2;3", ["next"]]]],
  ["comma and semicolon in quotes", '</a>; title="a, <b>; rel=\\"x\\""; rel="next"', [["/a", ["next"]]]],
  ["a parameter without a value", '</a>; crossorigin; rel="next"', [["/a", ["next"]]]],
  ["an empty parameter", '</a>;; rel="next"', [["/a", ["next"]]]],
  [
    "no parameters",
    "</a>, </b>",
    [
      ["/a", []],
      ["/b", []],
    ],
  ],
  ["empty elements", ', </a>; rel="next",,', [["/a", ["next"]]]],
  ["broken at the end", '</a>; rel="next", nonsense', [["/a", ["next"]]]],
  ["an open quote", '</a>; rel="next', [["/a", []]]],
];
test.each(table)("%s", (_name, given, want) => {
  expect(parseLinkHeader(given).map(({ target, rel }) => [target, rel])).toEqual(want);
});

test("parameters keep their values, unescaped", () => {
  const [link] = parseLinkHeader('</a>; Title="say \\"hi\\""; hreflang=de');
  expect(link?.params).toEqual({ title: 'say "hi"', hreflang: "de" });
});

test("any text ends, and what was written can be read", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void parseLinkHeader(text)));
  const value = fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, ""));
  fc.assert(
    fc.property(value, (title) => {
      const quoted = title.replace(/(["\\])/g, "\\$1");
      const [first, second] = parseLinkHeader(`<a>; title="${quoted}"; rel=prev, <b>; rel=next`);
      expect(first?.params).toMatchObject({ title });
      expect(second?.rel).toEqual(["next"]);
    }),
  );
});
