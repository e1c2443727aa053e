import { type Cases, thenOf, b, a, s, i, of, w } from "../support/schemas.ts";

/** Where a change below a keyword is told to be: before, after, what it is to callers and to readers, and what is said of a request. */
export const placeCases: Cases = {
  // Words on what may be anything ask for nothing.
  "schemas of anything, in words": [
    [
      of({ type: "array" }),
      of({ type: "array", items: { description: "D." } }),
      w,
      w,
      "the member `n[]` has a description now",
    ],
    [
      of({ type: "array", items: { "x-a": 1 } }),
      of({ type: "array", items: {} }),
      w,
      w,
      "the member `n[]` has no `x-a` any more",
    ],
    [
      { type: "object" },
      { type: "object", additionalProperties: { description: "D." } },
      w,
      w,
      "the member `*` has a description now",
    ],
    [of({ type: "array" }), of({ type: "array", items: { type: "string" } }), b, a, "has entries of a certain form"],
  ],
  // What is below these is said of something else than the values themselves.
  "schemas about something else": [
    [{ not: s }, { not: { type: ["string", "null"] } }, b, a, "what the request may not be is a string or null"],
    [of({ not: of(s) }), of({ not: of(i) }), b, b, "the member `n` of what the member `n` may not be is an integer"],
    [
      { type: "object", propertyNames: { pattern: "^x" } },
      { type: "object", propertyNames: { pattern: "^y" } },
      b,
      b,
      'each name of a member of the request matches `"^y"`',
    ],
    [
      { if: { required: ["a"] }, ...thenOf({ required: ["b"] }) },
      { if: { required: ["a"] }, ...thenOf({ required: ["b", "c"] }) },
      b,
      a,
      "requires the member `c` of the request where its condition holds.",
    ],
    [
      { if: { required: ["a"] }, ...thenOf({ required: ["b"] }) },
      { if: { required: ["a", "c"] }, ...thenOf({ required: ["b"] }) },
      b,
      b,
      "requires the member `c` of the condition of the request.",
    ],
    [
      { type: "object", dependentSchemas: { a: { required: ["b"] } } },
      { type: "object", dependentSchemas: { a: { required: ["b", "c"] } } },
      b,
      a,
      "requires the member `c` of the request wherever it has `a`.",
    ],
  ],
  // Several conditions that hold at once, of which one changes.
  "conditions beside each other": [
    [
      {
        allOf: [
          { if: { required: ["a"] }, ...thenOf({ required: ["b"] }) },
          { if: { required: ["c"] }, ...thenOf(of(s)) },
        ],
      },
      {
        allOf: [
          { if: { required: ["a"] }, ...thenOf({ required: ["b"] }) },
          { if: { required: ["c"] }, ...thenOf(of(i)) },
        ],
      },
      b,
      b,
      "the member `n` of the request where its condition holds is an integer (before: a string)",
    ],
  ],
  "a choice that what is required fits": [
    [
      of(s, { anyOf: [{ required: ["n"] }, { required: ["m"] }] }),
      of(s, { required: ["n"] }),
      b,
      a,
      "requires the member `n`",
    ],
    [
      of(s, { required: ["n"] }),
      of(s, { anyOf: [{ required: ["n"] }, { required: ["m"] }] }),
      a,
      b,
      "no longer requires the member `n`",
    ],
    [
      of(s, { required: ["n"] }),
      of(s, { oneOf: [{ required: ["n"] }, { required: ["m"] }] }),
      b,
      b,
      "has to be of a form with `n`, or of a form with `m`",
    ],
  ],
};
