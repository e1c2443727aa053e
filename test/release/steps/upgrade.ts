import { ADDED, GONE } from "../before.ts";
import { join } from "node:path";
import type { Step } from "../step.ts";

/** From the version before to this one: what changes is told before, and the compiler finds it in the code. */
export const upgrade: Step = {
  name: "upgrade",
  does: "from the version before: diff tells what changes, the compiler where",
  async run(stranger, { version, before }) {
    await stranger.app(
      `@braze-codegen/client@${before}`,
      `@braze-codegen/spec@${before}`,
      `braze-codegen@${before}`,
      "@types/node@20.19.43",
    );
    stranger.write("main.ts", PROGRAM);
    stranger.write("tsconfig.json", {
      compilerOptions: { target: "es2022", module: "nodenext", types: ["node"], strict: true, noEmit: true },
      files: ["main.ts"],
    });
    stranger.write("braze.config.mjs", CONFIG);
    const tsc = `node "${join(import.meta.dirname, "../node_modules/typescript-5/bin/tsc")}"`;
    await stranger.sh(tsc, /^$/);
    await stranger.sh("npx --no-install braze-codegen generate && npx --no-install braze-codegen check");

    // The new description beside the old one, before anything is upgraded.
    await stranger.sh(`npm install --save-exact --save-dev spec-next@npm:@braze-codegen/spec@${version}`);
    await stranger.sh("npx --no-install braze-codegen diff @braze-codegen/spec spec-next --check", TOLD, { code: 2 });

    await stranger.sh(
      `npm install --save-exact ${["client", "spec"].map((name) => `@braze-codegen/${name}@${version}`).join(" ")} braze-codegen@${version}`,
    );
    await stranger.sh(tsc, new RegExp(`main\\.ts\\(\\d+,\\d+\\): error TS2353: .*'${GONE.member}'`), { code: 2 });
    await stranger.sh("npx --no-install braze-codegen check", new RegExp(`-.*${GONE.member}`), { code: 2 });
    await stranger.sh("npx --no-install braze-codegen generate && npx --no-install braze-codegen check");
    stranger.write("main.ts", PROGRAM.replace(`, ${GONE.member}: "brunch"`, "").replace("// ", ""));
    await stranger.sh(tsc, /^$/);
    // Nothing newer is hidden behind another tag.
    await stranger.sh("npm outdated @braze-codegen/client @braze-codegen/spec braze-codegen", /^$/);
  },
};

const TOLD = new RegExp(`${GONE.member}[\\s\\S]*${ADDED.id}`);

const PROGRAM = `import { Braze } from "@braze-codegen/client";

const braze = new Braze({ apiKey: "dev", instance: "US-01" });
await braze.sends.id.create({ campaign_id: "c-1", ${GONE.member}: "brunch" });
// await braze.${ADDED.id}({ campaign_id: "c-1", name: "Copy" });
`.replace(`c-1", ${GONE.member}`, `c-1", ${GONE.member}`);

const CONFIG = `export default {
  out: "src/braze",
  layout: "source",
  packages: ["client"],
  include: ["sends.id.create"],
};
`;
