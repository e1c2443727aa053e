// biome-ignore-all lint/suspicious/noTemplateCurlyInString: so is Liquid of Braze.
import type { EmailTemplateSeed, MockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { NOW, mockBraze, send } from "./support/mock.js";

const MENU: EmailTemplateSeed = {
  email_template_id: "menu-id",
  template_name: "Menu",
  subject: "Soup",
  body: "<p>Soup</p>",
  should_inline_css: true,
  tags: ["menu"],
};

const mockOf = (...email_templates: EmailTemplateSeed[]): MockBraze =>
  mockBraze({ seed: { tags: ["menu"], content_blocks: [{ name: "footer", content: "x" }], email_templates } });

const create = (mock: MockBraze, body: object) => send(mock, "POST", "/templates/email/create", body);
const update = (mock: MockBraze, body: object) => send(mock, "POST", "/templates/email/update", body);

describe("email templates", () => {
  test("are created and read", async () => {
    const mock = mockOf();
    const given = {
      template_name: "Menu",
      subject: "Soup",
      body: "<p>Soup {{content_blocks.${footer}}}</p>",
      preheader: "Back",
      plaintext_body: "Soup",
      tags: ["menu"],
      should_inline_css: false,
    };
    const created = await create(mock, given);
    const [{ email_template_id = "" } = {}] = mock.state.emailTemplates.all();
    expect(created).toMatchObject({ status: 201, body: { email_template_id, message: "success" } });
    const info = await send(mock, "GET", `/templates/email/info?email_template_id=${email_template_id}`);
    expect(info.body).toEqual({ ...given, email_template_id, description: null, created_at: NOW, updated_at: NOW });
    expect(answerErrors("GET", "/templates/email/info", 200, info.body)).toEqual([]);
  });

  test.each<[change: object, want: object]>([
    [{ subject: "Bread" }, { subject: "Bread", body: "<p>Soup</p>", tags: ["menu"], should_inline_css: null }],
    [{ template_name: "Weekly" }, { template_name: "Weekly", subject: "Soup" }],
    [
      { body: "<p>Bread</p>", should_inline_css: true },
      { body: "<p>Bread</p>", should_inline_css: true },
    ],
    [{ tags: [] }, { tags: [] }],
  ])("changed by %j", async (change, want) => {
    const mock = mockOf({ ...MENU, created_at: "2026-01-01T00:00:00.000Z" });
    expect(await update(mock, { email_template_id: "menu-id", ...change })).toMatchObject({
      status: 201,
      body: { message: "success" },
    });
    const times = { created_at: "2026-01-01T00:00:00.000Z", updated_at: NOW };
    expect(mock.state.emailTemplates.get("menu-id")).toMatchObject({ ...want, ...times });
  });

  test.each<[what: string, body: object, message: string]>([
    ["no name", { subject: "a", body: "b" }, "Template name is required"],
    ["an unknown tag", { template_name: "a", subject: "a", body: "b", tags: ["none"] }, "Some tags could not be found"],
    [
      "an unknown Content Block",
      { template_name: "a", subject: "a", body: "{{content_blocks.${header}}}" },
      "Email must have valid Content Block names",
    ],
  ])("create: %s", async (_, body, message) => {
    const mock = mockOf(MENU);
    expect(await create(mock, body)).toMatchObject({ status: 400, body: { message } });
    expect(mock.state.emailTemplates.size).toBe(1);
  });

  test.each<[what: string, body: object, message: string]>([
    [
      "an unknown ID",
      { email_template_id: "none", subject: "a" },
      "'email_template_id' is not the ID of an email template",
    ],
    ["an empty name", { email_template_id: "menu-id", template_name: "" }, "Template name is required"],
    ["an unknown tag", { email_template_id: "menu-id", tags: ["none"] }, "Some tags could not be found"],
  ])("update: %s", async (_, body, message) => {
    expect(await update(mockOf(MENU), body)).toMatchObject({ status: 400, body: { message } });
  });

  test("a body that begins Content Blocks and ends none is looked at once", async () => {
    const body = "content_blocks.${".repeat(24_000);
    expect((await create(mockOf(), { template_name: "a", subject: "a", body })).status).toBe(201);
  });

  test("an unknown ID is a 400", async () => {
    expect((await send(mockOf(), "GET", "/templates/email/info?email_template_id=none")).status).toBe(400);
  });
});
