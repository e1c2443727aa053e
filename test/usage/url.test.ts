import { describe, expect, test } from "vitest";
import { apiOf } from "../../generator/usage/api.ts";
import { UNKNOWN, addressOf, operationsAt } from "../../generator/usage/url.ts";
import { model } from "./repository.ts";

const api = apiOf(model);

test.each<[text: string, host: string, path: string | undefined]>([
  ["https://rest.iad-01.braze.com/users/track", "api", "/users/track"],
  ["https://rest.fra-01.braze.eu/users/track?a=1#b", "api", "/users/track"],
  [`https://rest.${UNKNOWN}.braze.com/users/track`, "api", "/users/track"],
  [`https://${UNKNOWN}/users/track`, "unknown", "/users/track"],
  [`https://${UNKNOWN}`, "unknown", undefined],
  [`${UNKNOWN}/users/track`, "unknown", "/users/track"],
  [UNKNOWN, "unknown", undefined],
  ["/users/track", "unknown", "/users/track"],
  ["rest.iad-01.braze.com/users/track", "api", "/users/track"],
  ["https://braze.com.example.com/users/track", "other", "/users/track"],
  ["https://www.braze.com/docs/api", "other", "/docs/api"],
  ["https://rest.new-01.braze.com/users/track", "api", "/users/track"],
  ["https://notbraze.com/users/track", "other", "/users/track"],
  ["https://key@rest.iad-01.braze.com:443/users/track", "api", "/users/track"],
  ["http://localhost:3000/users/track", "other", "/users/track"],
])("%j", (text, host, path) => {
  expect(addressOf(api, text)).toEqual({ host, path });
});

describe("the operations at a path", () => {
  test.each<[method: string | undefined, path: string, want: string[]]>([
    ["POST", "/users/track", ["users.track"]],
    ["post", "/users/track/", ["users.track"]],
    ["GET", "/users/track", []],
    ["GET", `/catalogs/${UNKNOWN}/items`, ["catalogs.items.list"]],
    ["DELETE", "/catalogs/menu/items/soup", ["catalogs.items.delete"]],
    ["GET", `/catalogs/${UNKNOWN}`, []],
    // The words of a path win over what may stand there.
    ["GET", "/templates/email/list", ["templates.email.list"]],
    [undefined, "/users/track", ["users.track"]],
    ["POST", `/users/${UNKNOWN}`, []],
    ["DELETE", "/catalogs//items/soup", []],
  ])("%s %s", (method, path, want) => {
    expect(operationsAt(api, method, path).map(({ id }) => id)).toEqual(want);
  });
});
