import { createMockBraze, type MockBraze } from "@braze-codegen/mock-server";
import { type MockServer, serve } from "@braze-codegen/mock-server/node";
import { tools } from "@braze-codegen/mcp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { schemes } from "../../generated/mcp/src/environment.js";
import { changesSomething } from "../../generated/mcp/src/opened.js";
import { tokenVariable } from "../../generated/mcp/src/token-variable.js";
import { exampleMock } from "../support/example-seeds.ts";
import { exampleArguments } from "./support/example-arguments.ts";
import { type AnyClient, overHttp, overStdio, type Sdk, sdks, startHttp } from "./support/sdk.js";

/** Every tool with its example, by clients of both generations of the SDK, over both transports, in both modes. */
const key = "key-of-everything-0123456789";
const examples = tools.map((tool) => ({ tool, args: exampleArguments(tool) }));
const hosts = new Set(
  [...JSON.stringify(examples.map(({ args }) => args)).matchAll(/https:\/\/([a-z0-9.-]+\.[a-z]+)/g)].map(
    ([, host = ""]) => host,
  ),
);
const everything = ["--grant", "*:write", "--pii", "--allow-send", "--allow-delete", "--secrets-in-arguments"];
const flags = [...everything, "--allow-egress", [...hosts].join(",")];

let current: MockBraze;
let braze: MockServer;
let env: Record<string, string>;

beforeAll(async () => {
  const first = createMockBraze();
  braze = await serve({ ...first, handle: (...given) => current.handle(...given) }, { port: 0 });
  const tokens = Object.fromEntries(schemes.map((scheme) => [tokenVariable(scheme), key]));
  env = { BRAZE_API_KEY: key, BRAZE_BASE_URL: braze.url, ...tokens };
});
afterAll(() => braze.close());

const transports = ["stdio", "http"] as const;
const modes = ["tools", "search"] as const;
const cells = sdks.flatMap((sdk) =>
  transports.flatMap((transport) => modes.map((mode) => [sdk, transport, mode] as const)),
);

describe.each(cells)("SDK %s over %s, mode %s", (sdk: Sdk, transport, mode) => {
  let client: AnyClient;
  let stop = async (): Promise<number | null> => 0;

  beforeEach(async () => {
    const args = [...flags, "--mode", mode, "--audit-log", "/dev/null"];
    if (transport === "stdio") {
      client = await overStdio(sdk, args, env);
      return;
    }
    const server = await startHttp(args, env);
    stop = () => server.stop();
    client = await overHttp(sdk, server.url);
  });
  afterEach(async () => {
    await client.close();
    expect(await stop()).toBe(0);
  });

  test("every tool takes its example", async () => {
    const names = await client.names();
    const failed: string[] = [];
    for (const { tool, args } of examples) {
      current = createMockBraze({ ...exampleMock(tool._meta.operationId), keys: { [key]: "*" } });
      const door = changesSomething(tool, args) ? "change_operation" : "read_operation";
      const [name, given] = mode === "tools" ? [tool.name, args] : [door, { name: tool.name, arguments: args }];
      if (!names.includes(name)) failed.push(`${name} is not listed`);
      const { isError, text } = await client.call(name, given);
      if (current.requests.length !== 1) failed.push(`${tool.name} did not reach Braze once`);
      if (isError) failed.push(`${tool.name}: ${text}`);
    }
    expect(failed).toEqual([]);
    expect(examples.length).toBeGreaterThan(160);
    expect(await client.read("braze://instance")).toContain("127.0.0.1");
  }, 60_000);
});
