// biome-ignore-all lint/suspicious/noTemplateCurlyInString: so is Liquid of Braze.
import { validate } from "@apidevtools/swagger-parser";
import { createMockBraze } from "@braze-codegen/mock-server";
import { createMockControl } from "@braze-codegen/mock-server/control";
import { type MockServer, serve } from "@braze-codegen/mock-server/node";
import { afterEach, expect, test } from "vitest";
import { controlDocument } from "../../../generated/mock-server/src/control/document.js";
import { routes } from "../../../generated/mock-server/src/control/routes.js";
import { operations } from "../../../generated/mock-server/src/data/operations.js";
import { NOW } from "../support/mock.js";

let server: MockServer | undefined;
afterEach(async () => await server?.close());

async function start(options: { control?: boolean } = { control: true }) {
  const mock = createMockBraze({ clock: NOW, limits: "off", seed: { users: [{ external_id: "ada" }] } });
  server = await serve(mock, { port: 0, ...options });
  const { url } = server;
  const call = async (method: string, path: string, body?: unknown) =>
    await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: "Bearer test-key",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { mock, url, call, control: createMockControl(url) };
}
const city = (external_id: string) => ({ attributes: [{ external_id, city: "Bath" }] });

test("without the option there is no control", async () => {
  const { call, control } = await start({});
  expect((await call("GET", "/__mock/health")).status).toBe(404);
  await expect(control.health()).rejects.toThrow("Invalid API key");
});

test("its description is valid OpenAPI, is served, and has each call and no other", async () => {
  const { call } = await start();
  const served = await (await call("GET", "/__mock/openapi.json")).json();
  expect(served).toEqual(JSON.parse(JSON.stringify(controlDocument)));
  await validate(structuredClone(served));
  const { paths } = served as { paths: Record<string, Record<string, unknown>> };
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual([...routes(createMockBraze()).known].sort());
});

test("requests, notes, and waiting for a request", async () => {
  const { call, control } = await start();
  const coming = control.waitFor("users.track", { request: { body: city("grace") } });
  await call("POST", "/users/track?old=1", city("ada"));
  await call("POST", "/users/track", city("grace"));
  expect(await coming).toMatchObject({ number: 2 });
  expect(await control.requests("users.track")).toMatchObject([{ body: city("ada") }, { body: city("grace") }]);
  expect(await control.notes()).toMatchObject([{ request: 1, operation: "users.track", pointer: "?old" }]);
  expect(await control.health()).toEqual({ status: "ok", operations: operations.length, requests: 2 });
  await expect(control.waitFor("users.merge", { timeout: 5 })).rejects.toThrow("No request fitted within 5 ms");
  await expect(control.requests("users.trak" as "users.track")).rejects.toThrow('Did you mean "users.track"?');
});

test.each<[method: string, path: string, body: unknown, message: string]>([
  ["PUT", "clock", { now: null }, '"null" is not an instant'],
  ["PUT", "clock", { now: true }, '"true" is not an instant'],
  ["POST", "clock/advance", { by: 1e17 }, "is too long: the clock would leave the times that a Date can hold."],
  ["POST", "clock/advance", { by: ["1h"] }, '"1h" is not a duration'],
  ["POST", "clock/advance", { by: -1000 }, '"-1000" is not a duration'],
  ["POST", "faults", undefined, "The operation of a fault should be a text, not undefined."],
  ["POST", "faults", { operation: ["users.track"], fault: "drop" }, "The operation of a fault should be a text"],
  ["POST", "answers", {}, "The operation of an answer should be a text, not undefined."],
  ["POST", "answers", { operation: "segments.list" }, "segments.list does not answer so: it has a body."],
  ["POST", "requests/wait", { operation: null }, "The operation should be a text, not null."],
  ["POST", "requests/wait", { request: 5 }, "The body's option request should be an object, not 5."],
  ["POST", "requests/wait", { timeout: -1 }, '"-1" is not a duration'],
  ["POST", "replay", { session: { exchanges: [null] } }, "The session's exchanges[0].method should be one such as GET"],
  ["POST", "replay", { session: { exchanges: [] }, key: "other" }, 'The mock has no key "o…" to replay with.'],
  [
    "PUT",
    "state",
    { users: [{ user_aliases: [{ alias_name: "a" }] }] },
    "users[0].user_aliases[0] has no alias_label.",
  ],
  ["PUT", "state", { pending: [{}] }, "The seed's pending[0] has no due."],
])("%s /__mock/%s with %j is a mistake of the caller", async (method, path, body, message) => {
  const { call } = await start();
  const answer = await call(method, `/__mock/${path}`, body);
  expect([answer.status, await answer.json()]).toEqual([400, { message: expect.stringContaining(message) as string }]);
  expect((await call("GET", "/segments/list")).status).toBe(200);
});

test("where there is no mock", async () => {
  expect(() => createMockControl("127.0.0.1:4010")).toThrow('"127.0.0.1:4010" is not where a mock listens');
  expect(() => createMockControl("localhost:4010")).toThrow("give a URL such as http://127.0.0.1:4010.");
  expect(() => createMockControl(undefined as never)).toThrow('"undefined" is not where a mock listens');
  const { url } = await start();
  await server?.close();
  await expect(createMockControl(url).health()).rejects.toThrow(`Nothing answers at ${url}: does the mock run`);
});

test("what went out", async () => {
  const { mock, call, control } = await start();
  const messages = {
    content_card: { type: "CLASSIC", title: "Soup", description: "for {{${user_id}}}", time_to_live: 60 },
  };
  await call("POST", "/messages/send", { external_user_ids: ["ada"], messages });
  const sent = [{ channel: "content_card", user: { external_id: "ada" }, message: { description: "for ada" } }];
  expect(await control.sent()).toMatchObject(sent);
  const before = await control.snapshot();
  await control.reset();
  expect(await control.sent()).toEqual([]);
  await control.restore(before);
  expect(await control.sent()).toEqual(mock.sent);
  expect(mock.sent).toMatchObject(sent);
});

test("state, seed, clock and reset", async () => {
  const { mock, call, control } = await start();
  const before = await control.snapshot();
  expect(before).toMatchObject({ users: [{ external_id: "ada" }] });
  await call("POST", "/users/track", city("grace"));
  expect(mock.state.users.size).toBe(2);
  await control.restore(before);
  expect(mock.state.users.size).toBe(1);
  await control.seed({ users: [] });
  expect([mock.state.users.size, mock.requests.length]).toEqual([0, 0]);
  expect(await control.clock.advance("1h")).toEqual(new Date("2026-11-02T10:30:00Z"));
  expect(await control.clock.set(new Date("2026-12-24T00:00:00Z"))).toEqual(await control.clock.now());
  await control.reset();
  expect((await control.clock.now()).toISOString()).toBe(NOW);
  await expect(control.seed({ user: [] } as never)).rejects.toThrow('Did you mean "users"?');
  await expect(control.clock.advance("soon")).rejects.toThrow("is not a duration");
});

test("faults: a status, a broken answer, a broken connection", async () => {
  const { call, control } = await start();
  const takeBack = await control.fail("users.*", {
    status: 503,
    times: Number.POSITIVE_INFINITY,
    when: { body: city("ada") },
  });
  const statuses = [];
  for (const id of ["ada", "grace", "ada"]) statuses.push((await call("POST", "/users/track", city(id))).status);
  await takeBack();
  statuses.push((await call("POST", "/users/track", city("ada"))).status);
  expect(statuses).toEqual([503, 201, 503, 201]);
  await control.fail("catalogs.list", "truncate");
  const cut = await call("GET", "/catalogs");
  expect(cut.status).toBe(200);
  await expect(cut.text()).rejects.toThrow();
  await control.fail("catalogs.list", "drop");
  await expect(call("GET", "/catalogs")).rejects.toThrow();
  await expect(control.fail("users.trak" as "users.track", "drop")).rejects.toThrow('Did you mean "users.track"?');
  await expect(control.fail("users.track", { status: 503, when: (() => true) as never })).rejects.toThrow(
    "A function cannot be sent",
  );
});

test("answers, and a session that is played again", async () => {
  const { call, control } = await start();
  const example = operations.find(({ id }) => id === "segments.list")?.example as object;
  const takeBack = await control.answer("segments.list", example);
  const end = await control.record();
  expect(await (await call("GET", "/segments/list")).json()).toEqual(example);
  const session = await end();
  expect(await control.replay(session)).toEqual([]);
  await takeBack();
  expect(await control.replay(session)).toMatchObject([{ index: 0, replayed: { status: 200 } }]);
  await expect(control.answer("segments.list", { segments: 7 })).rejects.toThrow("segments.list does not answer so");
});

test.each([
  ["GET", "/__mock/nothing", {}, 404, "The control has no GET /__mock/nothing."],
  ["POST", "/__mock/nothing", {}, 404, "The control has no POST /__mock/nothing."],
  ["DELETE", "/__mock/faults/9", {}, 404, 'There is no fault "9".'],
  ["POST", "/__mock/reset", { origin: "https://elsewhere.example" }, 403, "from pages in a browser"],
  ["POST", "/__mock/reset", { "sec-fetch-site": "cross-site" }, 403, "from pages in a browser"],
])("%s %s %j → %i", async (method, path, headers, status, message) => {
  const { url } = await start();
  const response = await fetch(`${url}${path}`, { method, headers });
  expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
    status,
    expect.stringContaining(message),
  ]);
});
