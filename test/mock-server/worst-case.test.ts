import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { loadPatterns, patternOf } from "../../generated/mock-server/src/messaging/patterns.js";
import { LiquidBudget } from "../../generated/mock-server/src/liquid/budget.js";
import { hostileRequests } from "../../bench/mock-server/hostile.ts";
import { mockBraze, send, track } from "./support/mock.js";

type Seed = Exclude<NonNullable<MockOptions["seed"]>, string>;

const times = (count: number, text: string): string => text.repeat(count);

/** Milliseconds of the processor, ten times what `npm run bench -- mock-server-worst` allows; before, they were tens of seconds. */
const MOST = 2000;

test.each(hostileRequests())("$name keeps nobody else waiting", async ({ path, method, body, seed }) => {
  const mock = mockBraze({ seed: seed ?? "empty" });
  // Libraries and code that everybody needs once.
  await track(mock, { attributes: [{ external_id: "ada" }] });
  const init = { method, headers: { authorization: "Bearer test-key", "content-type": "application/json" } };
  const before = process.cpuUsage();
  const { status } = await mock.fetch(
    `https://rest.iad-01.braze.com${path}`,
    body === undefined ? init : { ...init, body },
  );
  const { user, system } = process.cpuUsage(before);
  expect(status).toBeLessThan(500);
  expect((user + system) / 1000).toBeLessThan(MOST);
});

describe("a body is refused before it is parsed", () => {
  const object = (members: string) => `{"attributes":[{"external_id":"u1",${members}}]}`;
  const members = (count: number) => Array.from({ length: count }, (_, i) => `"k${i}":1`).join();
  test.each<[what: string, body: string, status: number]>([
    ["100,000 members", object(members(99_998)), 201],
    ["more", object(members(99_999)), 400],
    ["100,000 objects", object(`"x":[${times(99_995, "{},")}{}]`), 201],
    ["more", object(`"x":[${times(99_999, "{},")}{}]`), 400],
    ["100,000 lists", object(`"x":[${times(99_999, "[],")}[]]`), 400],
    ["colons in texts", object(`"x":"${times(200_000, "{:[")}"`), 201],
    ["quotes and backslashes in texts", object(`"x":"${times(100_000, '\\":')}\\\\"`), 201],
    ["100 levels", object(`"x":${times(96, "[")}${times(96, "]")}`), 201],
    ["more", object(`"x":${times(98, "[")}${times(98, "]")}`), 400],
  ])("%s", async (_, body, status) => {
    expect((await send(mockBraze(), "POST", "/users/track", body)).status).toBe(status);
  });

  test.each([
    ["1,000 parameters", 1000, "'page' must be of type integer"],
    ["more", 1001, "Bad Request: the query has more than 1,000 parameters"],
  ])("%s", async (_, count, message) => {
    const query = times(count, "page=1&").slice(0, -1);
    const { status, body } = await send(mockBraze(), "GET", `/campaigns/list?${query}`);
    expect([status, body]).toEqual([400, { message }]);
  });
});

describe("regular expressions", () => {
  test.each<[pattern: string, isTaken: boolean]>([
    ["^s.up$", true],
    ["(?i)SOUP|bread", true],
    ["^[^@]{1,64}@[a-z]{1,255}\\.com$", true],
    ["(\\d{3}-){2}\\d{4}", true],
    // JavaScript's engine takes them, and never ends.
    ["^(a|aa)+$", true],
    ["(a*)*b", true],
    ["(", false],
    ["soup(?=s)", false],
    ["(.)\\1", false],
    ["(a{1,20}){1,20}", true],
    [times(50, "a{1000}"), false],
    [`(?:${times(900, "a")}){1000}`, false],
    [times(3000, "ab"), false],
  ])("%s → %j", async (pattern, isTaken) => {
    await loadPatterns();
    expect(patternOf(pattern) !== undefined).toBe(isTaken);
  });

  test("one that the mock does not take matches nobody, and it says so", async () => {
    const mock = mockBraze({
      seed: { users: [{ external_id: "ada", email: "a@b.co", custom_attributes: { dish: "soup" } }] },
    });
    const condition = { custom_attribute_name: "dish", comparison: "matches_regex", value: "soup(?=s)?" };
    const audience = { AND: [{ custom_attribute: condition }] };
    const messages = { email: { app_id: "a", from: "A <a@b.co>", subject: "s", body: "b" } };
    await send(mock, "POST", "/messages/send", { broadcast: true, audience, messages });
    expect([mock.sent.length, mock.notes]).toEqual([
      0,
      [
        expect.objectContaining({
          pointer: "/audience/AND/0/custom_attribute/value",
          sentence: expect.stringMatching(/^is no regular expression/),
        }),
      ],
    ]);
  });
});

test("of thousands of patterns in an audience the first are taken", async () => {
  const mock = mockBraze({
    seed: { users: [{ external_id: "ada", email: "a@b.co", custom_attributes: { dish: "soup" } }] },
  });
  const patterns = Array.from({ length: 9000 }, (_, at) => `^${at}soup|[a-c]+x$`);
  const OR = [...patterns, "^soup$"].map((value) => ({
    custom_attribute: { custom_attribute_name: "dish", comparison: "matches_regex", value },
  }));
  const messages = { email: { app_id: "a", from: "A <a@b.co>", subject: "s", body: "b" } };
  await send(mock, "POST", "/messages/send", { broadcast: true, audience: { OR }, messages });
  await send(mock, "POST", "/messages/send", { broadcast: true, audience: { OR: OR.slice(-9) }, messages });
  expect([mock.sent.length, mock.notes[0]?.sentence]).toEqual([
    1,
    expect.stringMatching(/no more than some thousand in all/),
  ]);
});

test.each([
  ["/users/track", { attributes: [{ external_id: "u" }] }, "'k0' is not a known field"],
  ["/messages/send", {}, "No Recipients"],
])("a body of thousands of strangers to %s is looked at once", async (path, known, message) => {
  const strangers = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`k${at}`, at]));
  expect(await send(mockBraze(), "POST", path, { ...strangers, ...known })).toMatchObject({
    status: 400,
    body: { message },
  });
});

describe("Liquid", () => {
  test("is counted over all users of a dispatch, and more users may take more", () => {
    const budget = new LiquidBudget();
    const rest = () => {
      let steps = 0;
      try {
        for (;;) {
          budget.steps.check(0);
          steps++;
        }
      } catch (error) {
        return [(error as Error).name, steps];
      }
    };
    expect(rest()).toEqual(["LiquidTooLong", 50_000]);
    budget.allowMessage();
    expect(rest()).toEqual(["LiquidTooLong", 200]);
  });

  test.each([
    ["{% for i in (1..40000) %}{{ i }}{% endfor %}", "more Liquid than the mock renders"],
    ["{% for i in (1..100000000) %}x{% endfor %}", "more Liquid than the mock renders"],
    [
      `{% assign x = "aaaaaaaaaa" %}${times(30, "{% assign x = x | append: x %}")}{{ x }}`,
      "more Liquid than the mock renders",
    ],
    [times(5001, "{{ x }}"), "more Liquid than the mock renders"],
    ["{% for i in (1..100) %}{{ i }}{% endfor %}", undefined],
  ])("%# %.40s", async (subject, reason) => {
    const seed: Seed = {
      users: [
        { external_id: "ada", email: "a@b.co" },
        { external_id: "bob", email: "b@b.co" },
      ],
    };
    const mock = mockBraze({ seed });
    const messages = { email: { app_id: "a", from: "A <a@b.co>", subject, body: "b" } };
    await send(mock, "POST", "/messages/send", { external_user_ids: ["ada", "bob"], messages });
    expect(mock.sent.length).toBe(reason === undefined ? 2 : 0);
    expect(mock.notes.map(({ sentence }) => sentence)).toEqual(
      reason === undefined
        ? []
        : [expect.stringContaining(`2 users get no email message: whose message has ${reason}`)],
    );
  });
});

test("changes of lists of objects cost their sum, and not their product", async () => {
  const objects = Array.from({ length: 2000 }, (_, id) => ({ id }));
  const rule = (value: number) => ({ $identifier_key: "id", $identifier_value: value });
  const mock = mockBraze();
  await track(mock, { attributes: [{ external_id: "ada", x: objects }] });
  await track(mock, {
    attributes: [{ external_id: "ada", x: { $remove: objects.slice(1).map(({ id }) => rule(id)) } }],
  });
  expect(mock.state.users.get({ external_id: "ada" })?.custom_attributes).toEqual({ x: [{ id: 0 }] });
  await track(mock, { attributes: [{ external_id: "ada", x: objects }] });
  const $update = objects.slice(0, 51).map(({ id }) => ({ ...rule(id), $new_object: { id: "new" } }));
  await track(mock, { attributes: [{ external_id: "ada", x: { $update } }] });
  expect(mock.notes.at(-1)?.sentence).toMatch(/^these are more updates than the mock carries out/);
});
