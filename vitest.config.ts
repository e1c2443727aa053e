import { defineConfig } from "vitest/config";

/** What both kinds of tests share. */
export const common = {
  // Tests put back what they change, and loading a library once a worker instead of once a file halves their time.
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  diff: { expand: false, contextLines: 2 },
  chaiConfig: { truncateThreshold: 100 },
  setupFiles: ["test/support/short-failures.ts"],
};

/** Proofs that take long: `npm run test:long` runs them, and `npm test` does not. */
const LONG = "test/**/*.long.test.ts";

export default defineConfig({
  test: {
    globalSetup: ["test/support/build.ts"],
    // Vitest leaves a core to itself, which on two would be half of them.
    maxWorkers: "100%",
    projects: [
      { test: { ...common, name: "generator", include: ["test/generator/**/*.test.ts"], exclude: [LONG] } },
      {
        test: {
          ...common,
          name: "packages",
          include: ["test/**/*.test.ts"],
          exclude: ["test/generator/**", "**/node_modules/**", LONG],
        },
      },
      { test: { ...common, name: "long", include: [LONG], exclude: ["**/node_modules/**"] } },
    ],
    coverage: { include: ["generator/**/*.ts", "templates/**/*.ts"] },
  },
});
