import type { TranslatedIds, TranslatedSeed } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";

const locales = [
  { uuid: "es", name: "es-MX" },
  { uuid: "fr", name: "fr-CA" },
  { uuid: "de", name: "de" },
];
const ES = { uuid: "es", name: "es-MX", country: "MX", language: "es", locale_key: "es-mx" };

interface Family {
  readonly path: string;
  readonly ids: TranslatedIds;
  /** The IDs as requests name them. */
  readonly named: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly unsupported: string;
  readonly isWebhook?: true;
}

const WORDS = {
  locale: "The provided locale code does not exist.",
  unsupported: "This message does not support multi-language.",
};

const campaign = { campaign_id: "c", message_variation_id: "v" };
const canvas = { workflow_id: "w", step_id: "s", message_variation_id: "v" };
const block = { content_block_id: "b" };
const families: Readonly<Record<string, Family>> = {
  campaigns: { path: "/campaigns/translations", ids: campaign, named: campaign, ...WORDS },
  canvas: { path: "/canvas/translations", ids: canvas, named: canvas, ...WORDS },
  "Content Blocks": { path: "/content_blocks/translations", ids: block, named: block, ...WORDS },
  "email templates": {
    path: "/templates/email/translations",
    ids: { email_template_id: "e" },
    named: { template_id: "e" },
    ...WORDS,
  },
  "webhook templates": {
    path: "/templates/webhook/translations",
    ids: { webhook_template_id: "h" },
    named: { template_id: "h" },
    locale: "Locale not found",
    unsupported: "This template does not have multi-language setup",
    isWebhook: true,
  },
};

const source = { id_0: "Soup", id_1: "Book" };
const translations = { es: { id_0: "Sopa" }, fr: {} };
const queryOf = (ids: Readonly<Record<string, string>>, more = {}) => new URLSearchParams({ ...ids, ...more });

describe.each(Object.entries(families))("%s", (_, { path, ids, named, isWebhook, ...words }) => {
  const mockOf = (more: Partial<TranslatedSeed> = { source, translations }) =>
    mockBraze({ seed: { locales, translations: [{ ...ids, ...more }] } });
  const read = async (mock: ReturnType<typeof mockBraze>, more = {}) => {
    const { status, body } = await send(mock, "GET", `${path}?${queryOf(named, more)}`);
    expect([status, answerErrors("GET", path, 200, body)]).toEqual([200, []]);
    return (body as { translations: { translation_map: object; locale: { uuid: string } }[] }).translations;
  };
  const put = (mock: ReturnType<typeof mockBraze>, locale_id: string, translation_map: object) =>
    send(mock, "PUT", path, { ...named, locale_id, translation_map });
  const success = isWebhook ? {} : { message: "success" };
  const shape = (message: string) => (isWebhook ? { message } : { errors: [{ message }] });

  test("the source is read", async () => {
    const { status, body } = await send(mockOf(), "GET", `${path}/source?${queryOf(named)}`);
    expect([status, body]).toEqual([200, { translations: { translation_map: source }, ...success }]);
  });

  test("translations are read and written, tag by tag", async () => {
    const mock = mockOf();
    expect(await read(mock)).toEqual([
      { translation_map: { id_0: "Sopa" }, locale: ES },
      { translation_map: {}, locale: expect.objectContaining({ uuid: "fr", country: "CA" }) },
    ]);
    const { status, body } = await put(mock, "es", { id_1: "Reserva", id_9: "Nowhere" });
    expect([status, body]).toEqual([200, success]);
    expect((await read(mock))[0]?.translation_map).toEqual({ id_0: "Sopa", id_1: "Reserva" });
    expect(mock.state.translations.all()).toMatchObject([{ source }]);
    expect(mock.notes.map(({ pointer, sentence }) => [pointer, sentence])).toEqual([
      ["/translation_map/id_9", "the source has no such translation ID: no text is stored"],
    ]);
  });

  test("of one locale", async () => {
    expect(await read(mockOf(), { locale_id: "es" })).toEqual([{ translation_map: { id_0: "Sopa" }, locale: ES }]);
    expect(await read(mockOf(), { locale_id: "de" })).toEqual([]);
    const unknown = await send(mockOf(), "GET", `${path}?${queryOf(named, { locale_id: "xx" })}`);
    expect([unknown.status, unknown.body]).toEqual([400, shape(isWebhook ? "Invalid locale ID" : words.locale)]);
  });

  test("an unknown locale is refused", async () => {
    const { status, body } = await put(mockOf(), "xx", { id_0: "x" });
    expect([status, body]).toEqual([400, shape(words.locale)]);
    expect(answerErrors("PUT", path, 400, body)).toEqual([]);
    // One of the workspace that the thing does not have yet.
    expect((await put(mockOf(), "de", { id_0: "x" })).status).toBe(isWebhook ? 400 : 200);
  });

  test("what is not set up for several languages is refused", async () => {
    for (const [method, rest, body] of [
      ["GET", `/source?${queryOf(named)}`, undefined],
      ["GET", `?${queryOf(named)}`, undefined],
      ["PUT", "", { ...named, locale_id: "es", translation_map: {} }],
    ] as const)
      expect(await send(mockOf({ source }), method, `${path}${rest}`, body)).toMatchObject({
        status: 400,
        body: shape(words.unsupported),
      });
  });

  test("an unknown ID is a 404, one that is left out a 400", async () => {
    for (const name of Object.keys(named)) {
      const other = { ...named, [name]: "none" };
      const { [name]: _, ...without } = named;
      for (const [given, status] of [
        [other, 404],
        [without, 400],
      ] as const) {
        expect((await send(mockOf(), "GET", `${path}?${queryOf(given)}`)).status).toBe(status);
        expect((await send(mockOf(), "GET", `${path}/source?${queryOf(given)}`)).status).toBe(status);
        const body = { ...given, locale_id: "es", translation_map: {} };
        expect((await send(mockOf(), "PUT", path, body)).status).toBe(status);
      }
    }
  });

  test("a launched message is changed in its draft", async () => {
    const live = { source, translations, launched: true };
    const refused = await put(mockOf(live), "es", { id_0: "x" });
    expect(refused).toMatchObject({ status: 400, body: shape(expect.stringContaining("draft") as unknown as string) });
    const mock = mockOf({ ...live, draft: {} });
    expect((await put(mock, "es", { id_1: "Reserva" })).status).toBe(200);
    expect((await read(mock))[0]?.translation_map).toEqual({ id_0: "Sopa" });
    if (path.startsWith("/ca"))
      expect((await read(mock, { post_launch_draft_version: true }))[0]?.translation_map).toEqual({
        id_0: "Sopa",
        id_1: "Reserva",
      });
  });
});

describe("email templates and Content Blocks without a word of translations", () => {
  const seed = {
    content_blocks: [{ ...block, name: "b", content: "x" }],
    email_templates: [{ email_template_id: "e", template_name: "e" }],
  };
  test.each(["/content_blocks/translations?content_block_id=b", "/templates/email/translations?template_id=e"])(
    "%s is no 404",
    async (path) => {
      const body = { errors: [{ message: WORDS.unsupported }] };
      expect(await send(mockBraze({ seed }), "GET", path)).toMatchObject({ status: 400, body });
    },
  );
});

describe("email templates", () => {
  const mockOf = () =>
    mockBraze({ seed: { locales, translations: [{ email_template_id: "e", source, translations }] } });

  test("refuse Liquid that does not parse, and name the template", async () => {
    const mock = mockOf();
    const request = { template_id: "e", locale_id: "es", translation_map: { id_0: "fine", id_1: "{{ x" } };
    const { status, body } = await send(mock, "PUT", "/templates/email/translations", request);
    const message = "The provided translations yielded errors when parsing. Please contact Braze for more information.";
    expect([status, body]).toEqual([400, { errors: [{ id: "e", message }] }]);
    expect(mock.state.translations.all()).toMatchObject([{ translations }]);
  });

  test("have another path for one locale", async () => {
    const path = "/templates/translations/email?template_id=e&locale_id=";
    expect((await send(mockOf(), "GET", `${path}es`)).body).toEqual({
      translations: [{ translation_map: { id_0: "Sopa" }, locale: ES }],
    });
    expect(await send(mockOf(), "GET", `${path}xx`)).toMatchObject({
      status: 400,
      body: { errors: [{ message: WORDS.locale }] },
    });
  });
});

test("translations are what a Map of Maps would be, and the source never changes", async () => {
  const texts = fc.dictionary(fc.constantFrom("id_0", "id_1", "__proto__", "other"), fc.string({ maxLength: 3 }));
  const writes = fc.array(fc.tuple(fc.constantFrom("es", "fr", "de", "xx"), texts), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(writes, async (sequence) => {
      const mock = mockBraze({ seed: { locales, translations: [{ ...campaign, source, translations: {} }] } });
      const model = new Map<string, Map<string, string>>();
      for (const [locale_id, translation_map] of sequence) {
        // A member of this name is refused wherever it comes.
        const isHostile = Object.hasOwn(translation_map, "__proto__");
        const body = { ...campaign, locale_id, translation_map };
        const { status } = await send(mock, "PUT", "/campaigns/translations", body);
        expect(status).toBe(locale_id === "xx" || isHostile ? 400 : 200);
        if (status !== 200) continue;
        const known = model.get(locale_id) ?? new Map<string, string>();
        for (const [tag, text] of Object.entries(translation_map)) if (tag in source) known.set(tag, text);
        model.set(locale_id, known);
        const { body: answer } = await send(mock, "GET", `/campaigns/translations?${queryOf(campaign)}`);
        const list = (answer as { translations: { locale: { uuid: string }; translation_map: object }[] }).translations;
        expect(Object.fromEntries(list.map((each) => [each.locale.uuid, each.translation_map]))).toEqual(
          Object.fromEntries([...model].map(([locale, map]) => [locale, Object.fromEntries(map)])),
        );
        expect(mock.state.translations.all()).toMatchObject([{ source }]);
      }
    }),
    { numRuns: 60 },
  );
});
