import { createRequire } from "node:module";
import { join } from "node:path";
import { createMcpServer, type McpServerOptions } from "@braze-codegen/mcp";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

/** Where npx finds the server. */
export const cli = join(createRequire(import.meta.url).resolve("@braze-codegen/mcp"), "..", "cli.js");

/** What a tool answered: its texts, and whether it is an error. */
export interface Answer {
  readonly text: string;
  readonly isError: boolean;
  /** Structured content, or the text where the data is that. */
  readonly data: Record<string, unknown> | undefined;
}

/** A client with a server behind it. */
export interface Session {
  readonly client: Client;
  call(name: string, args?: Record<string, unknown>, signal?: AbortSignal): Promise<Answer>;
  /** Names of the listed tools. */
  names(): Promise<string[]>;
  /** The lines that the server wrote to standard error. */
  readonly stderr: readonly string[];
}

/** A user who is asked, and what they say. What was asked is kept. */
export interface User {
  readonly says: "accept" | "decline" | "cancel";
  readonly heard: string[];
}

/** A client whose user can be asked, if there is one. */
function clientOf(user: User | undefined, mode: "legacy" | "auto"): Client {
  const capabilities = user ? { elicitation: { form: {} } } : {};
  const client = new Client({ name: "test", version: "0.0.0" }, { capabilities, versionNegotiation: { mode } });
  if (user)
    client.setRequestHandler("elicitation/create", ({ params }) => {
      user.heard.push(params.message);
      return { action: user.says, ...(user.says === "accept" && { content: {} }) };
    });
  return client;
}

const open: Client[] = [];

/** Ends all sessions of a test. */
export async function closeSessions(): Promise<void> {
  await Promise.all(open.splice(0).map((client) => client.close()));
}

/** A session with `braze-mcp` in a process of its own, as a host starts it. `auto` asks for the protocol of 2026 first. */
export async function overStdio(
  args: readonly string[],
  env: Record<string, string>,
  mode: "legacy" | "auto" = "legacy",
  user?: User,
): Promise<Session> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli, ...args],
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stderr: "pipe",
  });
  const stderr: string[] = [];
  transport.stderr?.on("data", (chunk: Buffer) => stderr.push(...chunk.toString().split("\n").filter(Boolean)));
  const client = clientOf(user, mode);
  await client.connect(transport);
  return session(client, stderr);
}

/** A session with a server in this process. */
export async function inProcess(options: McpServerOptions, user?: User): Promise<Session> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createMcpServer(options).connect(there);
  const client = clientOf(user, "legacy");
  await client.connect(here);
  return session(client, []);
}

function session(client: Client, stderr: readonly string[]): Session {
  open.push(client);
  return {
    client,
    stderr,
    names: async () => (await client.listTools()).tools.map(({ name }) => name),
    async call(name, args = {}, signal) {
      const result = await client.callTool({ name, arguments: args }, { ...(signal && { signal }) });
      const texts = result.content.map((block) => (block.type === "text" ? block.text : ""));
      const isError = result.isError === true;
      const structured = result.structuredContent as Record<string, unknown> | undefined;
      return { text: texts.join("\n"), isError, data: structured ?? (isError ? undefined : parsed(texts[0])) };
    },
  };
}

/** Data that came as text. */
function parsed(text = ""): Record<string, unknown> | undefined {
  return text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}
