import { join } from "node:path";
import type { Step } from "../step.ts";

const BUNDLERS = ["esbuild", "rollup", "vite", "webpack"];

/** Files that run where no package is. */
export const bundles: Step = {
  name: "bundles",
  does: "the client bundled by esbuild, rollup, vite and webpack without a warning, and with the mock server; all of it runs alone",
  async run(stranger, { version }) {
    await stranger.app(`@braze-codegen/client@${version}`, `@braze-codegen/mock-server@${version}`);
    stranger.take("client.mjs");
    stranger.take("call.mjs");
    const script = join(import.meta.dirname, "../bundlers.mjs");
    for (const name of BUNDLERS) {
      await stranger.sh(`node "${script}" ${name} client --strict`);
      // Schemas that contain themselves are validators that import each other, of which rollup warns; and a library loads one at run time.
      await stranger.sh(`node "${script}" ${name} call`);
    }
    await stranger.sh("rm -r node_modules");
    for (const name of BUNDLERS) {
      await stranger.sh(`node bundles/${name}-client.mjs`, /^POST \/users\/track$/m);
      await stranger.sh(`node bundles/${name}-call.mjs`, /^users\.track 201$/m);
    }
  },
};
