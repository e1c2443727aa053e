import { describe, expect, test } from "vitest";
import { maxBody } from "../support/facts.ts";
import { ORIGIN, mockBraze, read, request, send } from "./support/mock.js";

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

const many = (member: (i: number) => [string, unknown]) =>
  JSON.stringify({
    attributes: [{ external_id: "u1", ...Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => member(i))) }],
  });

describe("bodies", () => {
  const rows: readonly [what: string, body: string | Uint8Array<ArrayBuffer>, status: number][] = [
    ["nothing", "", 400],
    ["broken JSON", '{"attributes":[', 400],
    ["no JSON", "external_id=u1", 400],
    ["null", "null", 400],
    ["a number", "7", 400],
    ["two values", "{} {}", 400],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    ["a deep array", `{"attributes":[{"external_id":"u1","x":${deep(100_000, "[", "]")}}]}`, 400],
    [
      "a deep object",
      `{"attributes":[{"external_id":"u1","x":${deep(100_000, '{"a":', "}").replace("}", "1}")}}]}`,
      400,
    ],
    ["__proto__", '{"__proto__":{"polluted":1},"attributes":[{"external_id":"u1"}]}', 400],
    [
      "__proto__, escaped and inside",
      '{"attributes":[{"external_id":"u1","x":{"\\u005f_proto__":{"polluted":1}}}]}',
      400,
    ],
    [
      "constructor.prototype",
      '{"attributes":[{"external_id":"u1","_merge_objects":true,"x":{"constructor":{"prototype":{"polluted":1}}}}]}',
      201,
    ],
    ["a number that is none", '{"attributes":[{"external_id":"u1","x":1e999}]}', 201],
    ["a lone surrogate", '{"attributes":[{"external_id":"\\ud800"}]}', 201],
    ["many attributes", many((i) => [`k${i}`, i]), 201],
    // Ten thousand of them are looked at one by one.
    ["many bad attributes", many((i) => [`k${i}`, { a: null }]), 400],
    [
      "many changes of an array",
      many((i) => [`k${i % 50}`, { $remove: Array(500).fill({ $identifier_key: "a", $identifier_value: i }) }]),
      201,
    ],
  ];
  test.each(rows)("%s", async (_, body, status) => {
    const mock = mockBraze();
    const answer = await mock.fetch(`${ORIGIN}/users/track`, {
      method: "POST",
      headers: { authorization: "Bearer test-key", "content-type": "application/json" },
      body,
    });
    expect(answer.status).toBe(status);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(() => JSON.stringify(mock.snapshot())).not.toThrow();
    expect((await send(mock, "POST", "/users/track", { attributes: [{ external_id: "u2" }] })).status).toBe(201);
  });

  test("100 MB are not read to their end", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 100) return controller.close();
        sent++;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const init = {
      method: "POST",
      headers: { authorization: "Bearer test-key", "content-type": "application/json" },
      body,
      duplex: "half",
    };
    const answer = await read(await mockBraze().fetch(`${ORIGIN}/users/track`, init as RequestInit));
    expect(answer).toMatchObject({
      status: 413,
      body: {
        message: `Request Entity Too Large: users.track takes a body of at most ${maxBody("users.track").toLocaleString("en-US")} bytes`,
      },
    });
    // In chunks of 1 MB.
    expect(sent).toBeLessThan(maxBody("users.track") / 1_000_000 + 6);
  });

  test("a body that breaks off", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
    const init = {
      method: "POST",
      headers: { authorization: "Bearer test-key", "content-type": "application/json" },
      body,
      duplex: "half",
    };
    expect((await mockBraze().fetch(`${ORIGIN}/users/track`, init as RequestInit)).status).toBe(400);
  });
});

describe("paths and queries", () => {
  test.each([
    ["/catalogs/%zz/items", 400],
    ["/catalogs/%/items", 400],
    ["/catalogs/%c0%af/items", 400],
    ["/catalogs/%00/items", 404],
    ["/catalogs/menu%2Fitems/items", 404],
    ["/catalogs/..%2f..%2fusers/items", 404],
    ["/catalogs/__proto__/items", 404],
    ["/catalogs//items", 404],
    ["/catalogs/", 404],
    ["//catalogs", 404],
    ["/CATALOGS", 404],
    ["/", 404],
    [`/${"a/".repeat(4000)}`, 404],
    ["/catalogs/menu/items?cursor=%zz", 400],
    ["/catalogs/menu/items?cursor=a&cursor=b", 400],
    ["/catalogs/menu/items?__proto__=1", 400],
    ["/users/track?x=1", 405],
  ])("GET %s → %i", async (path, status) => {
    const mock = mockBraze({ seed: { catalogs: [{ name: "menu" }] } });
    expect((await send(mock, "GET", path)).status).toBe(status);
  });

  test("methods that nobody has", async () => {
    for (const method of ["PURGE", "OPTIONS", "HEAD"]) {
      const response = await mockBraze().fetch(request(method, "/catalogs"));
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
    }
  });
});
