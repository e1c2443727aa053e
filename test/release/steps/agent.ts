import type { Step } from "../step.ts";

/** The MCP server with npx, and a call of a tool by a client of the SDK. */
export const agent: Step = {
  name: "agent",
  does: "npx @braze-codegen/mcp --list without an installation, and a tool call by a client of the SDK",
  async run(stranger, { version }) {
    await stranger.sh(
      // As the configuration of a client has it.
      `npx --yes @braze-codegen/mcp@${version} --grant catalogs:write --list`,
      /catalogs_items_update[\s\S]*tools/,
    );
    await stranger.app(`@braze-codegen/mcp@${version}`, "@modelcontextprotocol/client@2.4.0");
    stranger.take("call-tool.mjs");
    await stranger.sh("node call-tool.mjs", /^\d+ tools$[\s\S]*\/catalogs/m);
  },
};
