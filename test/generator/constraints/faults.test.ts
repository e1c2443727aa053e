import { describe, expect, test } from "vitest";
import { constraintsOf, placed } from "../../../generator/constraints/constraint.ts";
import { constraintFaults } from "../../../generator/constraints/faults.ts";
import type { Constraint } from "../../../generator/openapi.ts";

/** A rule, what keeps it, what breaks it, and what is said then. */
type Row = readonly [constraint: Constraint, keep: readonly unknown[], broken: readonly unknown[], sentence: string];

const push = (alert: unknown, extra?: unknown) => ({ messages: { push: { alert, extra } } });
const users = (...ids: readonly string[]) => ids.map((id) => ({ id }));

const rows: readonly Row[] = [
  [
    { rule: "one-of", of: ["a", "b"] },
    [{ a: 1 }, { b: null }],
    [{}, { a: 1, b: 1 }, { c: 1 }],
    "Give exactly one of `a` and `b`.",
  ],
  [
    { rule: "at-most-one", of: ["a", "b", "c"] },
    [{}, { a: 1 }],
    [
      { a: 1, b: 1 },
      { a: 1, b: 1, c: 1 },
    ],
    "Give at most one of `a`, `b` and `c`.",
  ],
  [
    { rule: "at-most-one", of: ["a", "b"], unless: "c" },
    [{ a: 1, b: 1, c: 1 }, { a: 1 }],
    [{ a: 1, b: 1 }],
    "Give at most one of `a` and `b`, unless `c` is given.",
  ],
  [
    { rule: "at-least-one", of: ["a", "b"] },
    [{ a: 0 }, { a: 1, b: 1 }],
    [{}, { c: 1 }],
    "Give at least one of `a` and `b`.",
  ],
  [
    { rule: "at-least-one", of: [["a", "b"], "c"] },
    [{ a: 1, b: 1 }, { c: 1 }, { a: 1, c: 1 }],
    [{}, { a: 1 }, { b: 1 }],
    "Give at least one of: `a` with `b`; `c`.",
  ],
  [
    { rule: "all-or-none", of: ["a", "b", "c"] },
    [{}, { a: 1, b: 1, c: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    "Give all of `a`, `b` and `c`, or none of them.",
  ],
  [
    { rule: "requires", of: ["a", "b", "c"] },
    [{}, { b: 1 }, { a: 1, b: 1, c: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    "`a` needs `b` and `c` beside it.",
  ],
  [
    { rule: "before", of: ["a", "b"], unless: "c" },
    [
      { a: "2026-10-02", b: "2026-10-01", c: 1 },
      { a: "2026-10-01", b: "2026-10-02" },
    ],
    [{ a: "2026-10-02", b: "2026-10-01" }],
    "`a` must be before `b`, unless `c` is given.",
  ],
  [
    { rule: "before", of: ["a", "b"] },
    [{ a: "2026-10-01", b: "2026-10-02" }, { a: "2026-10-01" }, { a: "later", b: "2026-10-01" }, { a: 3, b: {} }],
    [
      { a: "2026-10-02", b: "2026-10-02" },
      { a: "2026-10-02T00:00:00+02:00", b: "2026-10-01T12:00:00Z" },
    ],
    "`a` must be before `b`.",
  ],
  [
    { rule: "not-after", of: ["a", "b"] },
    [{ a: "2026-10-02", b: "2026-10-02" }],
    [{ a: "2026-10-03", b: "2026-10-02" }],
    "`a` must not be after `b`.",
  ],
  [
    { rule: "sum", of: ["a", "b"], max: 2 },
    [{}, { a: [1], b: [1] }, { a: "one", b: [1] }],
    [{ a: [1, 2], b: [1] }, { a: [1, 2, 3] }, { a: "one", b: [1, 2] }],
    "`a` and `b` together have at most 2 entries.",
  ],
  [
    { rule: "sum", of: ["groups[].a", "groups[].b"], max: 1, distinct: true },
    [{ groups: [{ a: ["x"] }, { a: ["x"], b: ["x"] }] }, { groups: "none" }, { groups: [null] }],
    [{ groups: [{ a: ["x"] }, { b: ["y"] }] }],
    "`groups[].a` and `groups[].b` together have at most 1 different entry.",
  ],
  [
    { rule: "sum", of: ["a", "b"], max: 2, by: ["id", "name"] },
    [
      { a: users("x", "x", "y"), b: users("y") },
      { a: [{}, {}, {}] },
      { a: [{ name: "x" }, { id: "x" }, { name: "x" }] },
    ],
    [
      { a: users("x", "y", "x"), b: users("x") },
      { a: [{ name: "x" }, { id: null, name: "x" }], b: [{ name: "x" }] },
    ],
    "`a` and `b` together have at most 2 entries with the same `id` or `name`.",
  ],
  [
    { rule: "sum", of: ["a"], max: 1, by: ["id"] },
    [
      { a: [{ id: { x: "1", y: "2" } }, { id: { x: "2", y: "1" } }] },
      { a: [{ id: ["1", "2"] }, { id: ["2", "1"] }] },
      { a: [{ id: null }, { id: "null" }] },
    ],
    [
      { a: [{ id: { x: "1", y: { v: 1, w: 2 } } }, { id: { y: { w: 2, v: 1 }, x: "1" } }] },
      { a: [{ id: { 2: "b", 1: "a" } }, { id: { 1: "a", 2: "b" } }] },
      { a: [{ id: 1 }, { id: "1" }] },
    ],
    "`a` has at most 1 entry with the same `id`.",
  ],
  [
    { rule: "sum", of: ["a"], max: 1, distinct: true },
    [
      {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
      { a: [7, "7"] },
    ],
    [{ a: [{ x: 1 }, { y: 1 }] }],
    "`a` has at most 1 different entry.",
  ],
  [
    { rule: "unique", in: "lists[]", of: ["items"], by: ["id"] },
    [{ lists: [{ items: users("x", "y") }, { items: users("x") }] }, { lists: [1, { items: [null, 2] }] }],
    [{ lists: [{ items: users("x") }, { items: users("x", "y", "x") }] }],
    "No two entries of `lists[].items` have the same `id`.",
  ],
  [
    { rule: "bytes", in: "messages.push", of: ["alert", "extra"], max: 10 },
    [{}, { messages: {} }, push("0123456789"), push("01", { a: 1 }), push("äää")],
    [push("0123456789a"), push("0123", { a: 1 }), push("ääääää")],
    "`messages.push.alert` and `messages.push.extra` together have at most 10 bytes.",
  ],
  [
    { rule: "one-of", in: "not.there", of: ["a", "b"] },
    [{}, { not: {} }, { not: { there: { a: 1 } } }],
    [{ not: { there: {} } }],
    "Give exactly one of `not.there.a` and `not.there.b`.",
  ],
  [
    { rule: "requires", of: ['na"me', "__proto__-\u2028"] },
    [{}, { 'na"me': 1, "__proto__-\u2028": 1 }],
    [{ 'na"me': 1 }],
    '`na"me` needs `__proto__-\u2028` beside it.',
  ],
];

describe.each(rows)("%j", (constraint, keep, broken, sentence) => {
  const faults = (value: unknown, place = "") => constraintFaults([placed(constraint, place)], value);

  test.each(keep.map((value) => [value]))("is kept by %j", (value) => {
    expect(faults(value)).toEqual([]);
    expect(faults({ body: value }, "body")).toEqual([]);
  });

  test.each(broken.map((value) => [value]))("is broken by %j", (value) => {
    expect(faults(value)).toEqual([sentence]);
    expect(faults({ body: value }, "body")).toEqual([sentence]);
  });

  test("has nothing to say about what is not there", () => {
    expect(faults({ query: {} }, "body")).toEqual([]);
  });
});

test("a time without a zone is UTC, wherever the machine stands", () => {
  const { TZ } = process.env;
  process.env["TZ"] = "America/New_York";
  expect(new Date("2026-10-01T00:00:00").getUTCHours()).toBe(4);
  const rule = placed({ rule: "not-after", of: ["a", "b"] }, "");
  expect(constraintFaults([rule], { a: "2026-10-01T12:00:00", b: "2026-10-01T12:00:00Z" })).toEqual([]);
  expect(constraintFaults([rule], { a: "2026-10-01 12:00:00.001", b: "2026-10-01T07:00:00-05:00" })).toHaveLength(1);
  if (TZ === undefined) delete process.env["TZ"];
  else process.env["TZ"] = TZ;
});

test("each rule that is broken is told", () => {
  const rules: Constraint[] = [
    { rule: "at-least-one", of: ["a", "b"] },
    { rule: "requires", of: ["c", "a"] },
  ];
  expect(
    constraintFaults(
      rules.map((each) => placed(each, "")),
      { c: 1 },
    ),
  ).toHaveLength(2);
});

test("a batch over several members is a sum, and comes first; one over a single member is for maxItems", () => {
  const own: Constraint = { rule: "before", of: ["a", "b"] };
  expect(constraintsOf([own], { max: 50, across: ["a", "b"] })).toEqual([
    { rule: "sum", of: ["a", "b"], max: 50 },
    own,
  ]);
  expect(constraintsOf([own], { max: 50, across: ["a"] })).toEqual([own]);
  expect(constraintsOf([], { max: 50, across: ["a", "b"], error: "too-many" })).toEqual([
    { rule: "sum", of: ["a", "b"], max: 50, error: "too-many" },
  ]);
  expect(constraintsOf()).toEqual([]);
});
