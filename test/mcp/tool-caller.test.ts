import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, createToolCaller, type PolicyOptions } from "@braze-codegen/mcp";
import { createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";

const SEED = { catalogs: [{ name: "menu", items: [{ id: "soup" }] }] };

function caller(policy: PolicyOptions, options: { readonly mode?: "search"; readonly preview?: boolean } = {}) {
  const mock = createMockBraze({ keys: { "test-key": "*" }, seed: SEED });
  const lines: Record<string, unknown>[] = [];
  const braze = createToolCaller({
    transport: createTransport({ apiKey: "test-key", instance: "US-01", fetch: mock.fetch }),
    policy: createPolicy(policy),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    warn: () => {},
    ...options,
  });
  const told = () => lines.map(({ event, rule, outcome }) => [event, rule ?? outcome].filter(Boolean).join(" "));
  return { braze, mock, told, lines };
}

const write: PolicyOptions = { grants: ["catalogs:write"] };
const menu = { catalog_name: "menu" };
const yes = { ask: () => true };
const no = { ask: () => Promise.resolve(false) };

describe("a call in a program's own loop is held to what a server holds it to", () => {
  test.each<[name: string, args: unknown, policy: PolicyOptions, how: object, isError: boolean, want: string[]]>([
    ["catalogs_list", {}, write, {}, false, ["finished ok"]],
    ["catalogs_list", undefined, write, {}, false, ["finished ok"]],
    ["catalogs_delete", menu, write, {}, true, ["denied delete"]],
    ["catalogs_delete", menu, write, yes, false, ["asked", "confirmed", "started", "finished ok"]],
    ["catalogs_delete", menu, write, no, true, ["asked", "denied declined"]],
    ["catalogs_delete", menu, { ...write, allowDelete: true }, no, false, ["started", "finished ok"]],
    [
      "catalogs_delete",
      menu,
      { ...write, allowDelete: true, askChanges: true },
      no,
      true,
      ["asked", "denied declined"],
    ],
    ["catalogs_delete", menu, {}, yes, true, ["denied grant"]],
    ["catalogs_delete", {}, write, yes, true, ["finished invalid-arguments"]],
    ["catalogs_delet", menu, write, yes, true, ["denied unknown-tool"]],
    ["users_export_ids", { external_ids: ["u"] }, {}, {}, true, ["denied pii"]],
  ])("%s %j %j %o", async (name, args, policy, how, isError, want) => {
    const { braze, mock, told } = caller(policy);
    const answer = await braze.call(name, args, how);
    expect(answer).toMatchObject({ isError, text: expect.stringMatching(/\S/) });
    expect(told()).toEqual(want);
    expect(mock.state.catalogs.get("menu") === undefined).toBe(!isError && name === "catalogs_delete");
  });
});

test("the question is put as a server puts it", async () => {
  const { braze } = caller(write);
  const heard: string[] = [];
  await braze.call("catalogs_delete", menu, { ask: (text) => heard.push(text) > 1 });
  expect(heard).toEqual([expect.stringMatching(/^An agent wants to run catalogs_delete, which deletes\.\n/)]);
});

test("an answer is text for the model; a preview is confirmed by a second call", async () => {
  const { braze, mock, lines } = caller(write, { preview: true });
  expect(JSON.parse((await braze.call("catalogs_list")).text)).toMatchObject({ catalogs: [{ name: "menu" }] });
  const item = { catalog_name: "menu", item_id: "tea", items: [{}] };
  const { token } = JSON.parse((await braze.call("catalogs_items_create", item)).text) as { token: string };
  expect(mock.state.catalogs.get("menu")?.items).toHaveLength(1);
  expect(await braze.call("confirm", { token })).toMatchObject({ isError: false });
  expect(lines.map(({ by }) => by).filter(Boolean)).toEqual(["client"]);
});

test("tools are listed as a server lists them", () => {
  const { braze } = caller(write);
  const names = (asks: boolean) => braze.tools({ asks }).map(({ name }) => name);
  expect(names(false)).toEqual(braze.tools().map(({ name }) => name));
  expect([names(false).includes("catalogs_delete"), names(true).includes("catalogs_delete")]).toEqual([false, true]);
  for (const each of braze.tools()) expect(Object.keys(each)).toEqual(["name", "description", "inputSchema"]);
  expect(caller(write, { mode: "search" }).braze.tools()).toHaveLength(4);
});

test("options that do not exist are refused", () => {
  const transport = createTransport({ apiKey: "k", instance: "US-01" });
  const options = { transport, polcy: createPolicy() };
  expect(() => createToolCaller(options)).toThrow('There is no option "polcy"; did you mean "policy"?');
});
