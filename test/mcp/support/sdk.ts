import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as OldStdio } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as OldHttp } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport as OldTransport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { cli } from "./session.js";

/** The two generations of the SDK; the newer one also with the protocol of 2026. */
export const sdks = ["v1", "v2", "v2 of 2026"] as const;
export type Sdk = (typeof sdks)[number];

/** A client, as far as these tests need one. */
export interface AnyClient {
  names(): Promise<string[]>;
  call(name: string, args: Record<string, unknown>): Promise<{ isError: boolean; text: string }>;
  read(uri: string): Promise<string>;
  close(): Promise<void>;
}

const token = "a-token-of-its-own-0123456789abcdef";
const about = { name: "test", version: "0.0.0" };
const path = process.env["PATH"] ?? "";

/** A client of an SDK with `braze-mcp` in a process of its own, over stdio. */
export function overStdio(sdk: Sdk, args: readonly string[], env: Record<string, string>): Promise<AnyClient> {
  const process_ = {
    command: process.execPath,
    args: [cli, ...args],
    env: { PATH: path, ...env },
    stderr: "ignore" as const,
  };
  return sdk === "v1" ? old(new OldStdio(process_)) : recent(new StdioClientTransport(process_), sdk);
}

/** A server over HTTP, in a process of its own. */
export interface HttpProcess {
  readonly url: URL;
  /** Ends it as a container is ended, and gives its exit code. */
  stop(): Promise<number | null>;
}

export async function startHttp(args: readonly string[], env: Record<string, string>): Promise<HttpProcess> {
  const child = spawn(process.execPath, [cli, "--http", "127.0.0.1:0", ...args], {
    env: { PATH: path, ...env, BRAZE_MCP_HTTP_TOKEN: token },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return {
    url: new URL(await address(child)),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

async function address(child: ChildProcess): Promise<string> {
  let printed = "";
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const [, url] = /^braze-mcp listens on (\S+)\n/.exec(printed) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`The server ended before it listened: ${printed}`);
}

/** A client of an SDK, connected to a server over HTTP. */
export function overHttp(sdk: Sdk, url: URL): Promise<AnyClient> {
  const init = { requestInit: { headers: { authorization: `Bearer ${token}` } } };
  return sdk === "v1"
    ? old(new OldHttp(url, init) as OldTransport)
    : recent(new StreamableHTTPClientTransport(url, init), sdk);
}

interface AnyResult {
  readonly [member: string]: unknown;
  readonly isError?: unknown;
  readonly content?: unknown;
}

const answerOf = ({ isError, content }: AnyResult) => ({
  isError: isError === true,
  text: (content as readonly { text?: string }[]).map(({ text = "" }) => text).join("\n"),
});

async function recent(transport: StdioClientTransport | StreamableHTTPClientTransport, sdk: Sdk): Promise<AnyClient> {
  const client = new Client(about, { versionNegotiation: { mode: sdk === "v2" ? "legacy" : "auto" } });
  await client.connect(transport);
  return {
    names: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name, args) => answerOf(await client.callTool({ name, arguments: args })),
    read: async (uri) => JSON.stringify((await client.readResource({ uri })).contents),
    close: () => client.close(),
  };
}

async function old(transport: OldTransport): Promise<AnyClient> {
  const client = new OldClient(about);
  await client.connect(transport);
  return {
    names: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name, args) => answerOf(await client.callTool({ name, arguments: args })),
    read: async (uri) => JSON.stringify((await client.readResource({ uri })).contents),
    close: () => client.close(),
  };
}
