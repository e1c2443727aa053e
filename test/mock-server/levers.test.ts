import { type Session, createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { problemOfAnswer } from "../../generated/mock-server/src/checks/answers.js";
import { isSubset } from "../../generated/mock-server/src/matching.js";
import { NOW, mockBraze, request, send, track } from "./support/mock.js";

const ada = { attributes: [{ external_id: "ada", city: "Bath" }] };
const grace = { attributes: [{ external_id: "grace", city: "York" }] };

describe("requests", () => {
  test("of one operation, with the type that the caller gives to their bodies", async () => {
    const mock = mockBraze();
    await track(mock, ada);
    await send(mock, "GET", "/catalogs");
    const [first] = mock.requests.of<typeof ada>("users.track");
    expect(first?.body?.attributes[0]?.city).toBe("Bath");
    expect(mock.requests.of("catalogs.list")).toHaveLength(1);
    expect(() => mock.requests.of("users.trak" as "users.track")).toThrow('Did you mean "users.track"?');
  });

  test("are waited for, those that came and those that come", async () => {
    const mock = mockBraze();
    const coming = mock.waitFor(({ status }) => status === 404);
    await track(mock, ada);
    expect(await mock.waitFor("users.track")).toMatchObject({ number: 1 });
    await send(mock, "GET", "/nothing");
    expect(await coming).toMatchObject({ number: 2, path: "/nothing" });
    await expect(mock.waitFor("users.merge", { timeout: 5 })).rejects.toThrow("No request fitted within 5 ms; 2 are");
    await expect(mock.waitFor("users.merg" as "users.merge")).rejects.toThrow('Did you mean "users.merge"?');
  });
});

describe("faults", () => {
  test("meet the requests that have a subset, or that a function means", async () => {
    const mock = mockBraze();
    mock.fail("users.track", { status: 500, when: { body: { attributes: [{ external_id: "grace" }] } } });
    mock.fail("users.track", { status: 502, when: ({ body }) => JSON.stringify(body).includes("Bath") });
    const statuses = [];
    for (const body of [{ attributes: [{ external_id: "x", a: 1 }] }, grace, ada, grace, ada])
      statuses.push((await track(mock, body)).status);
    expect(statuses).toEqual([201, 500, 502, 201, 201]);
  });

  test("latency: the right answer, late", async () => {
    const mock = mockBraze();
    mock.fail("users.track", { latency: "20ms" });
    const answer = track(mock, ada);
    await expect(Promise.race([answer, Promise.resolve("pending")])).resolves.toBe("pending");
    expect((await answer).status).toBe(201);
    expect(mock.requests).toMatchObject([{ fault: "latency", status: 201 }]);
    mock.fail("users.track", { status: 503, latency: 1 });
    expect((await track(mock, ada)).status).toBe(503);
    mock.fail("users.track", { latency: "1h" });
    const signal = AbortSignal.timeout(10);
    await expect(mock.fetch(request("POST", "/users/track", ada), { signal })).rejects.toMatchObject({
      name: "TimeoutError",
    });
  });

  test("truncate: the work is done, and the answer breaks off", async () => {
    const mock = mockBraze();
    mock.fail("users.track", "truncate");
    const response = await mock.fetch(request("POST", "/users/track", ada));
    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow(TypeError);
    expect(mock.state.users.size).toBe(1);
  });

  test("a header stands in place of the mock's own, however it is written", async () => {
    const mock = mockBraze();
    mock.fail("users.track", {
      status: 503,
      headers: { "Content-Type": "text/plain", "Retry-After": "1" },
      body: "no",
    });
    const { headers, body } = await track(mock, ada);
    expect([headers.get("content-type"), headers.get("retry-after"), body]).toEqual(["text/plain", "1", "no"]);
  });

  test("always: until it is taken back", async () => {
    const mock = mockBraze();
    const takeBack = mock.fail("*", { status: 503, times: "always" });
    for (let count = 0; count < 5; count++) expect((await send(mock, "GET", "/catalogs")).status).toBe(503);
    takeBack();
    expect((await send(mock, "GET", "/catalogs")).status).toBe(200);
  });

  test.each<[fault: unknown, message: string]>([
    [{}, "A fault needs a status, an error, a kind or a latency."],
    [{ status: 503, times: 0 }, "A fault's option times should be a whole number from 1"],
    [{ status: 503, times: "twice" }, "A fault's option times should be a whole number from 1"],
    [{ latency: "soon" }, "is not a duration"],
    [{ status: 503, when: { bod: 1 } }, 'A fault\'s condition has no option "bod". Did you mean "body"?'],
    [{ status: 503, when: 7 }, "A fault's condition takes its options as an object"],
    [{ latency: -5 }, "is not a duration"],
    [{ error: "" }, 'has no error ""'],
    [{ status: 503, headers: { "a b": "c" } }, "a header that HTTP does not allow"],
    [{ kind: "explode" }, 'A fault\'s option kind should be one of "drop", "stall", "html", "truncate"'],
  ])("%j is refused when it is given", (fault, message) => {
    expect(() => mockBraze().fail("users.track", fault as never)).toThrow(message);
  });

  const circle: Record<string, unknown> = {};
  circle["again"] = circle;
  test.each([
    ["a circle", circle],
    ["a BigInt", { count: 1n }],
    ["a function", () => "no"],
  ])("a body that no request could get is refused when it is given: %s", (_, body) => {
    const message = "has a body that cannot be written as JSON";
    expect(() => mockBraze().fail("users.track", { status: 503, body })).toThrow(message);
    expect(() => mockBraze().answer("segments.list", body, { status: 400 })).toThrow(message);
  });

  test.each<[given: unknown]>([[null], [undefined], [5], [["users.track"]]])("%j names no operation", async (given) => {
    const mock = mockBraze();
    const name = given as "users.track";
    expect(() => mock.fail(name, "drop")).toThrow("The operation of a fault should be a text");
    expect(() => mock.answer(name, {})).toThrow("The operation of an answer should be a text");
    expect(() => mock.requests.of(name)).toThrow("The operation should be a text");
    await expect(mock.waitFor(name)).rejects.toThrow("The operation should be a text");
  });
});

describe("answers in place of the mock's", () => {
  const details = operations.find(({ id }) => id === "campaigns.details")?.example as object;

  test("are given once a request passed its checks, and leave the state as it is", async () => {
    const mock = mockBraze();
    const takeBack = mock.answer("campaigns.details", { ...details, name: "Harvest" });
    expect(await send(mock, "GET", "/campaigns/details?campaign_id=c")).toMatchObject({
      status: 200,
      body: { name: "Harvest" },
    });
    expect((await send(mock, "GET", "/campaigns/details")).status).toBe(400);
    expect(mock.requests.map(({ stubbed }) => stubbed)).toEqual([true, undefined]);
    takeBack();
    expect((await send(mock, "GET", "/campaigns/details?campaign_id=c")).body).not.toMatchObject({ name: "Harvest" });
  });

  test("for some requests, for a while, of another status; the last goes first", async () => {
    const mock = mockBraze();
    mock.answer("campaigns.details", { ...details, name: "all" });
    mock.answer("campaigns.details", { ...details, name: "c2" }, { when: { query: { campaign_id: "c2" } }, times: 1 });
    mock.answer("campaigns.details", { message: "gone" }, { status: 404, when: { query: { campaign_id: "c3" } } });
    const said = [];
    for (const id of ["c1", "c2", "c2", "c3"])
      said.push((await send(mock, "GET", `/campaigns/details?campaign_id=${id}`)).body);
    expect(said).toMatchObject([{ name: "all" }, { name: "c2" }, { name: "all" }, { message: "gone" }]);
    mock.reset();
    expect((await send(mock, "GET", "/campaigns/details?campaign_id=c1")).body).not.toMatchObject({ name: "all" });
  });

  test("that Braze could not give are refused", () => {
    const mock = mockBraze();
    expect(() => mock.answer("campaigns.details", { ...details, name: 7 })).toThrow(
      "campaigns.details does not answer so: at name:",
    );
    expect(() => mock.answer("campaigns.details", {})).toThrow("campaigns.details does not answer so: at the answer:");
    expect(() => mock.answer("campaign.details" as "campaigns.details", {})).toThrow(
      'The mock has no operation "campaign.details". Did you mean "campaigns.details"?',
    );
    expect(() => mock.answer("campaigns.details", details, { state: 1 } as never)).toThrow(TypeError);
    expect(() => mock.answer("campaigns.details", details, { headers: { "a b": "c" } })).toThrow(
      "An answer has a header that HTTP does not allow",
    );
    expect(() => mock.answer("campaigns.details", undefined)).toThrow(
      new TypeError("campaigns.details does not answer so: it has a body."),
    );
    expect(() => mock.answer("scim.users.delete", undefined)).not.toThrow();
  });

  test("the example of every operation could be one", () => {
    const problems = operations.map(({ id, example }) => [
      id,
      example === undefined ? undefined : problemOfAnswer(id, example),
    ]);
    expect(problems.filter(([, problem]) => problem !== undefined)).toEqual([]);
  });
});

describe("a session", () => {
  test("is recorded without the key, survives JSON, and tells what goes otherwise when it is played again", async () => {
    const record = async (mock: ReturnType<typeof mockBraze>) => {
      const end = mock.record();
      await track(mock, ada);
      await send(mock, "POST", "/catalogs", {
        catalogs: [{ name: "menu", description: "", fields: [{ name: "id", type: "string" }] }],
      });
      await send(mock, "GET", "/catalogs/menu/items");
      return JSON.parse(JSON.stringify(end())) as Session;
    };
    const mock = mockBraze();
    const session = await record(mock);
    expect(session.exchanges.map(({ method, path, status }) => [method, path, status])).toEqual([
      ["POST", "/users/track", 201],
      ["POST", "/catalogs", 201],
      ["GET", "/catalogs/menu/items", 200],
    ]);
    expect(JSON.stringify(session)).not.toContain("test-key");
    expect(await mockBraze().replay(session)).toEqual([]);
    expect(await mock.replay(session)).toMatchObject([
      { index: 1, recorded: { status: 201 }, replayed: { status: 400 } },
    ]);
  });

  test.each(["{bad", ""])("with a body that is no JSON (%j) goes as it was recorded", async (body) => {
    const mock = mockBraze();
    const end = mock.record();
    expect((await send(mock, "POST", "/users/track", body)).status).toBe(400);
    const session = JSON.parse(JSON.stringify(end())) as Session;
    expect(session.exchanges).toMatchObject([{ text: body, status: 400 }]);
    expect(await mock.replay(session)).toEqual([]);
    expect(mock.requests[0]).not.toHaveProperty("body");
  });

  const exchange = { method: "GET", path: "/catalogs", status: 200, answer: {} };
  test.each<[session: unknown, sentence: string]>([
    [null, "A session is an object with a list of exchanges, as a recording gives it."],
    [[exchange], "A session is an object with a list of exchanges, as a recording gives it."],
    [{ exchanges: [exchange, null] }, "The session's exchanges[1].method should be one such as GET or POST."],
    [{ exchanges: [{ ...exchange, method: "TRACE" }] }, "exchanges[0].method should be one such as GET or POST."],
    [{ exchanges: [{ ...exchange, method: "GE T" }] }, "exchanges[0].method should be one such as GET or POST."],
    [{ exchanges: [{ ...exchange, path: "//example.com/" }] }, "exchanges[0].path should be a text that begins with"],
    [{ exchanges: [{ ...exchange, path: "/\\example.com/" }] }, "exchanges[0].path should be a text that begins with"],
    [{ exchanges: [{ ...exchange, path: "/\t/" }] }, "exchanges[0].path should be a text that begins with"],
    [{ exchanges: [{ ...exchange, path: undefined }] }, "exchanges[0].path should be a text that begins with"],
  ])("that is none is refused: %j", async (session, sentence) => {
    await expect(mockBraze().replay(session as Session)).rejects.toThrow(sentence);
    await expect(mockBraze().replay(session as Session)).rejects.toThrow(TypeError);
  });

  test.each(["GET", "get", "HEAD"])("of a %s with a body goes without it", async (method) => {
    const session = { exchanges: [{ ...exchange, method, body: { a: 1 } }] };
    expect(await mockBraze().replay(session)).toMatchObject([{ index: 0 }]);
  });

  test("is played with a key of the mock", async () => {
    const session = { exchanges: [exchange] };
    await expect(mockBraze().replay(session, "other")).rejects.toThrow(
      new TypeError('The mock has no key "o…" to replay with.'),
    );
    await expect(mockBraze().replay(session, 5 as never)).rejects.toThrow("The key of a replay should be a text");
  });
});

test("another seed takes the place of the first, for resets too", () => {
  const mock = createMockBraze({ clock: NOW, seed: { users: [{ external_id: "ada" }] } });
  mock.seed({ users: [{ external_id: "grace" }] });
  mock.reset();
  expect(mock.state.users.all().map(({ external_id }) => external_id)).toEqual(["grace"]);
  expect(() => mock.seed({ user: [] } as never)).toThrow('Did you mean "users"?');
});

test.each<[want: unknown, value: unknown, is: boolean]>([
  [{ a: 1 }, { a: 1, b: 2 }, true],
  [{ a: { b: [2] } }, { a: { b: [1, 2, 3] } }, true],
  [{ a: [{ id: 1 }] }, { a: [{ id: 2 }, { id: 1, x: 0 }] }, true],
  [[], [1], true],
  [{ a: 1 }, { a: "1" }, false],
  [{ a: null }, {}, false],
  [[1], { 0: 1 }, false],
  [{ toString: 1 }, {}, false],
])("%j is in %j: %s", (want, value, is) => {
  expect(isSubset(want, value)).toBe(is);
});
