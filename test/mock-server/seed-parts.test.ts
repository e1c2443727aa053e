import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { exampleWorkspace } from "../support/example-workspace.ts";
import { mockBraze } from "./support/mock.js";

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
