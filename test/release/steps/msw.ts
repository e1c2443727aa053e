import { codeBlocks } from "../../support/readme.ts";
import { join } from "node:path";
import { newest } from "../nodes.ts";
import { type Step, StepFault } from "../step.ts";

const PAGE = join(import.meta.dirname, "../../../docs/getting-started.md");

/** The test of the first ten minutes, with both lines of MSW. */
export const msw: Step = {
  name: "msw",
  does: "a vitest test with MSW 2 on Node 20, and with MSW 3 on Node 22",
  inRuntimes: true,
  async run(stranger, { version }) {
    const test = codeBlocks([PAGE]).find(({ title }) => title?.endsWith(".test.ts"));
    if (test?.title === undefined) throw new StepFault("docs/getting-started.md has no test any more");
    const ours = ["client", "mock-server"].map((name) => `@braze-codegen/${name}@${version}`);
    stranger.write(test.title, test.code);
    for (const [line, node] of [["2.15.0", process.execPath] as const, ["3.0.5", newest("Node", "22.")] as const]) {
      await stranger.app(...ours, "vitest@4.1.11", `msw@${line}`);
      await stranger.sh(`"${node}" node_modules/vitest/vitest.mjs run`, /1 passed/);
    }
  },
};
