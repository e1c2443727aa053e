import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { exampleWorkspace } from "../support/example-workspace.ts";
import { mockBraze, NOW, send, track } from "./support/mock.js";

const load = (seed: object) => () => mockBraze({ seed: seed as Exclude<NonNullable<MockOptions["seed"]>, string> });

describe("a seed that cannot be loaded is a mistake, told in one sentence", () => {
  const block = { name: "a", content: "x" };
  test.each<[seed: object, sentence: string]>([
    [{ tags: "menu" }, "The seed's tags should be a list of texts, not a text."],
    [{ content_blocks: {} }, "The seed's content_blocks must be an array."],
    [{ content_blocks: [{ name: "a" }] }, "The seed's content_blocks[0] has no content."],
    [
      { content_blocks: [{ ...block, state: "live" }] },
      "The seed's content_blocks[0].state must be one of active, draft.",
    ],
    [{ content_blocks: [{ ...block, tags: [1] }] }, "The seed's content_blocks[0].tags must be a list of texts."],
    [
      { content_blocks: [{ ...block, created_at: "soon" }] },
      "The seed's content_blocks[0].created_at must be an instant.",
    ],
    [{ content_blocks: [block, block] }, "The seed's content_blocks[1] has the same name as content_blocks[0]."],
    [
      { content_blocks: [{ ...block, contents: "x" }] },
      'The seed\'s content_blocks[0] has a member "contents" that the mock does not know. Did you mean "content"?',
    ],
    [
      { email_templates: [{ template_name: "a", should_inline_css: "yes" }] },
      "The seed's email_templates[0].should_inline_css must be true or false.",
    ],
    [
      { media_assets: [{ name: "a", ext: "png", size: -1 }] },
      "The seed's media_assets[0].size must be a whole number from 0.",
    ],
    [
      { dashboard_users: [{ userName: "a@example.com", name: { givenName: "A" } }] },
      "The seed's dashboard_users[0].name has no familyName.",
    ],
    [
      { cdi_integrations: [{ integration_name: "a", syncs: [{ job_status: "done" }] }] },
      "The seed's cdi_integrations[0].syncs[0] has no sync_start_time.",
    ],
    [
      { cdi_integrations: [{ integration_name: "a", outcome: { job_status: "running" } }] },
      "outcome.job_status must be one of",
    ],
    [
      { custom_attributes: [{ name: "a" }, { name: "a" }] },
      "The seed's custom_attributes[1] has the same name as custom_attributes[0].",
    ],
    [
      { campaigns: [{ name: "a", delivery: "now" }] },
      "The seed's campaigns[0].delivery must be one of api_triggered, api, transactional_email, scheduled, action_based.",
    ],
    [{ campaigns: [{ name: "a", messages: { v: 1 } }] }, "The seed's campaigns[0].messages.v must be an object."],
    [
      { canvases: [{ name: "a", steps: [{ id: "s", name: "s", delay: 1 }] }] },
      'The seed\'s canvases[0].steps[0] has a member "delay" that the mock does not know.',
    ],
    [
      {
        canvases: [
          { id: "a", name: "a" },
          { id: "a", name: "b" },
        ],
      },
      "canvases[1] has the same id as canvases[0].",
    ],
    [
      { canvases: [{ name: "a", steps: [{ id: "s", name: "s", next_step_ids: ["t"] }] }] },
      "The seed's canvases[0].steps[0].next_step_ids names \"t\", which is none of the Canvas's steps.",
    ],
    [
      { canvases: [{ name: "a", steps: [{ id: "s", name: "s", next_paths: [{ name: "out" }] }] }] },
      "The seed's canvases[0].steps[0].next_paths[0] has no next_step_id.",
    ],
    [
      { canvases: [{ name: "a", steps: [{ id: "s", name: "s", next_paths: [{ name: null, next_step_id: "t" }] }] }] },
      'canvases[0].steps[0].next_paths[0].next_step_id names "t", which is none of the Canvas\'s steps.',
    ],
    [
      { canvases: [{ name: "a", variants: [{ id: "v", name: "v", first_step_ids: ["s"] }] }] },
      "The seed's canvases[0].variants[0].first_step_ids names \"s\", which is none of the Canvas's steps.",
    ],
    [{ campaigns: [{ name: "a", messages: { v: {} } }] }, "The seed's campaigns[0].messages.v has no channel."],
    [
      { campaigns: [{ name: "a", segment_ids: ["gold"] }], segments: [{ id: "golds", name: "Gold" }] },
      'campaigns[0].segment_ids names "gold", which is none of the seed\'s segments. Did you mean "golds"?',
    ],
    [
      { translations: [{ content_block_id: "a", draft: { translations: { es: {} } } }] },
      "The seed's translations[0].draft names \"es\", which is none of the seed's locales.",
    ],
    [
      { data_objects: [{ type_name: "dish", object_id: "soup", attributes: {} }] },
      "The seed's data_objects[0].type_name names \"dish\", which is none of the seed's data_object_types.",
    ],
    [{ users: [{ user_alias: { alias_name: "a", alias_label: "crm" } }] }, 'Did you mean "user_aliases"?'],
    [{ users: [{ emial: "ada@example.com" }] }, 'a member "emial" that profiles do not have. Did you mean "email"?'],
    [{ users: [{ user_aliases: [{ alias_name: "a" }] }] }, "The seed's users[0].user_aliases[0] has no alias_label."],
    [{ users: [{ custom_events: [{ name: "visit" }] }] }, "The seed's users[0].custom_events[0] has no first."],
    [
      { users: [{ purchases: [{ name: "soup", first: NOW, last: "later", count: 1 }] }] },
      "The seed's users[0].purchases[0].last must be an instant.",
    ],
    [{ users: [{ push_tokens: [{ app_id: "app" }] }] }, "The seed's users[0].push_tokens[0] has no token."],
    [{ users: [{ total_revenue: "6.5" }] }, "The seed's users[0].total_revenue must be a number."],
    [
      { catalogs: [{ name: "menu", item: [] }] },
      'The seed\'s catalogs[0] has a member "item" that the mock does not know. Did you mean "items"?',
    ],
    [
      { catalogs: [{ name: "menu", fields: [{ name: "price", type: "number" }] }] },
      'The seed\'s catalogs[0].fields[0] must be "id" of the type "string".',
    ],
    [{ pending: [{}] }, "The seed's pending[0] has no due."],
    [{ pending: [{ due: "soon", operation: "users.track", job: {} }] }, "pending[0].due must be an instant."],
    [
      { pending: [{ due: NOW, operation: "users.trak", job: {} }] },
      'The seed\'s pending[0] names the operation "users.trak", which does not exist. Did you mean "users.track"?',
    ],
    [
      { content_blok: [] },
      'The seed has a member "content_blok" that the mock does not know. Did you mean "content_blocks"?',
    ],
  ])("%j", (seed, sentence) => {
    expect(load(seed)).toThrow(TypeError);
    expect(load(seed)).toThrow(sentence);
  });

  test("what may be left out may be null, as in Braze's answers", () => {
    const mock = load({ content_blocks: [{ ...block, description: null, state: null }] })();
    expect(mock.state.contentBlocks.all()).toMatchObject([{ description: null, state: "active" }]);
  });
});

test("fields that only exports have are taken, near as their names may be to others", () => {
  const fields = {
    ...{ created_from: "REST API", email_opted_in_at: NOW, uninstalled_at: NOW, apps: [], dob: "2000-01-01" },
    ...{ os: "iOS", id: 7 },
  };
  expect(load({ users: [{ external_id: "ada", ...fields }] })().state.users.all()).toMatchObject([fields]);
});

test("what a request did can be loaded again, whatever it counted", async () => {
  const mock = mockBraze();
  const purchase = { external_id: "ada", product_id: "soup", currency: "USD", price: 6.5, time: NOW };
  await track(mock, { purchases: [0, -1].map((quantity) => ({ ...purchase, quantity })) });
  const dear = { ...purchase, price: Number.MAX_VALUE, quantity: 2 };
  await track(mock, { purchases: [dear, dear], attributes: [{ external_id: "ada", visits: Number.MAX_VALUE }] });
  await track(mock, { attributes: [{ external_id: "ada", visits: { inc: Number.MAX_VALUE } }] });
  expect(mock.state.users.get({ external_id: "ada" })).toMatchObject({
    total_revenue: Number.MAX_VALUE,
    custom_attributes: { visits: Number.MAX_VALUE },
  });
  const { body } = await send(mock, "GET", "/purchases/revenue_series?length=1");
  expect(body).toMatchObject({ data: [{ revenue: Number.MAX_VALUE }] });
  const snapshot = mock.snapshot();
  expect(mockBraze({ seed: JSON.parse(JSON.stringify(snapshot)) }).snapshot()).toEqual(snapshot);
});

test("work of a snapshot is done in the order of its times, whatever zone they are in", async () => {
  const mock = mockBraze({ asyncDelay: "1h" });
  await track(mock, { attributes: [{ external_id: "ada", visits: 1 }] });
  const [work] = mock.snapshot().pending;
  const copy = mockBraze({ seed: { pending: [{ ...(work as object), due: "2026-11-02T11:30:00+01:00" }] } as never });
  copy.clock.advance("59m");
  expect(copy.state.users.size).toBe(0);
  copy.clock.advance("1m");
  expect((await send(copy, "POST", "/users/export/ids", { external_ids: ["ada"] })).body).toMatchObject({
    users: [{ external_id: "ada" }],
  });
});

test("a snapshot is a seed of the same workspace", () => {
  const first = mockBraze({ seed: exampleWorkspace }).snapshot();
  expect(mockBraze({ seed: JSON.parse(JSON.stringify(first)) }).snapshot()).toEqual(first);
});

describe("texts of a seed say what they are of", () => {
  test.each([
    [{ source: {} }, "must say what is translated, in one of these ways: campaign_id with message_variation_id;"],
    [{ campaign_id: "a", source: {} }, "must say what is translated"],
    [{ content_block_id: "a", email_template_id: "b" }, "must say what is translated"],
    [
      { content_block_id: "a", translations: { es: { id_0: 1 } } },
      "translations[0].translations.es.id_0 must be a text.",
    ],
  ])("%j", (entry, sentence) => {
    expect(load({ translations: [entry] })).toThrow(sentence);
  });

  test("twice the same", () => {
    const twice = [{ content_block_id: "a" }, { content_block_id: "a" }];
    expect(load({ translations: twice })).toThrow(
      "The seed's translations[1] has the same content_block_id as translations[0].",
    );
  });
});
