import { readFileSync } from "node:fs";
import { Braze } from "@braze-codegen/client";
import { createMockBraze } from "@braze-codegen/mock-server";
import { expect, test } from "vitest";
import { rowsOf } from "../support/markdown.ts";

/** What the table of unknown outcomes lets be repeated changes nothing the second time; what it does not, does. */
type Call = (braze: Braze) => Promise<unknown>;
const ada = { external_id: "ada" };
const email = { app_id: "app", from: "Kitchen <k@example.com>", subject: "Hi", body: "Hi" };
const time = "2026-11-02T10:00:00Z";

const HARMLESS: Readonly<Record<string, Call>> = {
  "users.track": (braze) => braze.users.track({ attributes: [{ ...ada, city: "Bath" }] }),
  "users.delete": (braze) => braze.users.delete({ external_ids: ["ada"] }),
  "users.alias.new": (braze) =>
    braze.users.alias.new({ user_aliases: [{ ...ada, alias_name: "a-1", alias_label: "crm_id" }] }),
  "subscription.status.set": (braze) =>
    braze.subscription.status.set({
      subscription_group_id: "menu",
      subscription_state: "unsubscribed",
      external_id: ["ada"],
    }),
  "catalogs.create": (braze) =>
    braze.catalogs.create({
      catalogs: [{ name: "wines", description: "Wines", fields: [{ name: "id", type: "string" }] }],
    }),
  "catalogs.items.create": (braze) => braze.catalogs.items.create("dishes", "tea", { items: [{ name: "Tea" }] }),
  "catalogs.items.replace": (braze) => braze.catalogs.items.replace("dishes", "soup", { items: [{ name: "Soup" }] }),
  "catalogs.items.delete": (braze) => braze.catalogs.items.delete("dishes", "soup"),
  "contentBlocks.create": (braze) => braze.contentBlocks.create({ name: "footer", content: "Bye" }),
  "transactional.campaigns.send": (braze) =>
    braze.transactional.campaigns.send("receipt", {
      external_send_id: "order-7",
      recipient: { external_user_id: "ada" },
    }),
};

const HARMFUL: Readonly<Record<string, Call>> = {
  "users.track, inc": (braze) => braze.users.track({ attributes: [{ ...ada, visits: { inc: 1 } }] }),
  "users.track, events": (braze) => braze.users.track({ events: [{ ...ada, name: "visit", time }] }),
  "templates.email.create": (braze) => braze.templates.email.create({ template_name: "A", subject: "s", body: "b" }),
  "messages.send": (braze) => braze.messages.send({ external_user_ids: ["ada"], messages: { email } }),
  "messages.schedule.create": (braze) =>
    braze.messages.schedule.create({ external_user_ids: ["ada"], schedule: { time }, messages: { email } }),
};

/** Whether the workspace, and what went out, are the same after a second call. */
async function isSameAfter(call: Call): Promise<boolean> {
  const mock = createMockBraze({
    keys: { dev: "*" },
    clock: "2026-11-02T09:00:00Z",
    seed: {
      users: [{ ...ada, email: "ada@example.com" }],
      subscription_groups: [{ id: "menu", name: "Menu", channel: "email" }],
      campaigns: [
        {
          id: "receipt",
          name: "Receipt",
          delivery: "transactional_email",
          messages: { v1: { channel: "email", ...email } },
        },
      ],
      catalogs: [
        {
          name: "dishes",
          fields: [
            { name: "id", type: "string" },
            { name: "name", type: "string" },
          ],
          items: [{ id: "soup" }],
        },
      ],
    },
  });
  const braze = new Braze({ apiKey: "dev", instance: "US-01", fetch: mock.fetch });
  const look = () => JSON.stringify([mock.snapshot(), mock.sent.length]);
  const untouched = look();
  await call(braze);
  const once = look();
  expect(once).not.toBe(untouched);
  // A refusal of the second call is what the table says, too.
  await call(braze).catch(() => undefined);
  return look() === once;
}

test.each(Object.entries(HARMLESS))("twice is once: %s", async (_, call) => {
  expect(await isSameAfter(call)).toBe(true);
});

test.each(Object.entries(HARMFUL))("twice is twice: %s", async (_, call) => {
  expect(await isSameAfter(call)).toBe(false);
});

test("each first call of a row that says yes is among these", () => {
  const firsts = rowsOf(readFileSync("docs/recipes/outcome-unknown.md", "utf8"))
    .filter(({ value: [, again = ""] }) => again.startsWith("yes"))
    .map(({ value: [calls = ""] }) => /^[\w.]+/.exec(calls)?.[0] ?? "")
    // Exports change nothing in the workspace.
    .filter((id) => !id.startsWith("users.export."));
  expect(firsts.length).toBeGreaterThan(6);
  expect(firsts.filter((id) => !(id in HARMLESS))).toEqual([]);
});
