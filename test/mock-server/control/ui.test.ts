import { request } from "node:http";
import { readFileSync } from "node:fs";
import { createMockBraze, type MockOptions } from "@braze-codegen/mock-server";
import { type MockServer, serve } from "@braze-codegen/mock-server/node";
import { afterEach, expect, test } from "vitest";
import { readArguments } from "../../../generated/mock-server/src/cli/arguments.js";
import { referencePage } from "../../../generated/mock-server/src/cli/page.js";
import type { Overview, StatePart } from "../../../generated/mock-server/src/control/watched.js";
import { NOW } from "../support/mock.ts";

const PAGE = readFileSync("generated/reference/index.html", "utf8");

let server: MockServer | undefined;
afterEach(async () => await server?.close());

async function start(options: { ui?: string; control?: boolean } = { ui: PAGE }, mockOptions: MockOptions = {}) {
  const mock = createMockBraze({ clock: NOW, requestLog: { answers: true }, ...mockOptions });
  server = await serve(mock, { port: 0, ...options });
  const { url, port } = server;
  const get = async <Answer>(path: string) => (await (await fetch(`${url}/__mock/${path}`)).json()) as Answer;
  const track = (id: string, query = "") =>
    fetch(`${url}/users/track${query}`, {
      method: "POST",
      headers: { authorization: "Bearer test-key", "content-type": "application/json" },
      body: JSON.stringify({ attributes: [{ external_id: id }] }),
    });
  return { mock, url, port, get, track };
}

test("the page may talk to where it came from, and nobody may frame it", async () => {
  const { url } = await start();
  const response = await fetch(`${url}/__mock/`);
  const text = await response.text();
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  expect(text).toContain("default-src 'none'; connect-src 'self'; script-src 'sha256-");
  expect(text.replace(" data-mock", "").replace("; connect-src 'self'", "")).toBe(PAGE);
});

test.each([
  ["/", "text/html,*/*", [302, "/__mock/"]],
  ["/__mock", "text/html,*/*", [302, "/__mock/"]],
  ["/", "application/json", [401, undefined]],
  ["/catalogs", "text/html", [401, undefined]],
])("who opens %s with accept: %s gets %j", async (path, accept, want) => {
  const { url } = await start();
  const response = await fetch(`${url}${path}`, { headers: { accept }, redirect: "manual" });
  const location = response.headers.get("location");
  expect([response.status, location === null ? undefined : new URL(location).pathname]).toEqual(want);
});

test.each([{}, { control: true }])("without it there is no page: %j", async (options) => {
  const { url } = await start(options);
  expect((await fetch(`${url}/__mock/`)).headers.get("content-type")).toContain("json");
  expect((await fetch(`${url}/`, { headers: { accept: "text/html" }, redirect: "manual" })).status).toBe(401);
});

test("another page is refused", async () => {
  await expect(serve(createMockBraze(), { port: 0, ui: "<html></html>" })).rejects.toThrow(
    new TypeError("What is given as ui is not the reference page: give the text of reference/index.html."),
  );
});

const own = (headers: (port: number) => Record<string, string>) => headers;
test.each<[who: string, headers: (port: number) => Record<string, string>, ui: number, control: number]>([
  ["a program", own(() => ({})), 200, 200],
  ["an address that was typed", own(() => ({ "sec-fetch-site": "none" })), 200, 200],
  ["the page itself", own(() => ({ "sec-fetch-site": "same-origin" })), 200, 403],
  [
    "the page itself, by POST",
    own((port) => ({ "sec-fetch-site": "same-origin", origin: `http://127.0.0.1:${port}` })),
    200,
    403,
  ],
  [
    "the page at localhost",
    own((port) => ({ host: `localhost:${port}`, origin: `http://localhost:${port}` })),
    200,
    403,
  ],
  ["another site", own(() => ({ "sec-fetch-site": "cross-site" })), 403, 403],
  [
    "another port of this machine",
    own(() => ({ "sec-fetch-site": "same-site", origin: "http://127.0.0.1:1" })),
    403,
    403,
  ],
  ["another origin that says nothing more", own(() => ({ origin: "https://evil.example" })), 403, 403],
  ["a page in a sandbox", own(() => ({ origin: "null" })), 403, 403],
  [
    "a name that was made to lead here",
    own((port) => ({
      host: `evil.example:${port}`,
      origin: `http://evil.example:${port}`,
      "sec-fetch-site": "same-origin",
    })),
    403,
    403,
  ],
  [
    "a name that was made to lead here, by GET",
    own((port) => ({ host: `evil.example:${port}`, "sec-fetch-site": "same-origin" })),
    403,
    403,
  ],
])("%s may call the control or not", async (_, headers, ui, control) => {
  const statuses: (number | undefined)[] = [];
  for (const options of [{ ui: PAGE }, { control: true }]) {
    const { port } = await start(options);
    // fetch chooses some of these headers itself.
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path: "/__mock/health", headers: headers(port) }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.once("error", reject).end();
    });
    statuses.push(status);
    await server?.close();
  }
  expect(statuses).toEqual([ui, control]);
});

test("the overview has what came since, and says when the log begins anew", async () => {
  const { mock, get, track } = await start();
  await track("ada");
  await track("grace", "?old=1");
  mock.fail("users.*", { status: 503, times: "always", when: () => false });
  mock.answer("catalogs.list", { catalogs: [], message: "success" }, { when: { query: { cursor: "a" } } });
  const first = await get<Overview>("overview");
  expect(first).toMatchObject({
    now: NOW,
    isStill: true,
    requests: 2,
    lines: [
      { number: 1, notes: 0, status: 201 },
      { number: 2, notes: 1 },
    ],
    sent: 0,
    notes: 1,
    faults: [{ operation: "users.*", left: "always", fault: { status: 503, times: "always", when: "a function" } }],
    answers: [{ operation: "catalogs.list", left: "always", status: 200, when: { query: { cursor: "a" } } }],
  });
  expect(first.lines.flatMap((line) => Object.keys(line)).filter((name) => /body|answer/.test(name))).toEqual([]);
  expect((await get<Overview>("overview?after=1")).lines.map(({ number }) => number)).toEqual([2]);
  mock.reset();
  await track("ada");
  const second = await get<Overview>("overview?after=2");
  expect([second.lines, second.requests, second.log === first.log]).toEqual([[], 1, false]);
});

test("one request has its answer, and no secret", async () => {
  const { url, get } = await start(
    { ui: PAGE },
    { seed: { push_credentials: [{ app_id: "a" }], apps: [{ name: "A", api_key: "a" }] } },
  );
  const credential = { app_id: "a", kindle: { client_id: "i", client_secret: "s3cret" } };
  await fetch(`${url}/apps/push_credential/update`, {
    method: "POST",
    headers: { authorization: "Bearer test-key", "content-type": "application/json" },
    body: JSON.stringify(credential),
  });
  expect(await get("requests/1")).toMatchObject({
    body: { kindle: { client_id: "i", client_secret: "…" } },
    answer: { body: expect.anything() as unknown, headers: expect.anything() as unknown },
  });
  expect(JSON.stringify(await get("state/push_credentials"))).not.toContain("s3cret");
  expect(await get("requests/7")).toEqual({ message: "The log has no request 7." });
});

test("without `answers` the log has none, and what it forgets goes with the bodies", async () => {
  const { mock, track } = await start({ ui: PAGE }, { requestLog: {} });
  await track("ada");
  expect(mock.requests[0]).not.toHaveProperty("answer");
  expect(() => createMockBraze({ requestLog: { answers: "yes" as unknown as boolean } })).toThrow(
    "option answers should be true or false",
  );
});

test("the state is counted by its parts, and read by words and pages", async () => {
  const users = Array.from({ length: 120 }, (_, at) => ({
    external_id: `user-${at}`,
    home_city: at % 2 ? "Bath" : "York",
  }));
  const { get } = await start({ ui: PAGE }, { seed: { users } });
  expect(await get("counts")).toMatchObject({ users: 120, catalogs: 0, pending: 0 });
  const ids = async (query: string) => {
    const { count, entries } = await get<StatePart>(`state/users${query}`);
    return [count, entries.length, (entries[0] as { external_id?: string } | undefined)?.external_id];
  };
  expect(await ids("")).toEqual([120, 50, "user-0"]);
  expect(await ids("?q=BATH&offset=10&limit=7")).toEqual([60, 7, "user-21"]);
  expect(await ids("?q=bath+user-7&limit=5000")).toEqual([6, 6, "user-7"]);
  expect(await ids("?q=nobody")).toEqual([0, 0, undefined]);
  expect(await get("state/user")).toEqual({ message: 'The state has no part "user". Did you mean "users"?' });
});

test("the command line shows the page, and says when it is not there", () => {
  expect([readArguments(["--ui"]).ui, readArguments([]).ui]).toEqual([true, false]);
  expect(referencePage(new URL("../../../generated/mock-server/dist/cli.js", import.meta.url).href)).toBe(PAGE);
  expect(() => referencePage("file:///nowhere/dist/cli.js")).toThrow(
    "--ui shows the reference page, which is not there: generate the package reference beside mock-server, or start without --ui",
  );
});
