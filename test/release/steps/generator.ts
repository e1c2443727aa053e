import type { Step } from "../step.ts";

/** The generator with npx, in the repository of a service. */
export const generator: Step = {
  name: "generator",
  does: "npx braze-codegen: init, generate, check, permissions, diff",
  async run(stranger, { version }) {
    await stranger.app(`braze-codegen@${version}`, `@braze-codegen/spec@${version}`, "hono", "leven");
    await stranger.sh(`npx --yes braze-codegen@${version} list --area catalogs --effect read`, /catalogs\.list/);
    const npx = (command: string) => `npx --no-install braze-codegen ${command}`;
    await stranger.sh(npx("--version"), new RegExp(version.replaceAll(".", "\\.")));
    await stranger.sh(npx("init"), /braze\.config/);
    await stranger.sh(npx("generate"));
    await stranger.sh(npx("check"), /^$/);
    stranger.write("src/send.ts", SEND);
    await stranger.sh(npx("permissions src --granted users.track"), /users\.track/);
    // What a key lacks is told by the exit code.
    await stranger.sh(npx("permissions src --granted users.delete"), /users\.track/, { code: 2 });
    await stranger.sh(
      npx("diff @braze-codegen/spec node_modules/braze-codegen/generated --check"),
      /[Nn]othing|[Nn]o /,
    );
  },
};

const SEND = `import { Braze } from "./braze/client/index.js";

const braze = new Braze({ instance: "US-01" });
await braze.users.track({ events: [] });
`;
