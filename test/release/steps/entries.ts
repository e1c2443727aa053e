import { lines } from "../nodes.ts";
import type { Step } from "../step.ts";

/** `import` and `require` of every entry point, in every line of Node. */
export const entries: Step = {
  name: "entries",
  does: "import and require() of every entry point, in Node 20, 22 and 24",
  inRuntimes: true,
  async run(stranger, { names, version }) {
    // One entry point is for MSW, which an app has or has not.
    await stranger.app(...names.map((name) => `${name}@${version}`), "msw@2.15.0");
    stranger.take("entries.mjs");
    for (const node of lines())
      await stranger.sh(`"${node}" entries.mjs ${names.join(" ")}`, /^[1-9]\d+ entry points$/m);
  },
};
