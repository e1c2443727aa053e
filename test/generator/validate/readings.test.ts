import { expect, test } from "vitest";
import type { Loaded } from "../../../generator/load/load.ts";
import type { HttpMethod, OpenApiDocument } from "../../../generator/openapi.ts";
import { createContext } from "../../../generator/validate/context.ts";
import { readingsOf } from "../../../generator/validate/readings.ts";
import { documentOf, operation } from "../../support/spec.ts";

/** `POST /things` with its operationId; by default one that is no reading. */
type Call = readonly [call: string, id?: string];

// The last call is asked about; those before it live beside it.
test.each<[name: string, calls: Call[], want: string[]]>([
  ["read aloud", [["POST /users/external_ids/rename"]], ["users.externalIds.rename"]],
  ["dashes are words too", [["POST /device-messaging/banners/sync"]], ["deviceMessaging.banners.sync"]],
  [
    "capitals are not",
    [["GET /scim/v2/Users"], ["GET /scim/v2/Users/{id}"], ["GET /scim/v2/Users"]],
    ["scim.users.list"],
  ],
  [
    "versions fall away",
    [["POST /transactional/v1/campaigns/{id}/send"]],
    ["transactional.campaigns.send", "transactional.campaigns.send.create", "transactional.campaigns.send.createMany"],
  ],
  [
    "two versions live",
    [["POST /subscription/status/set"], ["POST /v2/subscription/status/set"]],
    ["subscription.status.setV2"],
  ],
  [
    "the older of two versions",
    [["POST /v2/subscription/status/set"], ["POST /subscription/status/set"]],
    ["subscription.status.set"],
  ],
  [
    "a call that begins another folds it",
    [["POST /users/track", "users.track"], ["POST /users/track/bulk"]],
    ["users.trackBulk"],
  ],
  [
    "a call by a verb does not",
    [["GET /campaigns/translations", "campaigns.translations.get"], ["GET /campaigns/translations/source"]],
    ["campaigns.translations.source", "campaigns.translations.source.list", "campaigns.translations.source.get"],
  ],
  ["a verb that the URL says", [["GET /campaigns/list"]], ["campaigns.list"]],
  ["one word is no address", [["GET /events"]], ["events.list", "events.get"]],
  ["a collection", [["GET /catalogs/{name}/items/{id}"], ["GET /catalogs/{name}/items"]], ["catalogs.items.list"]],
  ["an item", [["GET /catalogs/{name}/items/{id}"]], ["catalogs.items.get"]],
  [
    "a call that takes many, beside one that takes one",
    [["POST /catalogs/{name}/items/{id}"], ["POST /catalogs/{name}/items"]],
    ["catalogs.items.createMany"],
  ],
  [
    "a call that takes many, or one",
    [["DELETE /catalogs/{name}/fields/{id}"], ["POST /catalogs/{name}/fields"]],
    ["catalogs.fields.create", "catalogs.fields.createMany"],
  ],
  [
    "PUT beside a PATCH",
    [["PATCH /catalogs/{name}/items/{id}"], ["PUT /catalogs/{name}/items/{id}"]],
    ["catalogs.items.replace"],
  ],
  ["PUT without a PATCH", [["PUT /scim/v2/Users/{id}"]], ["scim.users.update", "scim.users.replace"]],
  ["DELETE of an item", [["DELETE /catalogs/{name}"]], ["catalogs.delete"]],
  ["no words at all", [["GET /{anything}"]], []],
])("%s", (_, calls, want) => {
  const { operations } = createContext({ document: documentOf({ paths: pathsOf(calls) }) } as Loaded);
  const [title = ""] = calls.at(-1) ?? [];
  const asked = operations.find((each) => each.title === title);
  expect(asked && readingsOf(operations).of(asked)).toEqual(want);
});

function pathsOf(calls: readonly Call[]): NonNullable<OpenApiDocument["paths"]> {
  const paths: Record<string, Partial<Record<HttpMethod, object>>> = {};
  for (const [title, id = "x"] of calls) {
    const [method = "", path = ""] = title.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(id) };
  }
  return paths;
}
