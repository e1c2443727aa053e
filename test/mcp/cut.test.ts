import { describe, expect, test } from "vitest";
import { type Cut, cutToFit } from "../../templates/mcp/src/cut.js";
import { cutRest, restFrom } from "../../templates/mcp/src/rest.js";

const entries = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: from + index, text: "x".repeat(80) }));
const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`member${index}`, index]));
const sizeOf = (value: unknown) => JSON.stringify(value).length;

describe("a long answer keeps its shape", () => {
  const table: [name: string, value: unknown, max: number, left: [next: RegExp, of: number, unit: string][]][] = [
    ["what fits stays as it is", { items: entries(3) }, 1000, []],
    ["a list loses its end", { items: entries(100), m: "success" }, 1000, [[/^\/items\/9$/, 100, "entries"]]],
    ["an answer that is a list", entries(100), 1000, [[/^\/10$/, 100, "entries"]]],
    ["a long text loses its end", { html: "y".repeat(5000) }, 1000, [[/^\/html\/9\d\d$/, 5000, "characters"]]],
    [
      "one entry that is too long is cut inside, and the others are left",
      { a: [{ b: entries(50) }, {}] },
      1000,
      [
        [/^\/a\/0\/b\/9$/, 50, "entries"],
        [/^\/a\/1$/, 2, "entries"],
      ],
    ],
    [
      "two long lists share the room",
      { a: entries(50), b: entries(40) },
      1000,
      [
        [/^\/a\/4$/, 50, "entries"],
        [/^\/b\/4$/, 40, "entries"],
      ],
    ],
    [
      "a short list beside a long one is whole",
      { a: entries(2), b: entries(40) },
      1000,
      [[/^\/b\/\d$/, 40, "entries"]],
    ],
    ["what has neither lists nor texts loses members", wide, 1000, [[/^\/member\d+$/, 500, "members"]]],
    ["names with slashes are escaped", { "a/b~": entries(50) }, 1000, [[/^\/a~1b~0\/\d$/, 50, "entries"]]],
  ];

  test.each(table)("%s", (_, value, max, left) => {
    const cut = cutToFit(value, max);
    expect(cut.left).toHaveLength(left.length);
    for (const [index, [next, of, unit]] of left.entries()) {
      expect(cut.left[index]).toMatchObject({ of, unit, next: expect.stringMatching(next) as string });
    }
    expect(sizeOf(cut.value)).toBeLessThanOrEqual(max);
  });

  test("as many entries as fit", () => {
    expect(sizeOf(cutToFit({ items: entries(100) }, 1000).value)).toBeGreaterThan(1000 - sizeOf(entries(1)[0]) - 3);
  });

  test("a pair of code units is not torn", () => {
    expect(cutToFit({ text: "😀".repeat(2000) }, 1001).value).toEqual({ text: expect.stringMatching(/^(😀)+…$/u) });
  });

  test("the value that was given is left alone", () => {
    const value = { items: entries(100) };
    cutToFit(value, 1000);
    expect(value).toEqual({ items: entries(100) });
  });
});

/** All that a client sees that goes on wherever it is told to, by the pointers of the leaves. */
function readThrough(answer: unknown, max: number): Map<string, unknown> {
  const seen = new Map<string, unknown>();
  const open: (string | undefined)[] = [undefined];
  for (let calls = 0; open.length > 0 && calls < 500; calls++) {
    const from = open.shift();
    const rest = from === undefined ? undefined : restFrom(answer, from, "items");
    if (typeof rest === "string") throw new Error(`${from}: ${rest}`);
    const cut: Cut = rest ? cutRest(rest, max) : cutToFit(answer, max);
    const inner = rest?.name === undefined ? cut.value : (cut.value as Record<string, unknown>)[rest.name];
    collect(inner, rest?.container ?? "", rest?.skipped ?? 0, seen);
    open.push(...cut.left.map(({ next }) => next));
  }
  expect(open).toEqual([]);
  return seen;
}

function collect(value: unknown, pointer: string, skipped: number, seen: Map<string, unknown>): void {
  if (typeof value === "string") {
    const text = value.endsWith("…") ? value.slice(0, -1) : value;
    seen.set(pointer, `${(seen.get(pointer) as string | undefined) ?? ""}${text}`);
  } else if (typeof value !== "object" || value === null) seen.set(pointer, value);
  else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) collect(entry, `${pointer}/${skipped + index}`, 0, seen);
  else for (const [name, member] of Object.entries(value)) collect(member, `${pointer}/${name}`, 0, seen);
}

describe("whoever goes on where the notes say sees everything once", () => {
  const table: [name: string, answer: unknown][] = [
    ["a list", { items: entries(150), message: "success" }],
    ["a list that is the answer", entries(150)],
    [
      "lists in entries",
      {
        items: [
          { id: 1, tags: entries(60) },
          { id: 2, tags: entries(60) },
          { id: 3, tags: [] },
        ],
      },
    ],
    ["long texts", { items: [{ html: "😀 y".repeat(3000), plain: "z".repeat(4000) }, { html: "w" }] }],
    ["wide objects", { totals: wide, items: entries(30) }],
    ["a wide object that is the answer", wide],
  ];

  test.each(table)("%s", (_, answer) => {
    const want = new Map<string, unknown>();
    collect(answer, "", 0, want);
    expect(new Map([...readThrough(answer, 1000)].sort())).toEqual(new Map([...want].sort()));
  });

  test.each<[from: string, want: RegExp | object]>([
    ["/items/148", { name: "items", skipped: 148 }],
    ["148", { name: "items", skipped: 148 }],
    ["/items/150", /nothing at `_from`/],
    ["/items/x", /nothing at `_from`/],
    ["/nothing/1", /nothing at `_from`/],
    ["/__proto__/1", /nothing at `_from`/],
    ["items", /`_from` should be what a note of a cut answer gave, such as "\/items\/50"/],
  ])("from %s", (from, want) => {
    const rest = restFrom({ items: entries(150) }, from, "items");
    if (want instanceof RegExp) expect(rest).toMatch(want);
    else expect(rest).toMatchObject(want);
  });
});
