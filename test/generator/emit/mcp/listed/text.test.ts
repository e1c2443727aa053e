import { expect, test } from "vitest";
import { textsFor } from "../../../../../generator/emit/mcp/listed/text.ts";
import { modelOf, operation, pathsOf } from "../../../../support/spec.ts";

const { whole, short } = textsFor(modelOf({ paths: pathsOf(operation("things.list")) }).operations);

test.each<[given: string | undefined, want: string]>([
  [undefined, ""],
  ["From\n  `things.list`.", "From `things_list`."],
  ["From `GET /1`, or `GET /2`.", "From `things_list`, or `GET /2`."],
  ["A list. The `Link` header names the next page. More.", "A list. More."],
])("%j", (given, want) => expect(whole(given)).toBe(want));

test.each<[given: string, most: number, longest: number, want: string]>([
  ["One. Two. Three.", 9, 20, "One. Two."],
  ["A first sentence. Another.", 5, 20, "A first sentence."],
  ["See users.track for it. More.", 10, 40, "See users.track for it."],
  [
    "A sentence that goes on for long, which is what it does, and on.",
    10,
    60,
    "A sentence that goes on for long, which is what it does.",
  ],
  [
    "A sentence that goes on for long; or not, as it may be that it does.",
    10,
    50,
    "A sentence that goes on for long; or not.",
  ],
  ["It is one of these values that there are: `a`, `b` and `c`.", 10, 50, "It is one of these values that there are."],
  ["A sentence without any part that could be left out of it at all.", 10, 30, "A sentence without any part…"],
])("%j in %i to %i", (given, most, longest, want) => expect(short(given, most, longest)).toBe(want));
