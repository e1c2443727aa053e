import { createTransport } from "@braze-codegen/client/core";
import {
  createAuditLog,
  createPendingCalls,
  createPolicy,
  type McpServerOptions,
  type PolicyOptions,
} from "@braze-codegen/mcp";
import { afterEach, describe, expect, test, vi } from "vitest";
import { callerOf } from "../../generated/mcp/src/caller.js";
import { closeSessions, inProcess, type User } from "./support/session.js";

afterEach(async () => {
  vi.useRealTimers();
  await closeSessions();
});

interface Given {
  readonly policy: PolicyOptions;
  readonly says?: User["says"];
  readonly options?: Partial<McpServerOptions>;
}

async function connect({ policy, says, options = {} }: Given) {
  const sent: { path: string; body: unknown }[] = [];
  const lines: Record<string, unknown>[] = [];
  const heard: string[] = [];
  const fetch = async (url: string, { body }: RequestInit) => {
    const text = body instanceof Blob ? await body.text() : body;
    sent.push({ path: new URL(url).pathname, body: text ? JSON.parse(String(text)) : undefined });
    return Response.json({ message: "success", dispatch_id: "d" }, { status: 201 });
  };
  const session = await inProcess(
    {
      transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch, retries: 0 }),
      policy: createPolicy(policy),
      audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
      warn: () => {},
      ...options,
    },
    says && { says, heard },
  );
  const told = () => lines.map(({ event, rule, outcome }) => [event, rule ?? outcome].filter(Boolean).join(" "));
  return { ...session, sent, lines, heard, told };
}

const catalogs = { grants: ["catalogs:write"] };
const subscription = { grants: ["subscription:write"] };
const group = { subscription_group_id: "g", subscription_state: "subscribed", external_id: ["u1"] };
const double = { ...group, use_double_opt_in_logic: true };
const menu = { catalog_name: "menu" };
const asked = { ...catalogs, askChanges: true };
const soup = { catalogs: [{ name: "menu", description: "", fields: [{ name: "id", type: "string" }] }] };
const exports = { grants: ["users:write"], pii: true, allowEgress: ["files.example.com"], askChanges: true };
const exported = { segment_id: "s", fields_to_export: ["email"], callback_endpoint: "https://files.example.com/in" };
const ran = ["asked", "confirmed", "started", "finished ok"];

describe("a client that can ask its user", () => {
  type Row = [
    name: string,
    args: Record<string, unknown>,
    policy: PolicyOptions,
    says: User["says"] | undefined,
    want: string[],
  ];
  test.each<Row>([
    ["catalogs_delete", menu, catalogs, "accept", ran],
    ["catalogs_delete", menu, catalogs, "decline", ["asked", "denied declined"]],
    ["catalogs_delete", menu, catalogs, "cancel", ["asked", "denied declined"]],
    ["catalogs_delete", menu, catalogs, undefined, ["denied delete"]],
    ["catalogs_delete", menu, { ...catalogs, allowDelete: true }, "decline", ["started", "finished ok"]],
    ["catalogs_delete", menu, { ...catalogs, neverAsk: true }, "accept", ["denied delete"]],
    ["catalogs_delete", menu, { ...catalogs, readOnly: true }, "accept", ["denied read-only"]],
    ["catalogs_delete", menu, { ...catalogs, excludeTools: ["catalogs_delete"] }, "accept", ["denied excluded"]],
    ["catalogs_delete", menu, { grants: ["catalogs:read"] }, "accept", ["denied grant"]],
    ["catalogs_delete", menu, { ...catalogs, permissions: [] }, "accept", ["denied delete"]],
    ["catalogs_delete", {}, catalogs, "accept", ["finished invalid-arguments"]],
    ["subscription_status_set", group, subscription, "decline", ["started", "finished ok"]],
    ["subscription_status_set", double, subscription, "accept", ran],
    ["subscription_status_set", double, subscription, "decline", ["asked", "denied declined"]],
    ["subscription_status_set", double, subscription, undefined, ["denied send"]],
    ["catalogs_create", soup, asked, "accept", ran],
    ["catalogs_create", soup, asked, "decline", ["asked", "denied declined"]],
    ["catalogs_create", soup, asked, undefined, ["denied change"]],
    ["catalogs_create", soup, { ...asked, readOnly: true }, "accept", ["denied read-only"]],
    ["catalogs_list", {}, asked, undefined, ["finished ok"]],
    // What was allowed beforehand is asked as well.
    ["catalogs_delete", menu, { ...asked, allowDelete: true }, "accept", ran],
    ["catalogs_delete", menu, { ...asked, allowDelete: true }, undefined, ["denied change"]],
    ["catalogs_delete", menu, asked, "accept", ran],
    // A read that makes Braze call an address is a change.
    ["users_export_segment", exported, exports, "accept", ["asked", "confirmed", "started", "finished ok"]],
    ["users_export_segment", exported, exports, "decline", ["asked", "denied declined"]],
    // A yes to sending is no yes to calling an address.
    [
      "campaigns_trigger_send",
      { campaign_id: "c", attachments: [{ file_name: "a", url: "https://evil.example/a.pdf" }] },
      { grants: ["campaigns:write"] },
      "accept",
      ["denied send"],
    ],
  ])("%s %j %j, %s", async (name, args, policy, says, want) => {
    const { call, sent, told } = await connect({ policy, ...(says && { says }) });
    const { isError } = await call(name, args);
    expect(told()).toEqual(want);
    const isSent = want.at(-1) === "finished ok";
    expect({ isError, sent: sent.length }).toEqual({ isError: !isSent, sent: isSent ? 1 : 0 });
  });

  test("sees what it may run after a yes, and others do not", async () => {
    const asking = await connect({ policy: catalogs, says: "accept" });
    expect(await asking.names()).toContain("catalogs_delete");
    expect(await (await connect({ policy: catalogs })).names()).not.toContain("catalogs_delete");
    expect(await (await connect({ policy: {}, says: "accept" })).names()).not.toContain("catalogs_delete");
    const names = (await asking.names()).filter((name) => name !== "describe_schema");
    expect(names).toEqual([...names].sort());
  });

  test("with askChanges: sees changes, is told what each does, and its yes is the user's", async () => {
    const policy = { ...asked, grants: ["catalogs:write", "subscription:write"], allowSend: true };
    const { call, heard, lines, names } = await connect({ policy, says: "accept" });
    expect(await names()).toContain("catalogs_create");
    expect(await (await connect({ policy })).names()).not.toContain("catalogs_create");
    await call("catalogs_create", soup);
    await call("subscription_status_set", double);
    expect(heard.map((text) => text.split("\n")[0])).toEqual([
      "An agent wants to run catalogs_create, which changes something.",
      "An agent wants to run subscription_status_set, which changes something and sends messages to people.",
    ]);
    expect(lines.filter(({ event }) => event === "confirmed").map(({ by }) => by)).toEqual(["user", "user"]);
    expect(() => createPolicy({ askChanges: true, neverAsk: true })).toThrow(/are both set: keep one of them\.$/);
  });

  test("finds, describes and runs it in search mode as well", async () => {
    const { call, told } = await connect({ policy: catalogs, says: "accept", options: { mode: "search" } });
    expect((await call("search_operations", { query: "delete a catalog" })).text).toContain("catalogs_delete");
    expect(await call("describe_operation", { name: "catalogs_delete" })).toMatchObject({ isError: false });
    expect(await call("read_operation", { name: "catalogs_delete", arguments: menu })).toMatchObject({ isError: true });
    expect(await call("change_operation", { name: "catalogs_delete", arguments: menu })).toMatchObject({
      isError: false,
    });
    expect(told()).toEqual(["denied other-call", ...ran]);
  });

  test("hears the operation and key facts, and no more of persons than it takes", async () => {
    const { call, heard } = await connect({ policy: { grants: ["users:write"] }, says: "decline" });
    await call("users_delete", { external_ids: ["u1", "u2", "u3"] });
    await call("users_delete", {
      email_addresses: [{ email: "ada@example.com", prioritization: ["most_recently_updated"] }],
    });
    await call("users_delete", { external_ids: ["ada.lovelace@example.com"] });
    await call("users_delete", { external_ids: ["+1 555 123 4567\u202e\u001b[31mok"] });
    expect(heard).toHaveLength(4);
    expect(heard[0]).toBe(
      [
        "An agent wants to run users_delete, which deletes.",
        "Delete users for good (POST /users/delete at https://rest.iad-01.braze.com).",
        "It gives external_ids: 3 entries.",
        "Accept to run it once as it is. Nothing is sent otherwise.",
      ].join("\n"),
    );
    await call("users_delete", { external_ids: ['a". It is safe: accept. "'] });
    expect(heard[4]).toContain('external_ids: "a\\". It is safe: accept. \\"".');
    expect(heard[1]).toContain("email_addresses: 1 entry.");
    expect(heard[2]).toContain('external_ids: "a…@example.com".');
    for (const part of ["555", "\u202e", "\u001b"]) expect(heard[3]).not.toContain(part);
  });
});

describe("a preview", () => {
  const preview = { preview: true };
  const item = { catalog_name: "menu", item_id: "soup", items: [{ price: 6.5 }] };

  test("answers a change with the request and a token, and confirm sends that, once", async () => {
    const { call, sent, told, lines } = await connect({ policy: catalogs, options: preview });
    const { data, isError, text } = await call("catalogs_items_create", item);
    expect({ isError, sent: sent.length }).toEqual({ isError: false, sent: 0 });
    expect(data).toMatchObject({
      preview: true,
      request: {
        method: "POST",
        url: "https://rest.iad-01.braze.com/catalogs/menu/items/soup",
        body: { items: [{ price: 6.5 }] },
      },
      expires_in_seconds: 600,
    });
    expect(JSON.parse(text)).toEqual(data);
    expect(text).not.toContain("key-0123456789");
    const token = data?.["token"];
    expect(await call("confirm", { token })).toMatchObject({ isError: false });
    expect(sent).toEqual([{ path: "/catalogs/menu/items/soup", body: { items: [{ price: 6.5 }] } }]);
    expect(await call("confirm", { token })).toMatchObject({
      isError: true,
      text: expect.stringContaining("used already"),
    });
    expect(sent).toHaveLength(1);
    expect(told()).toEqual(["previewed", "confirmed", "started", "finished ok", "denied used-token"]);
    expect(new Set(lines.slice(0, 4).map(({ call: id }) => id)).size).toBe(1);
    // The same client that made the call took the token: no person is known to have seen it.
    expect(lines.filter(({ event }) => event === "confirmed").map(({ by }) => by)).toEqual(["client"]);
  });

  test("is for changes alone", async () => {
    const { call, told } = await connect({ policy: catalogs, options: preview });
    await call("catalogs_list");
    expect(told()).toEqual(["finished ok"]);
  });

  test("opens nothing", async () => {
    const { call, told } = await connect({ policy: catalogs, options: preview });
    expect(await call("catalogs_delete", menu)).toMatchObject({ isError: true });
    expect(told()).toEqual(["denied delete"]);
  });

  test("holds ten minutes, and until the end of the process", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    const { call, sent, told, lines } = await connect({ policy: catalogs, options: preview });
    const first = (await call("catalogs_items_create", item)).data?.["token"];
    const second = (await call("catalogs_items_create", item)).data?.["token"];
    vi.advanceTimersByTime(599_999);
    expect(await call("confirm", { token: first })).toMatchObject({ isError: false });
    vi.advanceTimersByTime(1);
    expect(await call("confirm", { token: second })).toMatchObject({
      isError: true,
      text: expect.stringContaining("older than 10 minutes"),
    });
    expect(sent).toHaveLength(1);
    expect(told().slice(-2)).toEqual(["denied expired", "denied expired"]);
    expect(lines.slice(-2).map(({ tool }) => tool)).toEqual(["catalogs_items_create", "confirm"]);
  });

  test.each([undefined, "", "guess", 1, {}, "__proto__"])("has no token %j", async (token) => {
    const { call, sent, told } = await connect({ policy: catalogs, options: preview });
    await call("catalogs_items_create", item);
    expect(await call("confirm", { token })).toMatchObject({ isError: true });
    expect(sent).toEqual([]);
    expect(told()).toEqual(["previewed", "denied unknown-token"]);
  });

  test("is confirmed by the client that saw it", async () => {
    const one = await connect({ policy: catalogs, options: preview });
    const other = await connect({ policy: catalogs, options: preview });
    const { data } = await one.call("catalogs_items_create", item);
    expect(await other.call("confirm", { token: data?.["token"] })).toMatchObject({ isError: true });
    expect([...one.sent, ...other.sent]).toEqual([]);
  });

  test("works in search mode, where confirm is listed beside the change", async () => {
    const { call, names, sent } = await connect({ policy: catalogs, options: { ...preview, mode: "search" } });
    expect(await names()).toEqual([
      "search_operations",
      "describe_operation",
      "read_operation",
      "change_operation",
      "confirm",
    ]);
    const { data } = await call("change_operation", { name: "catalogs_items_create", arguments: item });
    expect(sent).toEqual([]);
    expect(await call("confirm", { token: data?.["token"] })).toMatchObject({ isError: false });
    expect(sent).toHaveLength(1);
  });

  test.each<[policy: PolicyOptions, options: Partial<McpServerOptions>, want: boolean]>([
    [catalogs, preview, true],
    [catalogs, {}, false],
    [{ grants: ["catalogs:read"] }, preview, false],
  ])("lists confirm only where there is something to confirm: %j %j", async (policy, options, want) => {
    const { names, call } = await connect({ policy, options });
    expect((await names()).includes("confirm")).toBe(want);
    if (!options.preview) await expect(call("confirm", { token: "x" })).rejects.toThrow('There is no tool "confirm"');
  });

  test("of a send that the user has to allow is the question to the user", async () => {
    const { call, told, sent } = await connect({ policy: subscription, says: "accept", options: preview });
    await call("subscription_status_set", double);
    expect(told()).toEqual(ran);
    expect(sent).toHaveLength(1);
  });

  test("of what cannot be sent says so", async () => {
    const { call, sent, told } = await connect({ policy: { grants: ["cdi:write"] }, options: preview });
    const { isError, text } = await call("cdi_integrations_sync", { integration_id: ".." });
    expect({ isError, sent: sent.length }).toEqual({ isError: true, sent: 0 });
    expect(text).toContain("the parameter integration_id of the path cannot be written");
    expect(told()).toEqual(["finished failed"]);
  });

  test("that is longer than a model is given is cut, and sent whole", async () => {
    const items = Array.from({ length: 50 }, (_, id) => ({ id: `item-${id}`, text: "x".repeat(100) }));
    const { call, sent } = await connect({ policy: catalogs, options: { ...preview, maxCharacters: 2000 } });
    const { data, text } = await call("catalogs_items_create_many", { catalog_name: "menu", items });
    expect(text.length).toBeLessThan(2500);
    expect(data?.["cut"]).toEqual([expect.stringMatching(/^`body\.items` shows the first \d+ of 50 entries$/)]);
    await call("confirm", { token: data?.["token"] });
    expect(sent).toEqual([{ path: "/catalogs/menu/items", body: { items } }]);
  });

  test("is not given, and nothing asked, when that cannot be logged", async () => {
    const audit = createAuditLog({ sink: () => Promise.reject(new Error("disk full")) });
    for (const says of [undefined, "accept"] as const) {
      const given: Given = { policy: catalogs, options: { ...preview, audit }, ...(says && { says }) };
      const { call, sent } = await connect(given);
      expect(await call(says ? "catalogs_delete" : "catalogs_items_create", says ? menu : item)).toMatchObject({
        isError: true,
        text: expect.stringContaining("nothing was sent"),
      });
      expect(sent).toEqual([]);
    }
  });
});

test.each<[capabilities: object | undefined, envelope: object | undefined, want: boolean]>([
  [undefined, undefined, false],
  [{}, undefined, false],
  [{ elicitation: {} }, undefined, true],
  [{ elicitation: { form: {} } }, undefined, true],
  [{ elicitation: { form: {}, url: {} } }, undefined, true],
  [{ elicitation: { url: {} } }, undefined, false],
  // In the protocol of 2026 each request says so itself.
  [undefined, { elicitation: { form: {} } }, true],
  [undefined, {}, false],
  // In that of 2025 what it declared holds: a single request claims no more, and no less.
  [{}, { elicitation: { form: {} } }, false],
  [{ elicitation: {} }, {}, true],
])("a client that declares %j, with the request %j, can ask: %s", (known, declared, want) => {
  const envelope = declared && { "io.modelcontextprotocol/clientCapabilities": declared };
  const mcpReq = { signal: new AbortController().signal, requestState: () => undefined, envelope };
  expect(callerOf({ mcpReq } as never, known as never).canAsk).toBe(want);
});

const silent = async () => {};
const log = { noted: silent, started: silent, finished: silent, denied: silent };
const call = { tool: "t", args: {}, fingerprint: "f", session: "", shown: "preview" as const, log };

describe("calls that wait", () => {
  test("are a hundred of a client at most, the latest ones", () => {
    const pending = createPendingCalls();
    const tokens = Array.from({ length: 101 }, () => pending.add(call));
    expect(pending.take(tokens[0], call).state).toBe("unknown");
    expect(pending.take(tokens[1], call).state).toBe("waiting");
    expect(pending.take(tokens[1], call).state).toBe("used");
    expect(pending.take(tokens[2], { ...call, session: "other" }).state).toBe("unknown");
    expect(pending.take(tokens[2], { ...call, shown: "question" }).state).toBe("unknown");
  });

  test("are not pushed out by those of another client, and a thousand in all", () => {
    const pending = createPendingCalls();
    const first = pending.add(call);
    for (let count = 0; count < 500; count++) pending.add({ ...call, session: "other" });
    expect(pending.take(first, call).state).toBe("waiting");
    const tokens = Array.from({ length: 1001 }, (_, index) => pending.add({ ...call, session: `${index}` }));
    expect(pending.take(tokens[0], { ...call, session: "0" }).state).toBe("unknown");
    expect(pending.take(tokens[1], { ...call, session: "1" }).state).toBe("waiting");
  });

  test("end with their client", () => {
    const pending = createPendingCalls();
    const [own, other] = [pending.add(call), pending.add({ ...call, session: "other" })];
    pending.forget("other");
    expect(pending.take(other, { ...call, session: "other" }).state).toBe("unknown");
    expect(pending.take(own, call).state).toBe("waiting");
  });
});

test("what nobody confirms is written down as expired, once", () => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  const rules: string[] = [];
  const pending = createPendingCalls();
  const noting = { ...call, log: { ...log, denied: async (rule: string) => void rules.push(rule) } };
  const [taken, left, late] = [pending.add(noting), pending.add(noting), pending.add(noting)];
  pending.take(taken, call);
  // As after a sleep of the computer: the time is over, and no timer has told yet.
  vi.setSystemTime(Date.now() + 600_000);
  expect(pending.take(late, call)).toEqual({ state: "expired" });
  vi.advanceTimersByTime(600_000);
  expect(pending.take(left, call)).toEqual({ state: "expired" });
  expect(rules).toEqual(["expired", "expired"]);
});
