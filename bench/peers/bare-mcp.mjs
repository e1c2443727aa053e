// The least that an MCP server over stdio can be: the SDK, and one tool.
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

serveStdio(() => {
  const server = new McpServer({ name: "bare", version: "0.0.0" }, { capabilities: { tools: {} } });
  server.server.setRequestHandler("tools/list", () => ({
    tools: [{ name: "nothing", inputSchema: { type: "object" } }],
  }));
  return server;
});
