import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy } from "@braze-codegen/mcp";
import { afterAll, expect, test } from "vitest";
import { jsonText } from "../../generator/emit/json.ts";
import { closeSessions, inProcess } from "./support/session.js";

// What a model sees of a tool is an interface: a change of it is a change of one file here, which somebody reviews.
// `npx vitest run test/mcp/snapshots.test.ts -u` writes them anew.

const folder = fileURLToPath(new URL("__snapshots__/tools/", import.meta.url));

const policy = createPolicy({
  grants: ["*:write"],
  pii: true,
  allowSend: true,
  allowDelete: true,
  credentials: ["scimToken"],
});

async function listed(mode: "tools" | "search") {
  const { client } = await inProcess({
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01" }),
    policy,
    audit: createAuditLog({ sink: () => {} }),
    preview: true,
    mode,
  });
  return (await client.listTools()).tools;
}

const tools = new Map(
  [...(await listed("tools")), ...(await listed("search"))].map((tool): [string, object] => [tool.name, tool]),
);
afterAll(closeSessions);

test.each([...tools])("%s", async (name, tool) => {
  await expect(jsonText(tool)).toMatchFileSnapshot(`${folder}${name}.json`);
});

test("none is of a tool that is gone", () => {
  expect(readdirSync(folder).filter((file) => !tools.has(file.replace(/\.json$/, "")))).toEqual([]);
});
