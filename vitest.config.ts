import { defineConfig } from "vitest/config";

/** What both kinds of tests share. */
export const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  diff: { expand: false, contextLines: 2 },
  chaiConfig: { truncateThreshold: 100 },
  setupFiles: ["test/support/short-failures.ts"],
};

export default defineConfig({
  test: {
    globalSetup: ["test/support/build.ts"],
    projects: [
      // The generator's tests share no state, and loading its libraries once a worker instead of once a file halves their time.
      { test: { ...common, name: "generator", include: ["test/generator/**/*.test.ts"], isolate: false } },
      { test: { ...common, name: "packages", include: ["test/**/*.test.ts"], exclude: ["test/generator/**"] } },
    ],
    coverage: { include: ["generator/**/*.ts", "templates/**/*.ts"] },
  },
});
