import { expect, test } from "vitest";
import { documentedErrors } from "../../../../generator/emit/client/documented-errors.ts";
import type { ErrorWords } from "../../../../generator/openapi.ts";

const when = "Now and then.";

test.each<[name: string, given: readonly ErrorWords[], want: string | undefined]>([
  ["none", [], undefined],
  ["by its name, and when it comes", [{ status: 400, code: "bad-id", when }], "Errors: 400 `bad-id` (Now and then)."],
  [
    "by its name and by what it says",
    [{ status: 400, code: "bad-id", message: "The ID is bad", when }],
    "Errors: 400 `bad-id` (`The ID is bad`).",
  ],
  [
    "in an answer of success, with when it comes",
    [{ status: 201, message: "The ID is bad", when }],
    "Errors: 201 `The ID is bad` (Now and then).",
  ],
  ["by what it says", [{ status: 400, message: "The ID is bad", when }], "Errors: 400 `The ID is bad`."],
  [
    "by status, in the order of the description",
    [
      { status: 404, code: "none", when },
      { status: 400, code: "b", when },
      { status: 400, code: "a", when },
    ],
    "Errors: 400 `b` (Now and then), `a` (Now and then); 404 `none` (Now and then).",
  ],
  [
    "each once",
    [
      { status: 400, message: "a", when },
      { status: 400, message: "a", when: "At night." },
    ],
    "Errors: 400 `a`.",
  ],
  [
    "over several lines",
    [{ status: 400, message: "\nProblem:\n  bad body", when }],
    "Errors: 400 `Problem: bad body`.",
  ],
  ["with backticks", [{ status: 400, message: "One of `a` or b", when }], "Errors: 400 ``One of `a` or b``."],
  ["with backticks at its ends", [{ status: 400, message: "`a` or ``b``", when }], "Errors: 400 ``` `a` or ``b`` ```."],
  ["long ones, whole", [{ status: 400, message: "x".repeat(300), when }], `Errors: 400 \`${"x".repeat(300)}\`.`],
])("%s", (_, given, want) => expect(documentedErrors(given)).toBe(want));
