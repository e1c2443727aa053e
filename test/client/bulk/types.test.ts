import type { Braze, CampaignRecipient, CatalogItem, EventObject, UserAlias } from "@braze-codegen/client";
import type { UsersDeleteRecord, UsersTrackRecord } from "@braze-codegen/client/batches/users";
import type { SubscriptionStatusSetRecord } from "@braze-codegen/client/batches/subscription";
import type { Summary } from "@braze-codegen/client/bulk";
import { expect, expectTypeOf, test } from "vitest";
import { faultsOf } from "../../support/compile-blocks.ts";

declare const braze: Braze;
type Records<Method extends (...args: never[]) => unknown> = Parameters<Method>[0];

test("an object goes under the name of its list where there are several", () => {
  expectTypeOf<{ events: EventObject }>().toExtend<UsersTrackRecord>();
  expectTypeOf<{ user_aliases: UserAlias }>().toExtend<UsersDeleteRecord>();
  expectTypeOf<EventObject>().not.toExtend<UsersTrackRecord>();
  expectTypeOf<{ event: EventObject }>().not.toExtend<UsersTrackRecord>();
  expectTypeOf<{ external_ids: boolean }>().not.toExtend<UsersDeleteRecord>();
});

test("and by itself where there is one; a member that takes one or many takes one", () => {
  expectTypeOf<CampaignRecipient[]>().toExtend<Records<typeof braze.campaigns.trigger.sendAll>>();
  expectTypeOf<AsyncGenerator<UsersTrackRecord>>().toExtend<Records<typeof braze.users.trackAll>>();
  expectTypeOf<ReadableStream<UsersTrackRecord>>().toExtend<Records<typeof braze.users.trackAll>>();
  expectTypeOf<{ email: string }>().toExtend<SubscriptionStatusSetRecord>();
  expectTypeOf<Parameters<typeof braze.catalogs.items.createAll>[1]>().toExtend<Iterable<CatalogItem> | object>();
});

test("what every request needs is asked for, and nothing else", () => {
  type Track = Parameters<typeof braze.users.trackAll>;
  type Trigger = Parameters<typeof braze.campaigns.trigger.sendAll>;
  expectTypeOf<[UsersTrackRecord[]]>().toExtend<Track>();
  expectTypeOf<[UsersTrackRecord[], { concurrency: 8 }]>().toExtend<Track>();
  expectTypeOf<[CampaignRecipient[], { body: { campaign_id: string } }]>().toExtend<Trigger>();
  expectTypeOf<[CampaignRecipient[]]>().not.toExtend<Trigger>();
  expectTypeOf<[CampaignRecipient[], { concurrency: 8 }]>().not.toExtend<Trigger>();
});

test("a summary tells of the caller's own records", () => {
  expectTypeOf<ReturnType<typeof braze.users.trackAll>>().toEqualTypeOf<Promise<Summary<UsersTrackRecord>>>();
});

test("what cannot stand beside the records is no part of what requests have in common", () => {
  type Body = Parameters<typeof braze.campaigns.trigger.sendAll>[1]["body"];
  type Canvas = Parameters<typeof braze.canvas.trigger.sendAll>[1]["body"];
  expectTypeOf<{ campaign_id: string; broadcast: true }>().not.toExtend<Body>();
  expectTypeOf<{ campaign_id: string; broadcast: false; send_id: string }>().toExtend<Body>();
  expectTypeOf<{ canvas_id: string; broadcast: true }>().not.toExtend<Canvas>();
  expectTypeOf<{ canvas_id: string }>().toExtend<Canvas>();
});

test("the compiler names the member that does not exist, in one sentence", () => {
  const code = `import { Braze } from "@braze-codegen/client";
    await new Braze({ instance: "US-01" }).campaigns.trigger.sendAll([{ external_id: "ada" }], { body: { campaign_id: "welcome" } });`;
  const block = { file: "slip.ts", line: 1, language: "ts", title: undefined, code };
  expect(faultsOf([block], "test/.types")).toEqual([
    "slip.ts:1 Object literal may only specify known properties, and 'external_id' does not exist in type 'CampaignRecipient'.",
  ]);
});
