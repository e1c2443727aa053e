import { inspect } from "node:util";
import { Braze } from "@braze-codegen/client";
import { call, createTransport } from "@braze-codegen/client/core";
import { usersTrack } from "@braze-codegen/client/operations/users";
import { expect, expectTypeOf, test } from "vitest";
import { apiKey } from "./support/transport.js";

const event = { external_id: "ada", name: "signed_up", time: "2026-03-01T12:00:00Z" };

function recorded(...answers: Response[]) {
  const requests: { method?: string | undefined; url: string; body: unknown }[] = [];
  const fetch = async (url: string, { method, body }: RequestInit): Promise<Response> => {
    requests.push({ method, url, body: body instanceof Blob ? await body.text() : body });
    return answers[requests.length - 1] ?? new Response("{}");
  };
  return { fetch, requests };
}

test("users.track, through the client and through its operation alone", async () => {
  const { fetch, requests } = recorded();
  await new Braze({ apiKey, instance: "EU-01", fetch }).users.track({ events: [event] });
  await call(createTransport({ apiKey, instance: "EU-01", fetch }), usersTrack, { body: { events: [event] } });
  const want = {
    method: "POST",
    url: "https://rest.fra-01.braze.eu/users/track",
    body: JSON.stringify({ events: [event] }),
  };
  expect(requests).toEqual([want, want]);
});

test("catalogs.items.list follows its pages", async () => {
  const { fetch, requests } = recorded(
    Response.json({ items: [{ id: "soup" }] }, { headers: { link: '</catalogs/menu/items?cursor=bg==>; rel="next"' } }),
    Response.json({ items: [{ id: "bread" }] }),
  );
  const ids: string[] = [];
  for await (const item of new Braze({ apiKey, instance: "US-01", fetch }).catalogs.items.list("menu")) {
    expectTypeOf(item.id).toEqualTypeOf<string>();
    ids.push(item.id);
  }
  expect(ids).toEqual(["soup", "bread"]);
  expect(requests.map(({ url }) => url)).toEqual([
    "https://rest.iad-01.braze.com/catalogs/menu/items",
    "https://rest.iad-01.braze.com/catalogs/menu/items?cursor=bg%3D%3D",
  ]);
});

test("a console shows a line, not all that hangs below", () => {
  const braze = new Braze({ apiKey, instance: "EU-01" });
  expect(inspect(braze)).toBe("Braze at https://rest.fra-01.braze.eu");
  expect(inspect({ messages: braze.messages })).toBe("{ messages: Messages at https://rest.fra-01.braze.eu }");
});
