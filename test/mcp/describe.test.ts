import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, type PolicyOptions, tools } from "@braze-codegen/mcp";
import { afterEach, describe, expect, test } from "vitest";
import { figure, permissionOf } from "../support/facts.ts";
import { schemasNamedIn } from "../../generated/mcp/src/describe.js";
import { closeSessions, inProcess } from "./support/session.js";

afterEach(closeSessions);

const everything: PolicyOptions = {
  grants: ["*:write"],
  pii: true,
  allowDelete: true,
  allowSend: true,
  credentials: ["scimToken"],
};
const connect = (policy: PolicyOptions = everything) =>
  inProcess({
    transport: createTransport({
      apiKey: "key-0123456789",
      instance: "US-01",
      fetch: () => Promise.reject(new Error("sent")),
    }),
    policy: createPolicy(policy),
    audit: createAuditLog({ sink: () => {} }),
    warn: () => {},
  });

describe("what a list of tools leaves out", () => {
  test.each<[name: string, want: string[]]>([
    ["ApplePush", ["ApplePush:", "- alert", "AppleAlert"]],
    ["CampaignRecipient", ["Give exactly one of `external_user_id`, `user_alias`, `braze_id` and `email`."]],
    [
      "users_track",
      [
        `Effect: write. Permission: ${permissionOf("users.track")}.`,
        `- attributes UserAttributes[] (at most ${figure("users.track", "attributes", "maxItems")})`,
      ],
    ],
    ["ConnectedAudience.custom_attribute", ["custom_attribute_name*", "comparison*"]],
  ])("%s is described when it is asked for", async (name, want) => {
    const { call } = await connect();
    const { text, isError } = await call("describe_schema", { name });
    expect(isError).toBe(false);
    for (const words of want) expect(text).toContain(words);
  });

  test("all of it on demand", async () => {
    const { call } = await connect();
    const { text } = await call("describe_schema", { name: "ApplePush", detail: "full" });
    const [, json = ""] = text.split("JSON Schema:\n");
    expect(JSON.parse(json)).toMatchObject({ type: "object", properties: { alert: expect.anything() as unknown } });
    expect(json).toContain('"$ref":"braze://schema/');
  });

  test("every schema that is named is described, in other descriptions too", async () => {
    const { call } = await connect();
    const open = [...schemasNamedIn(tools)];
    const seen = new Set(open);
    for (const name of open) {
      const { text, isError } = await call("describe_schema", { name });
      expect(isError, name).toBe(false);
      for (const [, next = ""] of text.matchAll(/^- \S+ ([A-Z]\w+(?:\.\w+)*)/gm))
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
    }
    expect(seen.size).toBeGreaterThan(50);
  });

  test.each<[args: Record<string, unknown>, policy: PolicyOptions, want: string]>([
    [{}, {}, "`name` is missing"],
    [{ name: "AplePush" }, {}, 'There is no tool and no schema "AplePush"; did you mean "ApplePush"?'],
    [{ name: "catalogs_delete" }, {}, "--allow-delete"],
    [{ name: "__proto__" }, {}, "There is no tool and no schema"],
  ])("%j is refused", async (args, policy, want) => {
    const { call } = await connect(policy);
    const { text, isError } = await call("describe_schema", args);
    expect(isError).toBe(true);
    expect(text).toContain(want);
  });

  test("a list without such objects has no tool for them", async () => {
    const { names } = await connect({});
    expect(await names()).not.toContain("describe_schema");
  });
});

describe("schemas as resources", () => {
  test("are listed, with a template for all", async () => {
    const { client } = await connect();
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain("braze://schema/ChannelMessages");
    expect((await client.listResourceTemplates()).resourceTemplates[0]).toMatchObject({
      uriTemplate: "braze://schema/{name}",
    });
  });

  test("hold the members in words and the JSON Schema", async () => {
    const { client } = await connect();
    const { contents } = await client.readResource({ uri: "braze://schema/UserAlias" });
    expect(contents).toMatchObject([
      { mimeType: "text/plain", text: expect.stringContaining("- alias_name* string") as string },
      { mimeType: "application/schema+json", text: expect.stringContaining('"alias_label"') as string },
    ]);
  });

  test.each(["braze://schema/Nothing", "braze://schema/%E0", "file:///etc/passwd", "braze://schema/__proto__"])(
    "%s is none",
    async (uri) => {
      const { client } = await connect();
      await expect(client.readResource({ uri })).rejects.toThrow("There is no resource");
    },
  );
});
