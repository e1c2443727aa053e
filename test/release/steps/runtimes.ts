import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newest } from "../nodes.ts";
import type { Step } from "../step.ts";
import type { Stranger } from "../stranger.ts";

/** The program with a specifier for each package that says where it is from, and no package.json. */
function writeProgram(stranger: Stranger, specifierOf: (name: string) => string): void {
  const program = readFileSync(join(import.meta.dirname, "../programs/call.mjs"), "utf8");
  stranger.write("call.mjs", program.replace(/@braze-codegen\/[\w-]+/g, specifierOf));
}

/** Deno fetches what a module names. */
export const deno: Step = {
  name: "deno",
  does: "Deno, by npm: specifiers",
  inRuntimes: true,
  async run(stranger, { version }) {
    writeProgram(stranger, (name) => `npm:${name}@${version}`);
    // Deno reads this name alone, and takes no version that is younger than a day, which ours always is.
    const NPM_CONFIG_REGISTRY = stranger.env["npm_config_registry"];
    const env = { NPM_CONFIG_REGISTRY, DENO_DIR: join(stranger.folder, "cache"), DENO_NO_UPDATE_CHECK: "1" };
    await stranger.sh(
      `"${newest("Deno")}" run --minimum-dependency-age=0 --allow-env --allow-read call.mjs`,
      /^users\.track 201$/m,
      { env },
    );
  },
};

/** Bun does so too where there is no node_modules; and it installs. */
export const bun: Step = {
  name: "bun",
  does: "Bun, by name and version in the import, and installed by itself",
  inRuntimes: true,
  async run(stranger, { version }) {
    const env = { BUN_INSTALL_CACHE_DIR: join(stranger.folder, "cache"), DO_NOT_TRACK: "1" };
    writeProgram(stranger, (name) => `${name}@${version}`);
    await stranger.sh(`"${newest("Bun")}" call.mjs`, /^users\.track 201$/m, { env });
    stranger.take("call.mjs");
    stranger.write("package.json", { name: "app", private: true, type: "module" });
    const names = ["client", "mock-server"].map((name) => `@braze-codegen/${name}@${version}`);
    await stranger.sh(`"${newest("Bun")}" add ${names.join(" ")}`, undefined, { env });
    await stranger.sh(`"${newest("Bun")}" call.mjs`, /^users\.track 201$/m, { env });
  },
};
