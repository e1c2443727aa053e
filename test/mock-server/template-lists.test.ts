import type { MockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { pageSize } from "../support/facts.ts";
import { mockBraze, send } from "./support/mock.js";

/** Content Blocks and email templates are listed by the same rules. */
const lists = {
  "/content_blocks/list": {
    items: "content_blocks",
    size: pageSize("contentBlocks.list"),
    seed: (name: string, edited: string) => ({ content_blocks: [{ name, content: "x", last_edited: edited }] }),
    many: (count: number) => ({
      content_blocks: Array.from({ length: count }, (_, index) => ({ name: `n${index}`, content: "x" })),
    }),
  },
  "/templates/email/list": {
    items: "templates",
    size: pageSize("templates.email.list"),
    seed: (name: string, edited: string) => ({ email_templates: [{ template_name: name, updated_at: edited }] }),
    many: (count: number) => ({
      email_templates: Array.from({ length: count }, (_, index) => ({ template_name: `n${index}` })),
    }),
  },
} as const;

const names = async (mock: MockBraze, path: string, items: string): Promise<unknown[]> => {
  const { status, body } = await send(mock, "GET", path);
  const list = (body as Record<string, { name?: string; template_name?: string }[]>)[items] ?? [];
  expect([status, (body as { count: number }).count]).toEqual([200, list.length]);
  return list.map(({ name, template_name }) => name ?? template_name);
};

describe.each(Object.entries(lists))("%s", (path, { items, size, seed, many }) => {
  test.each<[query: string, found: boolean]>([
    ["", true],
    ["?modified_after=2026-10-30T16:45:00Z", true],
    ["?modified_after=2026-10-30T16:45:01Z", false],
    ["?modified_before=2026-10-30T16:45:00Z", true],
    ["?modified_before=2026-10-30T16:44:59Z", false],
    ["?modified_after=2026-10-30T18:45:00%2B02:00", true],
    ["?modified_after=2026-10-30&modified_before=2026-10-31", true],
    ["?modified_after=2026-10-30T16:45:00.000000", true],
  ])("changed at 16:45 on October 30th: %s", async (query, found) => {
    const mock = mockBraze({ seed: seed("a", "2026-10-30T16:45:00.000Z") });
    expect(await names(mock, `${path}${query}`, items)).toEqual(found ? ["a"] : []);
  });

  test.each<[query: string, from: number, to: number]>([
    ["", 0, size],
    ["?offset=0", 0, size],
    ["?limit=2", 0, 2],
    ["?limit=2&offset=3", 3, 5],
    [`?offset=${size}`, size, size + 7],
    [`?limit=1000&offset=${size + 5}`, size + 5, size + 7],
    ["?offset=99999", 0, 0],
  ])(`of ${size + 7}, %s are from %i to %i`, async (query, from, to) => {
    const mock = mockBraze({ seed: many(size + 7) });
    const want = Array.from({ length: to - from }, (_, index) => `n${from + index}`);
    expect(await names(mock, `${path}${query}`, items)).toEqual(want);
  });

  test.each([
    "?limit=0",
    "?limit=1001",
    "?offset=-1",
    "?modified_after=soon",
    "?modified_after=2026-13-01",
    "?modified_before=2026-99-99",
  ])("%s is refused", async (query) => {
    expect((await send(mockBraze(), "GET", `${path}${query}`)).status).toBe(400);
  });

  test("of an empty workspace is empty", async () => {
    expect(await names(mockBraze(), path, items)).toEqual([]);
  });
});
