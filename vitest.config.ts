import { defineConfig } from "vitest/config";

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: ["test/support/build.ts"],
    projects: [
      // The generator's tests share no state, and loading its libraries once a worker instead of once a file halves their time.
      { test: { name: "generator", include: ["test/generator/**/*.test.ts"], isolate: false, ...timeouts } },
      { test: { name: "packages", include: ["test/**/*.test.ts"], exclude: ["test/generator/**"], ...timeouts } },
    ],
    coverage: { include: ["generator/**/*.ts", "templates/**/*.ts"] },
  },
});
