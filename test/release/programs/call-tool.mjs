import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

// An agent's client starts the server as its configuration would, and calls a tool; nothing leaves this machine.
const agent = new Client({ name: "stranger", version: "1.0.0" });
await agent.connect(
  new StdioClientTransport({
    command: "npx",
    args: ["--no-install", "braze-mcp", "--grant", "catalogs:write", "--dry-run"],
    env: { ...process.env, BRAZE_INSTANCE: "US-01" },
    stderr: "ignore",
  }),
);
const { tools } = await agent.listTools();
console.log(`${tools.length} tools`);
console.log(JSON.stringify(await agent.callTool({ name: "catalogs_list", arguments: {} })));
await agent.close();
