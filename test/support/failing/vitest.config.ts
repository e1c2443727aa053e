import { defineConfig } from "vitest/config";
import { common } from "../../../vitest.config.ts";

/** The tests' own settings, for tests that fail: test/support/short-failures.test.ts runs them, and `npm test` does not. One worker runs
 * both files, as it does in a run of all tests. */
export default defineConfig({
  test: { ...common, include: ["test/support/failing/{texts,values}.ts"], maxWorkers: 1 },
});
