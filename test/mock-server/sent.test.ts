// biome-ignore-all lint/suspicious/noTemplateCurlyInString: so is Liquid of Braze.
import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, NOW, send } from "./support/mock.js";

type Seed = Exclude<NonNullable<MockOptions["seed"]>, string>;

const token = { app_id: "app", token: "t" };
const ada = {
  external_id: "ada",
  first_name: "Ada",
  email: "ada@example.com",
  phone: "+15550100",
  user_aliases: [{ alias_name: "a", alias_label: "crm" }],
  random_bucket: 4321,
  custom_attributes: { plan: "gold", dishes: ["soup", "bread"] },
  push_tokens: [token],
};
const group = { id: "g", name: "Tables", channel: "sms" };
const apps = { app_id: "app", from: "Kitchen <k@example.com>" };
const messages = {
  apple_push: { apple_push: { alert: "Hi" } },
  email: { email: { ...apps, subject: "Hi", body: "Hi" } },
  sms: { sms: { subscription_group_id: "g", app_id: "app", body: "Hi" } },
  webhook: { webhook: { url: "https://example.com", request_method: "POST", body: "Hi" } },
};

/** Who of the users of a seed got something. */
async function sentTo(seed: Seed, request: object): Promise<unknown[]> {
  const mock = mockBraze({ seed });
  const { status, body } = await send(mock, "POST", "/messages/send", request);
  expect({ status, errors: answerErrors("POST", "/messages/send", status, body) }).toEqual({ status: 201, errors: [] });
  return mock.sent.map(({ user }) => user.external_id);
}

test("what goes out has user, address, message and IDs", async () => {
  const mock = mockBraze({ seed: { users: [{ ...ada, braze_id: "b" }] } });
  const request = { external_user_ids: ["ada"], send_id: "s", messages: messages.email };
  const { body } = await send(mock, "POST", "/messages/send", request);
  const { dispatch_id } = body as { dispatch_id: string };
  expect(dispatch_id).toMatch(/^[0-9a-f]{32}$/);
  expect(mock.sent).toEqual([
    {
      at: NOW,
      operation: "messages.send",
      channel: "email",
      user: { braze_id: "b", external_id: "ada", user_aliases: ada.user_aliases },
      address: "ada@example.com",
      message: messages.email.email,
      dispatch_id,
      send_id: "s",
    },
  ]);
});

test("IDs of dispatches are fresh, and the same for the same requests", async () => {
  const ids = async () => {
    const mock = mockBraze({ seed: { users: [ada] } });
    const request = { external_user_ids: ["ada"], messages: messages.email };
    const made = [];
    for (let count = 0; count < 3; count++) {
      const { body } = await send(mock, "POST", "/messages/send", request);
      made.push((body as { dispatch_id: string }).dispatch_id);
      mock.restore(JSON.parse(JSON.stringify(mock.snapshot())));
    }
    return made;
  };
  const first = await ids();
  expect(new Set(first).size).toBe(3);
  expect(await ids()).toEqual(first);
});

test("a message that waits keeps its ID of a dispatch to itself", async () => {
  const request = { external_user_ids: ["ada"], messages: messages.email };
  const first = mockBraze({ seed: { users: [ada] }, asyncDelay: "1h" });
  await send(first, "POST", "/messages/send", request);
  const second = mockBraze({ seed: first.snapshot() });
  await send(second, "POST", "/messages/send", request);
  second.clock.advance("1h");
  expect(new Set(second.sent.map(({ dispatch_id }) => dispatch_id)).size).toBe(2);
});

describe("consent and reach", () => {
  const state = (subscription_state: string) => [{ subscription_group_id: "g", subscription_state }];
  test.each<[channel: keyof typeof messages, user: object, needed: string | undefined, isSent: boolean]>([
    ["email", {}, undefined, true],
    ["email", { email_subscribe: "unsubscribed" }, undefined, false],
    ["email", { email_subscribe: "unsubscribed" }, "all", true],
    ["email", { email_subscribe: "subscribed" }, "opted_in", false],
    ["email", { email_subscribe: "opted_in" }, "opted_in", true],
    ["email", { email: undefined }, "all", false],
    ["apple_push", {}, undefined, true],
    ["apple_push", { push_subscribe: "unsubscribed" }, undefined, false],
    ["apple_push", { push_subscribe: "unsubscribed" }, "all", true],
    ["apple_push", { push_tokens: [] }, "all", false],
    ["sms", { subscription_groups: state("subscribed") }, undefined, true],
    ["sms", { subscription_groups: state("unsubscribed") }, undefined, false],
    ["sms", {}, undefined, false],
    ["sms", { subscription_groups: state("subscribed"), phone: undefined }, undefined, false],
    ["webhook", { email_subscribe: "unsubscribed", push_subscribe: "unsubscribed" }, undefined, true],
  ])("%s to %j for %s → %s", async (channel, user, recipient_subscription_state, isSent) => {
    const request = { external_user_ids: ["ada"], recipient_subscription_state, messages: messages[channel] };
    const seed = { users: [{ ...ada, ...user }], subscription_groups: [group] };
    expect(await sentTo(seed, request)).toEqual(isSent ? ["ada"] : []);
  });

  test.each<[part: Seed, channel: "email" | "sms"]>([
    [{ email_addresses: [{ email: ada.email, hard_bounced_at: NOW }] }, "email"],
    [{ phone_numbers: [{ phone: ada.phone, invalid_detected_at: NOW, reason: "provider_error" }] }, "sms"],
  ])("nothing goes to an address that is known to fail: %j", async (part, channel) => {
    const request = { external_user_ids: ["ada"], recipient_subscription_state: "all", messages: messages[channel] };
    expect(await sentTo({ users: [ada], ...part }, request)).toEqual([]);
  });

  test("who gets nothing is in the notes", async () => {
    const mock = mockBraze({ seed: { users: [{ ...ada, email_subscribe: "unsubscribed" }] } });
    await send(mock, "POST", "/messages/send", { external_user_ids: ["ada", "nobody"], messages: messages.email });
    expect(mock.notes.map(({ pointer, sentence }) => [pointer, sentence])).toEqual([
      ["/external_user_ids/1", "no user is meant by it, or not just one: nothing is sent (nobody)"],
      [undefined, "1 user gets no email message: unsubscribed (ada)"],
    ]);
  });

  test("whom a request names and does not mean, too", async () => {
    const users = [ada, ...["b", "c", "d", "e", "f", "g"].map((external_id) => ({ external_id }))];
    const segments = [
      { id: "s", name: "Some", users: ["ada", "b"] },
      { id: "control", name: "Control", users: ["b"], global_control_group: true },
    ];
    const plan = { custom_attribute: { custom_attribute_name: "plan", comparison: "equals", value: "tin" } };
    const sentencesOf = async (request: object) => {
      const mock = mockBraze({ seed: { users, segments } });
      await send(mock, "POST", "/messages/send", { ...request, messages: messages.webhook });
      return mock.notes.map(({ sentence }) => sentence);
    };
    const external_user_ids = users.map(({ external_id }) => external_id);
    expect(await sentencesOf({ external_user_ids, segment_id: "s" })).toEqual([
      "1 user gets nothing: in the Global Control Group (b)",
      "5 users get nothing: not in the segment (c, d, e, f, g)",
    ]);
    expect(await sentencesOf({ external_user_ids, audience: plan })).toEqual([
      "6 users get nothing: not in the audience (ada, c, d, e, f and 1 more)",
      "1 user gets nothing: in the Global Control Group (b)",
    ]);
    expect(await sentencesOf({ broadcast: true, segment_id: "s" })).toEqual([]);
  });

  test("of many the first five", async () => {
    const names = ["a", "b", "c", "d", "x".repeat(100), "f", "g"];
    const alias = { alias_name: "z", alias_label: "crm" };
    const users = [...names.map((external_id) => ({ external_id })), { user_aliases: [alias] }];
    const mock = mockBraze({ seed: { users } });
    const noteOf = async (request: object) => {
      await send(mock, "POST", "/messages/send", { ...request, messages: messages.email });
      return mock.notes.at(-1)?.sentence;
    };
    const without = "no email message: without an email address";
    expect(await noteOf({ external_user_ids: names })).toBe(
      `7 users get ${without} (a, b, c, d, ${"x".repeat(40)}… and 2 more)`,
    );
    expect(await noteOf({ user_aliases: [alias] })).toMatch(/^1 user gets .* \(braze_id \S+\)$/);
  });

  test("users who share an address get one email", async () => {
    const users = [ada, { external_id: "grace", email: ada.email }];
    expect(await sentTo({ users }, { external_user_ids: ["ada", "grace"], messages: messages.email })).toEqual(["ada"]);
  });

  test("the Global Control Group gets nothing", async () => {
    const segments = [{ id: "c", name: "Control", users: ["ada"], global_control_group: true }];
    const users = [ada, { external_id: "grace" }];
    const request = { external_user_ids: ["ada", "grace"], messages: messages.webhook };
    expect(await sentTo({ users, segments }, request)).toEqual(["grace"]);
  });
});

describe("Liquid is rendered", () => {
  test.each<[text: string, want: string | undefined]>([
    ["Hi {{${first_name}}}", "Hi Ada"],
    ["Hi {{ ${first_name} | upcase }}", "Hi ADA"],
    ["{{${last_name} | default: 'friend'}}", "friend"],
    ["{{custom_attribute.${plan}}}", "gold"],
    ["{{${random_bucket_number}}}", "4321"],
    ["{{${email_address}}} {{${phone_number}}} {{${user_id}}}", "ada@example.com +15550100 ada"],
    ["{% if {{custom_attribute.${plan}}} == 'gold' %}yes{% else %}no{% endif %}", "yes"],
    ["{% if custom_attribute.${plan} == 'tin' %}yes{% else %}no{% endif %}", "no"],
    ["{% for d in custom_attribute.${dishes} %}{{d}}.{% endfor %}", "soup.bread."],
    ["{{content_blocks.${foot}}}", "Bye Ada"],
    ["{{content_blocks.${none}}}|", "|"],
    ["{{ 123456 | number_with_delimiter }}", "123,456"],
    ["{{ -1234567.891 | number_with_delimiter }} {{ 12 | number_with_delimiter }}", "-1,234,567.891 12"],
    ["{{ 'soup' | number_with_delimiter }}", "soup"],
    ['{% assign d = \'[{"id":"1"}]\' | json_parse %}{% for i in d %}{{ i.id }}{% endfor %}', "1"],
    ["{{ 'no' | json_parse }}|", "|"],
    ["{{ custom_attribute.${dishes} | as_json_string }}", '["soup","bread"]'],
    ["{{ 'a\"b' | json_escape }}", 'a\\"b'],
    ["{{ api_trigger_properties | property_accessor: 'constructor' }}|", "|"],
    ["{{ 'hey<>hi' | url_escape }} {{ 'hey<&>hi' | url_param_escape }}", "hey%3C%3Ehi hey%3C%26%3Ehi"],
    ["{{ 'hey' | sha2 }}", "fa690b82061edfd2852629aeba8a8977b57e40fcb77d1a7a28b26cba62591204"],
    ["{{ 'blah' | base64 }}", "YmxhaA=="],
    ["{{ 'hey' | hmac_sha256_base64: 'secret_key' }}", "jfiX+No9eZL+V8jbxvJ1eM+/LcxND7tAALjJJIQdUI4="],
    ["{% include 'package.json' %}", undefined],
    ["{% abort_message('no plan') %}", undefined],
    ["{% if custom_attribute.${plan} == 'tin' %}{% abort_message() %}{% endif %}x", "x"],
    ["{% for i in (1..1000000000) %}x{% endfor %}", undefined],
    ["{% if %}", undefined],
    ["{{ constructor }}{{ __proto__ }}{{ custom_attribute.constructor }}|", "|"],
  ])("%s → %s", async (text, want) => {
    const content_blocks = [{ name: "foot", content: "Bye {{${first_name}}}" }];
    const mock = mockBraze({ seed: { users: [ada], content_blocks } });
    const card = { type: "CLASSIC", title: "x", description: text, time_to_live: 60 };
    await send(mock, "POST", "/messages/send", { external_user_ids: ["ada"], messages: { content_card: card } });
    expect(mock.sent[0]?.message["description"]).toBe(want);
  });

  test("the content of an email template stands where the request gives none", async () => {
    const email_templates = [{ email_template_id: "e", template_name: "t", subject: "S {{${first_name}}}", body: "B" }];
    const mock = mockBraze({ seed: { users: [ada], email_templates } });
    const email = { ...apps, email_template_id: "e", body: "own" };
    await send(mock, "POST", "/messages/send", { external_user_ids: ["ada"], messages: { email } });
    expect(mock.sent[0]?.message).toMatchObject({ subject: "S Ada", body: "own" });
  });
});

describe("messages under a campaign", () => {
  const campaigns = [
    {
      id: "c",
      name: "API",
      delivery: "api" as const,
      messages: { v: { channel: "email" }, p: { channel: "ios_push" } },
    },
    { id: "t", name: "Triggered" },
  ];
  const email = (message_variation_id?: string) => ({ ...messages.email.email, message_variation_id });
  test.each<[campaign: string, message: object, status: number, words: string]>([
    ["c", { email: email("v") }, 201, "success"],
    ["c", { apple_push: { alert: "x", message_variation_id: "p" } }, 201, "success"],
    ["c", { email: email() }, 400, "Message Variant Unspecified"],
    ["c", { email: email("w") }, 400, "Invalid Message Variant"],
    ["c", { email: email("p") }, 400, "Mismatched Message Type"],
    ["t", { email: email("v") }, 400, "Invalid Campaign ID"],
    ["x", { email: email("v") }, 400, "Invalid Campaign ID"],
  ])("%s with %j → %i %s", async (campaign_id, message, want, words) => {
    const mock = mockBraze({ seed: { users: [ada], campaigns } });
    const request = { external_user_ids: ["ada"], campaign_id, messages: message };
    const { status, body } = await send(mock, "POST", "/messages/send", request);
    expect([status, (body as { message: string }).message]).toEqual([want, words]);
    expect(mock.sent.map((each) => each.campaign_id)).toEqual(want === 201 ? ["c"] : []);
  });
});

test("a Live Activity is updated where it was started, until it is ended", async () => {
  const mock = mockBraze({ seed: { users: [ada, { external_id: "grace" }] } });
  const who = { app_id: "app", activity_id: "order-7" };
  await send(mock, "POST", "/messages/live_activity/start", {
    ...who,
    activity_attributes_type: "Order",
    activity_attributes: {},
    content_state: { state: "cooking" },
    notification: { alert: { title: "{{${first_name}}}", body: "x" } },
    external_user_ids: ["ada"],
  });
  for (const [state, end_activity] of [["ready"], ["served", true], ["gone"]] as const)
    await send(mock, "POST", "/messages/live_activity/update", { ...who, content_state: { state }, end_activity });
  expect(mock.sent.map(({ user, message }) => [user.external_id, message["content_state"]])).toEqual([
    ["ada", { state: "cooking" }],
    ["ada", { state: "ready" }],
    ["ada", { state: "served" }],
  ]);
  expect(mock.sent[0]?.message).toMatchObject({ notification: { alert: { title: "Ada" } } });
  expect(mock.state.liveActivities.get("order-7")).toMatchObject({ ended: true });
});

test("the log of what went out is bounded", async () => {
  const users = Array.from({ length: 4000 }, (_, index) => ({ external_id: `u${index}` }));
  const mock = mockBraze({ seed: { users, segments: [{ id: "all", name: "All" }] } });
  const request = { broadcast: true, segment_id: "all", messages: messages.webhook };
  for (let count = 0; count < 3; count++) await send(mock, "POST", "/messages/send", request);
  expect([mock.sent.length, mock.sent[0]?.user.external_id]).toEqual([10_000, "u2000"]);
});
