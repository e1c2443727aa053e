import { expect, test } from "vitest";
import { breakLongUnions } from "../../../generator/typescript/long-unions.ts";

const many = (member: string) => Array.from({ length: 40 }, () => member).join(" | ");

test.each([
  ["a short line stays", '  a: "x" | "y";', '  a: "x" | "y";'],
  ["a comment stays", `  /** ${many('"x"')} */`, `  /** ${many('"x"')} */`],
  [
    "a member a line",
    `  a?: ${many('"x"')};`,
    `  a?: "x"\n${Array.from({ length: 39 }, () => '      | "x"').join("\n")};`,
  ],
  [
    "a bar in a text is text",
    `a: ${many('"x | y"')};`,
    `a: "x | y"\n${Array.from({ length: 39 }, () => '    | "x | y"').join("\n")};`,
  ],
])("%s", (_, given, want) => {
  expect(breakLongUnions(given)).toBe(want);
});
