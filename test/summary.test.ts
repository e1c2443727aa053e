import { describe, expect, test } from "vitest";
import { summaryOf } from "./summary.ts";

const step = (name: string, code: number | null = 0) => ({ name, code, seconds: 1 });
const file = (name: string, status: string, ...tests: string[]) => ({
  name,
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe("the last line counts whatever failed", () => {
  test.each<[name: string, steps: ReturnType<typeof step>[], report: unknown, last: string]>([
    ["nothing", [step("lint"), step("tests")], { numPassedTests: 7, numFailedTests: 0 }, "8 passed, 0 failed"],
    [
      "a test",
      [step("tests", 1)],
      { numPassedTests: 7, numFailedTests: 2, testResults: [file("a", "failed", "failed")] },
      "7 passed, 2 failed",
    ],
    [
      "a file that cannot begin",
      [step("tests", 1)],
      { numPassedTests: 7, numFailedTests: 0, testResults: [file("a", "failed")] },
      "7 passed, 1 failed",
    ],
    ["a step", [step("lint", 2), step("tests")], { numPassedTests: 7, numFailedTests: 0 }, "7 passed, 1 failed"],
    [
      "a step and a test",
      [step("lint", 2), step("tests", 1)],
      { numPassedTests: 7, numFailedTests: 1 },
      "7 passed, 2 failed",
    ],
    [
      "vitest itself, after all tests passed",
      [step("tests", 1)],
      { numPassedTests: 7, numFailedTests: 0 },
      "7 passed, 1 failed",
    ],
    ["vitest, before its report", [step("tests", null)], undefined, "0 passed, 1 failed"],
    [
      "skipped tests and steps",
      [step("walk", 77), step("tests")],
      { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2 },
      "7 passed, 0 failed, 3 skipped",
    ],
  ])("%s", (_, steps, report, last) => {
    const { lines, failed } = summaryOf(steps, report);
    expect(lines.at(-1)).toBe(last);
    expect(failed > 0).toBe(!last.includes(" 0 failed"));
  });

  test.each([
    [true, 0, ["Failed: no test has the name that -t asks for.", "0 passed, 1 failed, 7 skipped"]],
    [true, 1, ["1 passed, 0 failed, 7 skipped"]],
    [false, 0, ["0 passed, 0 failed, 7 skipped"]],
  ])("tests by their name %s, %i of them: %j", (isNamed, numPassedTests, want) => {
    const report = { numPassedTests, numFailedTests: 0, numPendingTests: 7 };
    expect(summaryOf([step("tests")], report, isNamed).lines).toEqual(want);
  });

  test("what failed is named above it", () => {
    const { lines } = summaryOf([step("lint", 2), step("tests", 1)], {
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [file("a.test.ts", "failed")],
    });
    expect(lines).toEqual([
      'Failed: the step "lint" (exit code 2).',
      "Failed: a.test.ts, before or after its tests.",
      "0 passed, 2 failed",
    ]);
  });
});
