/** How a step of `npm test` ended. Code 77 is skipped. */
export interface StepResult {
  readonly name: string;
  readonly code: number | null;
  readonly seconds: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * The last lines of `npm test`. The very last one counts whatever failed: tests, files that failed before or after their tests, and steps; so that
 * nobody reads "0 failed" above an exit code of 1.
 *
 * @param isNamed - Whether only tests of a name were to be run.
 */
export function summaryOf(
  steps: readonly StepResult[],
  report: unknown,
  isNamed = false,
): { lines: string[]; failed: number } {
  const vitest = report as VitestReport | undefined;
  const files = (vitest?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failedTests = vitest?.numFailedTests ?? 0;
  const failedSteps = steps.filter(({ code }) => code !== 0 && code !== 77);
  const told = failedTests + files.length;
  // A step that failed because of tests that are counted already is not counted twice.
  const steps_ = failedSteps.filter(({ name }) => !(name === "tests" && told > 0));
  // With -t, vitest is content where no test has the name.
  const isNameless = (vitest?.numPendingTests ?? 0) > 0 && vitest?.numPassedTests === 0 && told === 0 && isNamed;
  const failed = told + steps_.length + (isNameless ? 1 : 0);
  const passed =
    (vitest?.numPassedTests ?? 0) + steps.filter(({ name, code }) => code === 0 && name !== "tests").length;
  const skippedSteps = steps.filter(({ code }) => code === 77);
  const skipped = (vitest?.numPendingTests ?? 0) + (vitest?.numTodoTests ?? 0) + skippedSteps.length;
  const lines = [
    ...steps_.map(
      ({ name, code }) => `Failed: the step "${name}" (${code === null ? "ended by a signal" : `exit code ${code}`}).`,
    ),
    ...files.map(({ name }) => `Failed: ${name}, before or after its tests.`),
    ...skippedSteps.map(({ name }) => `Skipped: the step "${name}".`),
    ...(isNameless ? ["Failed: no test has the name that -t asks for."] : []),
    `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
  ];
  return { lines, failed };
}
