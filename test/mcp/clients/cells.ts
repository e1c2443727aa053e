import { tools } from "@braze-codegen/mcp";
import { createMockBraze, type MockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { schemes } from "../../../generated/mcp/src/environment.js";
import { changesSomething } from "../../../generated/mcp/src/opened.js";
import { tokenVariable } from "../../../generated/mcp/src/token-variable.js";
import { exampleMock } from "../../support/example-workspace.ts";
import { exampleArguments } from "../support/example-arguments.ts";
import { type AnyClient, type HttpProcess, overHttp, overStdio, type Sdk, sdks, startHttp } from "../support/sdk.ts";

/** Tools with their examples, called by clients of both generations of the SDK, over both transports, in both modes. */
export interface Cell {
  readonly sdk: Sdk;
  readonly transport: "stdio" | "http";
  readonly mode: "tools" | "search";
}

export const cells: readonly Cell[] = sdks.flatMap((sdk) =>
  (["stdio", "http"] as const).flatMap((transport) =>
    (["tools", "search"] as const).map((mode) => ({ sdk, transport, mode })),
  ),
);

export const nameOf = ({ sdk, transport, mode }: Cell): string => `SDK ${sdk} over ${transport}, mode ${mode}`;

export const examples = tools.map((tool) => ({ tool, args: exampleArguments(tool) }));
export type Example = (typeof examples)[number];

const key = "key-of-everything-0123456789";
const hosts = new Set(
  [...JSON.stringify(examples.map(({ args }) => args)).matchAll(/https:\/\/([a-z0-9.-]+\.[a-z]+)/g)].map(
    ([, host = ""]) => host,
  ),
);
const everything = ["--grant", "*:write", "--pii", "--allow-send", "--allow-delete", "--secrets-in-arguments"];
const flags = [...everything, "--allow-egress", [...hosts].join(","), "--audit-log", "/dev/null"];

/** A Braze of which every call sees a new one, and servers of MCP before it. */
export interface Bench {
  /** What is wrong, a line each. */
  faultsOf(cell: Cell, chosen: readonly Example[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function startBench(): Promise<Bench> {
  let current: MockBraze = createMockBraze();
  const braze = await serve({ ...current, exchange: (request) => current.exchange(request) }, { port: 0 });
  const tokens = Object.fromEntries(schemes.map((scheme) => [tokenVariable(scheme), key]));
  const env = { BRAZE_API_KEY: key, BRAZE_BASE_URL: braze.url, ...tokens };
  // A server over HTTP is for many clients.
  const servers = new Map<Cell["mode"], Promise<HttpProcess>>();
  const serverOf = (mode: Cell["mode"]): Promise<HttpProcess> => {
    const server = servers.get(mode) ?? startHttp([...flags, "--mode", mode], env);
    servers.set(mode, server);
    return server;
  };
  const connect = async ({ sdk, transport, mode }: Cell): Promise<AnyClient> =>
    transport === "stdio" ? overStdio(sdk, [...flags, "--mode", mode], env) : overHttp(sdk, (await serverOf(mode)).url);

  return {
    async faultsOf(cell, chosen) {
      const client = await connect(cell);
      try {
        const names = await client.names();
        const faults: string[] = [];
        for (const { tool, args } of chosen) {
          current = createMockBraze({ ...exampleMock(tool._meta.operationId), keys: { [key]: "*" } });
          const door = changesSomething(tool, args) ? "change_operation" : "read_operation";
          const [name, given] =
            cell.mode === "tools" ? [tool.name, args] : [door, { name: tool.name, arguments: args }];
          if (!names.includes(name)) faults.push(`${name} is not listed`);
          const { isError, text } = await client.call(name, given);
          if (current.requests.length !== 1) faults.push(`${tool.name} did not reach Braze once`);
          if (isError) faults.push(`${tool.name}: ${text}`);
        }
        const instance = await client.read("braze://instance");
        return instance.includes("127.0.0.1") ? faults : [...faults, `braze://instance is ${instance}`];
      } finally {
        await client.close();
      }
    },
    async close() {
      const codes = await Promise.all([...servers.values()].map(async (server) => (await server).stop()));
      await braze.close();
      if (codes.some((code) => code !== 0)) throw new Error(`A server over HTTP ended with ${codes.join(", ")}.`);
    },
  };
}
