// biome-ignore-all lint/suspicious/noTemplateCurlyInString: so is Liquid of Braze.
import type { ContentBlockSeed, MockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { NOW, mockBraze, send } from "./support/mock.js";

const FOOTER: ContentBlockSeed = { content_block_id: "footer-id", name: "footer", content: "<p>Bye</p>" };
const DRAFT: ContentBlockSeed = { content_block_id: "draft-id", name: "banner", content: "Hello", state: "draft" };

const mockOf = (...content_blocks: ContentBlockSeed[]): MockBraze =>
  mockBraze({ seed: { tags: ["menu", "legal"], content_blocks } });

const create = (mock: MockBraze, body: object) => send(mock, "POST", "/content_blocks/create", body);
const update = (mock: MockBraze, body: object) => send(mock, "POST", "/content_blocks/update", body);

describe("Content Blocks", () => {
  test("are created, read, changed and listed", async () => {
    const mock = mockOf();
    const given = { name: "hours", description: "When", content: "<p>18:00</p>", tags: ["menu"] };
    const created = await create(mock, given);
    const [{ content_block_id = "" } = {}] = mock.state.contentBlocks.all();
    const saved = { content_block_id, liquid_tag: "{{content_blocks.${hours}}}", created_at: NOW, message: "success" };
    expect(created).toMatchObject({ status: 201, body: saved });
    mock.clock.advance("1h");
    expect(await update(mock, { content_block_id, content: "17:00" })).toMatchObject({ status: 201, body: saved });
    const info = await send(mock, "GET", `/content_blocks/info?content_block_id=${content_block_id}`);
    const last_edited = "2026-11-02T10:30:00.000Z";
    expect(info.body).toEqual({
      ...given,
      content_block_id,
      content: "17:00",
      content_type: "text",
      created_at: NOW,
      last_edited,
      inclusion_count: 0,
      message: "success",
    });
    expect(answerErrors("GET", "/content_blocks/info", 200, info.body)).toEqual([]);
    const list = await send(mock, "GET", "/content_blocks/list");
    const { liquid_tag } = saved;
    const block = {
      content_block_id,
      name: "hours",
      content_type: "text",
      liquid_tag,
      inclusion_count: 0,
      tags: ["menu"],
    };
    expect(list.body).toEqual({ count: 1, content_blocks: [{ ...block, created_at: NOW, last_edited }] });
  });

  test("get an ID that no other has, the same each time", async () => {
    const ids = async (seed: ContentBlockSeed[]) => {
      const mock = mockOf(...seed);
      for (const name of ["a", "b", "c"]) await create(mock, { name, content: "x" });
      return mock.state.contentBlocks.all().map(({ content_block_id }) => content_block_id);
    };
    const first = await ids([]);
    expect(new Set(first).size).toBe(3);
    for (const id of first) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(await ids([])).toEqual(first);
    // Taken by the seed.
    expect(await ids([{ ...FOOTER, content_block_id: first[0] ?? "" }])).toEqual([
      first[0],
      ...first.slice(1),
      expect.any(String),
    ]);
  });

  test("say which messages use them", async () => {
    const inclusions = [{ campaign_id: "c", message_variation_id: "v" }];
    const mock = mockOf({ ...FOOTER, inclusions });
    const path = "/content_blocks/info?content_block_id=footer-id";
    expect((await send(mock, "GET", path)).body).toMatchObject({ inclusion_count: 1 });
    expect((await send(mock, "GET", path)).body).not.toHaveProperty("inclusion_data");
    const withData = await send(mock, "GET", `${path}&include_inclusion_data=true`);
    expect(withData.body).toMatchObject({ inclusion_count: 1, inclusion_data: inclusions });
  });

  test.each<[change: object, want: object]>([
    [{ description: "New" }, { description: "New", content: "Hello", state: "draft" }],
    [{ name: "hero" }, { name: "hero", state: "draft" }],
    [{ state: "active" }, { name: "banner", state: "active" }],
    [{ tags: ["legal"] }, { tags: ["legal"] }],
    [{ tags: [] }, { tags: [] }],
  ])("a draft changed by %j", async (change, want) => {
    const mock = mockOf({ ...DRAFT, tags: ["menu"] });
    expect((await update(mock, { content_block_id: "draft-id", ...change })).status).toBe(201);
    expect(mock.state.contentBlocks.get("draft-id")).toMatchObject(want);
  });
});

describe("refusals, in Braze's words", () => {
  test.each<[what: string, body: object, message: string]>([
    ["a name that is taken", { name: "footer", content: "x" }, "Content Block with this name already exists"],
    ["an unknown tag", { name: "a", content: "x", tags: ["menu", "none"] }, "Some tags could not be found"],
    ["itself", { name: "a", content: "{{content_blocks.${a}}}" }, "Content Block cannot be referenced within itself"],
    [
      "itself, named",
      { name: "a", content: "{{ content_blocks.${a} | id: 'cb' }}" },
      "Content Block cannot be referenced within itself",
    ],
    ["Liquid that is not closed", { name: "a", content: "{% if x %}" }, "Content contains malformed liquid"],
    ["a size of 50 KB", { name: "a", content: "é".repeat(25_600) }, "Content must be smaller than 50kb"],
    [
      "a name of 100 letters",
      { name: "a".repeat(100), content: "x" },
      "Content Block name must be shorter than 100 characters",
    ],
  ])("create: %s", async (_, body, message) => {
    const mock = mockOf(FOOTER);
    expect(await create(mock, body)).toMatchObject({ status: 400, body: { message } });
    expect(mock.state.contentBlocks.size).toBe(1);
  });

  test.each<[what: string, body: object, message: string]>([
    ["an unknown ID", { content_block_id: "none", content: "x" }, "Content Block ID is invalid for this workspace"],
    [
      "the name of an active one",
      { content_block_id: "footer-id", name: "b" },
      "Content Block name cannot be updated for active Content Blocks",
    ],
    [
      "an active one as a draft",
      { content_block_id: "footer-id", state: "draft" },
      "Active Content Block can not be updated to Draft. Create a new Content Block.",
    ],
    [
      "a name that is taken",
      { content_block_id: "draft-id", name: "footer" },
      "Content Block with this name already exists",
    ],
    [
      "itself, by its old name",
      { content_block_id: "draft-id", content: "{{content_blocks.${banner}}}" },
      "Content Block cannot be referenced within itself",
    ],
    ["an unknown tag", { content_block_id: "draft-id", tags: ["none"] }, "Some tags could not be found"],
    ["malformed Liquid", { content_block_id: "draft-id", content: "{{ x" }, "Content contains malformed liquid"],
  ])("update: %s", async (_, body, message) => {
    const mock = mockOf(FOOTER, DRAFT);
    const before = mock.state.contentBlocks.all();
    expect(await update(mock, body)).toMatchObject({ status: 400, body: { message } });
    expect(mock.state.contentBlocks.all()).toEqual(before);
  });

  test.each([
    ["none", "Content Block ID is invalid for this workspace"],
    ["gone", "Content Block has been deleted—content not available"],
  ])("info: %s", async (id, message) => {
    const mock = mockOf({ content_block_id: "gone", name: "old", content: "x", deleted: true });
    expect(await send(mock, "GET", `/content_blocks/info?content_block_id=${id}`)).toMatchObject({
      status: 400,
      body: { message },
    });
    expect((await send(mock, "GET", "/content_blocks/list")).body).toEqual({ count: 0, content_blocks: [] });
    expect((await create(mock, { name: "old", content: "new" })).status).toBe(201);
  });
});

test.each([
  ["<p", "text"],
  ["a < b > c", "text"],
  ["<p>a</p>", "html"],
  ["a<br/>", "html"],
  ["<!-- a -->", "html"],
  ["<a".repeat(25_000), "text"],
])("%#: the type of content that nobody names", async (content, content_type) => {
  const mock = mockOf();
  expect((await create(mock, { name: "a", content })).status).toBe(201);
  expect(mock.state.contentBlocks.all()).toMatchObject([{ content_type }]);
});

describe("Liquid", () => {
  test.each([
    "{{ ${first_name} | default: 'you' }}",
    "{{custom_attribute.${plan}}} {{ event_properties.${a b} }}",
    "{% if ${city} == 'Rome' and custom_attribute.${n} > 2 %}a{% elsif true %}b{% else %}c{% endif %}",
    "{% connected_content https://example.com/{{${user_id}}} :save x :retry %}{{x.y[0].z}}",
    "{% abort_message('no') %}{% catalog_items menu soup %}{% message_extras :key a :value b %}",
    "{% translation id_0 %}Hello {{${first_name}}}{% endtranslation %}",
    "{% form_field_name :email_global_state %}{{}}",
    "{{content_blocks.${other} | id: 'cb1'}}",
    "{% assign wishes = {{custom_attribute.${wishlist}}} %}{% catalog_items Games {{wishes[0]}} %}",
    "{% if {{custom_attribute.${plan}}} == 'gold' %}a{% else if {{${city}}} %}b{% endif %}",
    "{%- unless ${a} = ${b} -%}a{%- endunless -%}",
    "{% shopping_cart {{context.${cart_id}}} %}{% for item in shopping_cart.products %}{{item.name}}{% endfor %}",
    "{% case {{${language}}} %}{% when 'de' or 'at' %}Servus{% else %}Hi{% endcase %}",
    "body { color: red } <b>{ x }</b>",
  ])("of Braze is good: %s", async (content) => {
    expect((await create(mockOf(), { name: "a", content })).status).toBe(201);
  });

  test.each([
    "{{ x",
    "{% if x %}a",
    "{% endif %}",
    "{% if %}a{% endif %}",
    "{%".repeat(20_000),
    "{% for x in y %}{% endif %}",
    "{% no_such_tag %}",
    "{% translation id_0 %}Hello",
    "{% if x %}{% translation a %}{% endif %}{% endtranslation %}",
  ])("that does not parse is refused: %s", async (content) => {
    expect((await create(mockOf(), { name: "a", content })).status).toBe(400);
  });
});
