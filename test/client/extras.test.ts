import { Braze } from "@braze-codegen/client";
import { call, type HeaderValues, withExtras } from "@braze-codegen/client/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { read, send } from "./support/operations.js";
import { type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure, scripted } from "./support/transport.js";

let server: RawServer;
let braze: Braze;
beforeEach(async () => {
  server = await rawServer((response, { url }) => {
    const items = url?.includes("cursor=2") ? [{ id: "bread" }] : [{ id: "soup" }];
    const link = url?.includes("cursor=2") ? {} : { link: '</catalogs/menu/items?cursor=2>; rel="next"' };
    response.writeHead(200, link).end(JSON.stringify({ message: "success", items }));
  });
  braze = new Braze({ apiKey, baseUrl: server.url });
});
afterEach(() => server.close());

const events = [{ external_id: "ada", name: "signed_up", time: "2026-03-01T12:00:00Z" }];

describe("extraBody", () => {
  test("adds members, and wins over those that there are", async () => {
    await braze.users.track({ events }, { extraBody: { partner: "x", events: [] } });
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({ events: [], partner: "x" });
  });

  test("is the body where there is none", async () => {
    const { transport, requests } = scripted([{}]);
    await call(withExtras(transport), send, {}, { extraBody: { a: 1 } });
    expect(requests[0]?.body).toBe('{"a":1}');
  });

  test.each([[[1, 2]], ["text"], [new Blob(["a"])], [null], [7]])("is refused beside %j", async (body) => {
    const { transport, requests } = scripted([{}]);
    const error = await failure(call(withExtras(transport), send, { body }, { extraBody: { a: 1 } }));
    expect(error).toMatchObject({
      name: "ConfigurationError",
      message: "things.send: extraBody can only be added to a body that is a plain object.",
    });
    expect(requests).toEqual([]);
  });

  test("leaves what the caller passed as it was", async () => {
    const body = { events };
    await braze.users.track(body, { extraBody: { a: 1 } });
    expect(body).toEqual({ events });
  });
});

describe("extraQuery", () => {
  test("adds parameters, and wins over those that there are", async () => {
    await braze.campaigns.list({ page: 1 }, { extraQuery: { page: 4, verbose: true } });
    expect(server.requests[0]?.url).toBe("/campaigns/list?page=4&verbose=true");
  });

  test("goes with each page, and does not hold up the pages", async () => {
    const ids = [];
    const extraQuery = { verbose: 1, cursor: "1" };
    for await (const { id } of braze.catalogs.items.list("menu", {}, { extraQuery })) ids.push(id);
    expect(ids).toEqual(["soup", "bread"]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/catalogs/menu/items?verbose=1&cursor=1",
      "/catalogs/menu/items?verbose=1&cursor=2",
    ]);
  });
});

test.each(["extraBody", "extraQuery"])("%s that is no object is refused", async (name) => {
  const error = await failure(braze.users.track({ events }, { [name]: "a=1" }));
  expect(error.message).toBe(`The option ${name} must be of type object.`);
  expect(server.requests).toEqual([]);
});

describe("headers in each form", () => {
  const forms: [name: string, headers: HeaderValues][] = [
    ["an object", { "x-a": "1", "x-none": undefined }],
    ["Headers", new Headers({ "x-a": "1" })],
    ["entries", [["x-a", "1"]]],
    [
      "entries, the last of which wins",
      [
        ["x-a", "0"],
        ["X-A", "1"],
        ["x-none", undefined],
      ],
    ],
    ["a Map", new Map([["x-a", "1"]])],
  ];
  test.each(forms)("%s", async (_name, headers) => {
    await braze.users.track({ events }, { headers });
    await new Braze({ apiKey, baseUrl: server.url, headers }).users.track({ events });
    await braze.withOptions({ headers }).users.track({ events });
    for (const each of server.requests) {
      expect(each.headers["x-a"]).toBe("1");
      expect(each.headers).not.toHaveProperty("x-none");
    }
    expect(server.requests).toHaveLength(3);
  });

  test("a call's win over the client's, and the key over all", async () => {
    const client = new Braze({ apiKey, baseUrl: server.url, headers: { "x-a": "client", "x-b": "client" } });
    const headers = new Headers({ "x-a": "call", authorization: "Bearer other" });
    await client.withOptions({ headers: { "x-b": "derived", "x-a": "derived" } }).users.track({ events }, { headers });
    expect(server.requests[0]?.headers).toMatchObject({
      "x-a": "call",
      "x-b": "derived",
      authorization: `Bearer ${apiKey}`,
    });
  });

  test.each([[[1]], [[["x y", "1"]]], [{ "x-a": "1\n2" }]])("%j cannot be written", async (headers) => {
    const { transport, requests } = scripted([{}]);
    const error = await failure(call(transport, read, {}, { headers: headers as never }));
    if (error.name !== "ConfigurationError") throw error;
    expect(requests).toEqual([]);
  });
});
