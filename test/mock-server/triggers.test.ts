// biome-ignore-all lint/suspicious/noTemplateCurlyInString: so is Liquid of Braze.
import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, NOW, send } from "./support/mock.js";

type Seed = NonNullable<MockOptions["seed"]>;

const webhook = (body: string) => ({ channel: "webhook", body });
const seed: Seed = {
  users: [
    { external_id: "ada", first_name: "Ada", email: "ada@example.com" },
    { external_id: "grace", email: "x@example.com" },
    { user_aliases: [{ alias_name: "a", alias_label: "crm" }], email: "x@example.com" },
  ],
  segments: [{ id: "s", name: "S", users: ["ada"] }],
  campaigns: [
    {
      id: "c",
      name: "Brunch",
      messages: {
        v: webhook("{{${first_name}}} {{api_trigger_properties.${dish}}}"),
        w: { type: "control", channel: "sms" },
      },
    },
    { id: "narrow", name: "Narrow", segment_ids: ["s"], messages: { v: webhook("x") } },
    { id: "archived", name: "Old", archived: true, messages: { v: webhook("x") } },
    { id: "draft", name: "Draft", draft: true, messages: { v: webhook("x") } },
    { id: "dashboard", name: "Scheduled", delivery: "scheduled", messages: { v: webhook("x") } },
    { id: "api", name: "API", delivery: "api" },
    {
      id: "receipt",
      name: "Receipt",
      delivery: "transactional_email",
      messages: {
        v: { channel: "email", subject: "{{api_trigger_properties.${dish}}}", body: "Hi {{${first_name}}}" },
      },
    },
    { id: "old", name: "Old receipt", delivery: "transactional_email", archived: true },
    { id: "paused", name: "Paused receipt", delivery: "transactional_email", enabled: false },
  ],
};
const checked = async (mock: ReturnType<typeof mockBraze>, path: string, request: object) => {
  const { status, body } = await send(mock, "POST", path, request);
  const template = path.replace(/(transactional\/v1\/campaigns\/)[^/]+/, "$1{campaign_id}");
  expect(answerErrors("POST", template, status, body)).toEqual([]);
  return { status, body: body as Record<string, string> };
};
const who = (mock: ReturnType<typeof mockBraze>) =>
  mock.sent.map(({ user }) => user.external_id ?? user.user_aliases?.[0]?.alias_name);

describe("campaigns.trigger.send", () => {
  const path = "/campaigns/trigger/send";
  test.each<[request: object, want: readonly (readonly [who: unknown, text: string])[]]>([
    [{ trigger_properties: { dish: "soup" }, recipients: [{ external_user_id: "ada" }] }, [["ada", "Ada soup"]]],
    [
      {
        trigger_properties: { dish: "soup" },
        recipients: [{ external_user_id: "ada", trigger_properties: { dish: "for {{${first_name}}}" } }],
      },
      [["ada", "Ada for Ada"]],
    ],
    [
      {
        recipients: [
          { external_user_id: "ada", trigger_properties: { dish: "first" } },
          { external_user_id: "ada", trigger_properties: { dish: "last" } },
        ],
      },
      [["ada", "Ada last"]],
    ],
    [{ recipients: [{ external_user_id: "ada", attributes: { first_name: "A." } }] }, [["ada", "A. "]]],
    [{ recipients: [{ external_user_id: "new" }] }, []],
    [{ recipients: [{ external_user_id: "new", attributes: { first_name: "N" } }] }, []],
    [
      { recipients: [{ external_user_id: "new", send_to_existing_only: false, attributes: { first_name: "N" } }] },
      [["new", "N "]],
    ],
    [
      {
        recipients: [
          {
            email: "ada@example.com",
            prioritization: ["unidentified"],
            send_to_existing_only: false,
            attributes: { first_name: "N" },
          },
        ],
      },
      [],
    ],
    [
      {
        recipients: [
          {
            email: "new@example.com",
            prioritization: ["unidentified"],
            send_to_existing_only: false,
            attributes: { first_name: "N", _update_existing_only: true },
          },
        ],
      },
      [[undefined, "N "]],
    ],
    [{ recipients: [{ user_alias: { alias_name: "a", alias_label: "crm" } }] }, [["a", " "]]],
    [{ recipients: [{ email: "x@example.com", prioritization: ["identified"] }] }, [["grace", " "]]],
    [{ recipients: [{ email: "x@example.com", prioritization: ["unidentified"] }] }, [["a", " "]]],
    [
      { broadcast: true },
      [
        ["ada", "Ada "],
        ["grace", " "],
        ["a", " "],
      ],
    ],
  ])("%j → %j", async (request, want) => {
    const mock = mockBraze({ seed });
    expect((await checked(mock, path, { campaign_id: "c", ...request })).status).toBe(201);
    expect(who(mock).map((each, at) => [each, mock.sent[at]?.message["body"]])).toEqual(want);
    expect(mock.state.campaigns.get("c")?.last_sent).toBe(want.length > 0 ? NOW : null);
  });

  test.each<[campaign: string, status: number, want: unknown[]]>([
    ["narrow", 201, ["ada"]],
    ["archived", 201, []],
    ["draft", 201, []],
    ["dashboard", 400, []],
    ["api", 400, []],
    ["none", 400, []],
  ])("%s → %i %j", async (campaign_id, want, names) => {
    const mock = mockBraze({ seed });
    const recipients = [{ external_user_id: "ada" }, { external_user_id: "grace" }];
    const { status, body } = await checked(mock, path, { campaign_id, recipients });
    expect([status, body["message"]]).toEqual([want, want === 400 ? "Invalid Campaign ID" : "success"]);
    expect(who(mock)).toEqual(names);
  });

  test("a broadcast has a send ID, and all of a dispatch have its IDs", async () => {
    const mock = mockBraze({ seed });
    const { body } = await checked(mock, path, { campaign_id: "c", broadcast: true });
    const { message: _, ...ids } = body;
    expect(Object.keys(ids).sort()).toEqual(["dispatch_id", "send_id"]);
    for (const message of mock.sent)
      expect(message).toMatchObject({ ...ids, campaign_id: "c", message_variation_id: "v" });
  });

  test("with a delay it goes out later", async () => {
    const mock = mockBraze({ seed, asyncDelay: "1m" });
    await checked(mock, path, { campaign_id: "c", broadcast: true });
    expect(mock.sent).toEqual([]);
    mock.clock.advance("1m");
    expect(mock.sent.length).toBe(3);
  });
});

describe("canvas.trigger.send", () => {
  const path = "/canvas/trigger/send";
  const step = (id: string, next: string[], delay_seconds = 0) => ({
    id,
    name: id,
    next_step_ids: next,
    delay_seconds,
    messages: { [`v-${id}`]: webhook(`${id} {{context.\${dish}}}`) },
  });
  const canvases = [
    {
      id: "j",
      name: "J",
      variants: [{ id: "v", name: "V", first_step_ids: ["one"] }],
      steps: [step("one", ["two"]), step("two", ["three"], 3600), step("three", [])],
    },
    { id: "circle", name: "Circle", steps: [step("a", ["b"]), step("b", ["a"])] },
    { id: "paused", name: "P", enabled: false, steps: [step("a", [])] },
    { id: "archived", name: "A", archived: true, steps: [step("a", [])] },
    { id: "dashboard", name: "D", entry: "scheduled" as const },
  ];

  test.each<[name: string]>([["context"], ["canvas_entry_properties"]])(
    "a user goes from step to step, with %s",
    async (name) => {
      const mock = mockBraze({ seed: { ...seed, canvases } });
      const recipients = [{ external_user_id: "ada", [name]: { dish: "bread" } }, { external_user_id: "grace" }];
      await checked(mock, path, { canvas_id: "j", [name]: { dish: "soup" }, recipients });
      mock.restore(JSON.parse(JSON.stringify(mock.snapshot())));
      expect(mock.sent.map(({ message }) => message["body"])).toEqual(["one bread", "one soup"]);
      mock.clock.advance("2h");
      expect(
        mock.sent
          .slice(2)
          .map(({ user, message, canvas_step_id }) => [user.external_id, message["body"], canvas_step_id]),
      ).toEqual([
        ["ada", "two bread", "two"],
        ["ada", "three bread", "three"],
        ["grace", "two soup", "two"],
        ["grace", "three soup", "three"],
      ]);
      expect(mock.state.canvases.get("j")).toMatchObject({ first_entry: NOW, last_entry: NOW });
    },
  );

  test("a Canvas that leads in a circle ends", async () => {
    const mock = mockBraze({ seed: { ...seed, canvases } });
    await checked(mock, path, { canvas_id: "circle", recipients: [{ external_user_id: "ada" }] });
    expect(mock.sent.length).toBe(101);
  });

  test.each<[canvas: string, status: number, words: string | undefined]>([
    ["paused", 201, "The Canvas is paused. Resume the Canvas to ensure trigger requests will take effect."],
    ["archived", 201, "The Canvas is archived. Unarchive the Canvas to ensure trigger requests will take effect."],
    ["dashboard", 400, undefined],
    ["none", 400, undefined],
  ])("%s → %i %s", async (canvas_id, want, notice) => {
    const mock = mockBraze({ seed: { ...seed, canvases } });
    const { status, body } = await checked(mock, path, { canvas_id, broadcast: true });
    expect([status, body["notice"]]).toEqual([want, notice]);
    expect(mock.sent).toEqual([]);
  });
});

describe("copies", () => {
  const canvases = [{ id: "j", name: "J", tags: ["t"] }];
  const campaigns = [{ id: "c", name: "C", tags: ["t"], description: "d", messages: { v: webhook("x") } }];
  test.each<[path: string, request: object, status: number, copy: object | undefined]>([
    ["/campaigns/duplicate", { campaign_id: "c" }, 202, { name: "Copy", draft: true, tags: ["t"], description: "d" }],
    ["/campaigns/duplicate", { campaign_id: "c", tag_names: ["u"] }, 202, { tags: ["u"] }],
    ["/campaigns/duplicate", { campaign_id: "c", tag_names: ["none"] }, 400, undefined],
    ["/campaigns/duplicate", { campaign_id: "j" }, 400, undefined],
    ["/canvas/duplicate", { canvas_id: "j", description: "e" }, 202, { name: "Copy", draft: true, description: "e" }],
    ["/canvas/duplicate", { canvas_id: "j", tag_names: ["none"] }, 400, undefined],
    ["/canvas/duplicate", { canvas_id: "c" }, 400, undefined],
  ])("%s %j → %i", async (path, request, want, copy) => {
    const mock = mockBraze({ seed: { campaigns, canvases, tags: ["u"] } });
    expect((await checked(mock, path, { name: "Copy", ...request })).status).toBe(want);
    const all = path.startsWith("/canvas") ? mock.state.canvases.all() : mock.state.campaigns.all();
    expect(all.slice(1)).toMatchObject(copy === undefined ? [] : [copy]);
  });
});

test.each<[campaign: string, send: string | undefined, status: number]>([
  ["api", "mine", 201],
  ["api", undefined, 201],
  ["c", "mine", 201],
  ["receipt", "mine", 400],
  ["none", "mine", 400],
])("send IDs: %s %s → %i", async (campaign_id, send_id, want) => {
  const mock = mockBraze({ seed });
  for (let count = 0; count < 2; count++) {
    const { status, body } = await checked(mock, "/sends/id/create", { campaign_id, send_id });
    expect(status).toBe(want);
    if (status === 201) expect(body["send_id"]).toMatch(send_id === undefined ? /^[0-9a-f]{24}$/ : /^mine$/);
  }
  expect(mock.state.sendIds.size).toBe(want === 400 ? 0 : send_id === undefined ? 2 : 1);
});

test("a send ID that nobody made beforehand is taken, with a note", async () => {
  const mock = mockBraze({ seed });
  const trigger = (send_id: string) =>
    checked(mock, "/campaigns/trigger/send", { campaign_id: "c", send_id, recipients: [{ external_user_id: "ada" }] });
  await checked(mock, "/sends/id/create", { campaign_id: "c", send_id: "mine" });
  await trigger("mine");
  expect(mock.notes).toEqual([]);
  await trigger("made-up");
  expect(mock.notes).toMatchObject([
    { pointer: "/send_id", sentence: expect.stringContaining("POST /sends/id/create") },
  ]);
  expect(mock.sent.map(({ send_id }) => send_id)).toEqual(["mine", "made-up"]);
});

test("a send ID that Braze made up is known from then on, also of a snapshot, and no other is the same", async () => {
  let mock = mockBraze({ seed });
  const create = async (send_id?: string) =>
    String((await checked(mock, "/sends/id/create", { campaign_id: "c", send_id })).body["send_id"]);
  const first = await create();
  expect(await create(first)).toBe(first);
  expect(mock.state.sendIds.size).toBe(1);
  mock = mockBraze({ seed: mock.snapshot() });
  expect(await create()).not.toBe(first);
  const recipients = [{ external_user_id: "ada" }];
  await checked(mock, "/campaigns/trigger/send", { campaign_id: "c", send_id: first, recipients });
  expect([mock.notes, mock.state.sendIds.size]).toEqual([[], 2]);
});

test("a hundred send IDs a day", async () => {
  const mock = mockBraze({ seed, limits: "enforce" });
  const statuses = [];
  for (let count = 0; count < 101; count++)
    statuses.push((await send(mock, "POST", "/sends/id/create", { campaign_id: "api" })).status);
  expect([statuses.indexOf(429), mock.state.sendIds.size]).toEqual([100, 100]);
});

describe("transactional.campaigns.send", () => {
  const path = (id: string) => `/transactional/v1/campaigns/${id}/send`;
  const recipient = { external_user_id: "ada" };

  test.each<[recipient: object, status: string, to: string | undefined]>([
    [recipient, "sent", "ada@example.com"],
    [{ external_user_id: "new", attributes: { email: "new@example.com" } }, "sent", "new@example.com"],
    [{ external_user_id: "ada", attributes: { email_subscribe: "unsubscribed" } }, "sent", "ada@example.com"],
    [{ external_user_id: "new" }, "aborted", undefined],
    [{ external_user_id: "new", attributes: { first_name: "N" } }, "aborted", undefined],
  ])("%j → %s", async (given, want, to) => {
    const mock = mockBraze({ seed });
    const { body } = await checked(mock, path("receipt"), { recipient: given, trigger_properties: { dish: "soup" } });
    expect(body["status"]).toBe(want);
    expect(mock.sent.map(({ address, message }) => [address, message["subject"]])).toEqual(
      to === undefined ? [] : [[to, "soup"]],
    );
  });

  test("the same external_send_id within 24 hours sends once", async () => {
    const mock = mockBraze({ seed });
    const ids: (string | undefined)[] = [];
    for (const [external_send_id, wait] of [
      ["a", "1h"],
      ["a", "22h"],
      ["b", "1h"],
      ["a", "1h"],
      ["a", "1h"],
    ] as const) {
      ids.push((await checked(mock, path("receipt"), { external_send_id, recipient })).body["dispatch_id"]);
      mock.clock.advance(wait);
      mock.restore(JSON.parse(JSON.stringify(mock.snapshot())));
    }
    expect(ids.map((id) => ids.indexOf(id))).toEqual([0, 0, 2, 3, 3]);
    expect(mock.sent.map(({ external_send_id }) => external_send_id)).toEqual(["a", "b", "a"]);
  });

  test.each<[campaign: string, words: string]>([
    ["none", "Campaign does not exist"],
    ["c", "The campaign is not a transactional campaign. Only transactional campaigns may use this endpoint"],
    ["old", "The campaign is archived. Unarchive the campaign in order for trigger requests to take effect."],
    ["paused", "The campaign is paused. Resume the campaign in order for trigger requests to take effect."],
  ])("%s → %s", async (campaign, words) => {
    const mock = mockBraze({ seed });
    const { status, body } = await checked(mock, path(campaign), { recipient });
    expect([status, body["message"], mock.sent.length]).toEqual([400, words, 0]);
  });
});
