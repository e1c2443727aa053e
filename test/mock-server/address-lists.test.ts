import type { EmailAddress, MockBraze, PhoneNumber } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mockBraze, NOW, send, track } from "./support/mock.js";

const ADA = "ada@example.com";
const post = async (mock: MockBraze, path: string, body: object) => {
  expect(await send(mock, "POST", path, body)).toMatchObject({ status: 201, body: { message: "success" } });
};
async function emails(mock: MockBraze, path: string): Promise<string[]> {
  const { status, body } = await send(mock, "GET", path);
  expect(status).toBe(200);
  return (body as { emails: { email: string }[] }).emails.map(({ email }) => email);
}
const consentOf = (mock: MockBraze, external_id: string) => mock.state.users.get({ external_id })?.["email_subscribe"];
const users = [{ external_id: "ada", email: ADA }, { external_id: "twin", email: ADA }, { external_id: "grace" }];

describe("the global state of an address", () => {
  test("holds for all who have it", async () => {
    const mock = mockBraze({ seed: { users } });
    await post(mock, "/email/status", { email: [ADA], subscription_state: "unsubscribed" });
    expect(["ada", "twin", "grace"].map((id) => consentOf(mock, id))).toEqual([
      "unsubscribed",
      "unsubscribed",
      undefined,
    ]);
    await track(mock, { attributes: [{ external_id: "twin", email_subscribe: "opted_in" }] });
    expect(consentOf(mock, "ada")).toBe("opted_in");
  });

  test("waits for a user, however long", async () => {
    const mock = mockBraze();
    await post(mock, "/email/status", { email: ADA, subscription_state: "unsubscribed" });
    mock.clock.advance(`${400 * 24}h`);
    await track(mock, { attributes: [{ external_id: "late", email: ADA }] });
    expect(consentOf(mock, "late")).toBe("unsubscribed");
  });

  test.each<[what: string, attributes: object[], want: unknown]>([
    [
      "a first address takes the state of the user",
      [{ email_subscribe: "opted_in" }, { email: "new@example.com" }],
      "opted_in",
    ],
    [
      "another address starts anew",
      [{ email: "old@example.com", email_subscribe: "unsubscribed" }, { email: "new@example.com" }],
      undefined,
    ],
    [
      "an address of others brings theirs",
      [{ email: "old@example.com", email_subscribe: "opted_in" }, { email: ADA }],
      "unsubscribed",
    ],
    [
      "address and state at once: the state is the new address's",
      [{ email: ADA }, { email_subscribe: "opted_in", email: "new@example.com" }],
      "opted_in",
    ],
  ])("%s", async (_, writes, want) => {
    const mock = mockBraze({ seed: { users: [{ external_id: "ada", email: ADA, email_subscribe: "unsubscribed" }] } });
    for (const write of writes) await track(mock, { attributes: [{ external_id: "new", ...write }] });
    expect(consentOf(mock, "new")).toBe(want);
  });

  test.each<[who: string, seed: object, writes: object[], want: string]>([
    [
      "a user of a seed",
      { users: [{ external_id: "new", email: ADA, email_subscribe: "opted_in" }] },
      [],
      "unsubscribed",
    ],
    ["the first who gets it", {}, [{ email_subscribe: "opted_in" }, { email: ADA }], "unsubscribed"],
  ])("of an address goes before that of %s", async (_, seed, writes, want) => {
    const known = { email: ADA, email_subscribe: "unsubscribed", email_subscribe_changed_at: NOW };
    const mock = mockBraze({ seed: { ...seed, email_addresses: [known] } });
    for (const write of writes) await track(mock, { attributes: [{ external_id: "new", ...write }] });
    expect(consentOf(mock, "new")).toBe(want);
  });

  test("takes effect on the clock", async () => {
    const mock = mockBraze({ seed: { users }, asyncDelay: "1m" });
    await post(mock, "/email/status", { email: ADA, subscription_state: "unsubscribed" });
    expect(consentOf(mock, "ada")).toBeUndefined();
    mock.clock.advance("1m");
    expect(consentOf(mock, "ada")).toBe("unsubscribed");
  });
});

describe("lists of addresses", () => {
  const on = (email: string, time: string): EmailAddress => ({
    email,
    hard_bounced_at: time,
    email_subscribe: "unsubscribed",
    email_subscribe_changed_at: time,
  });
  const email_addresses = [
    on("b@example.com", "2026-10-02T00:00:00Z"),
    on("d@example.com", "2026-10-31T23:59:59Z"),
    on("a@example.com", "2026-10-01T00:00:00Z"),
    on("c@example.com", "2026-10-02T00:00:00.500Z"),
    on("late@example.com", "2026-11-01T00:00:00Z"),
    on("early@example.com", "2026-09-30T23:59:59Z"),
    {
      email: "spam@example.com",
      spam_at: "2026-10-05T00:00:00Z",
      email_subscribe: "opted_in",
      email_subscribe_changed_at: "2026-10-05T00:00:00Z",
    },
  ];
  const October = "start_date=2026-10-01&end_date=2026-11-01";
  const names = (letters: string) => [...letters].map((letter) => `${letter}@example.com`);

  test.each<[query: string, want: string[]]>([
    [October, names("dcba")],
    [`${October}&limit=2`, names("dc")],
    [`${October}&limit=2&offset=2`, names("ba")],
    [`${October}&offset=4`, []],
    [`${October}&offset=999`, []],
    [`${October}&email=late@example.com`, ["late@example.com"]],
    ["end_date=2026-01-01&email=a@example.com", names("a")],
    [`${October}&email=a@example.com&offset=1`, []],
    [`${October}&email=spam@example.com`, []],
    [`${October}&email=nobody@example.com`, []],
    ["start_date=2026-12-01&end_date=2026-12-02", []],
  ])("%s", async (query, want) => {
    const mock = mockBraze({ seed: { email_addresses } });
    expect(await emails(mock, `/email/hard_bounces?${query}`)).toEqual(want);
    expect(await emails(mock, `/email/unsubscribes?${query}`)).toEqual(want);
  });

  test("of unsubscribes start with the oldest when they are asked to", async () => {
    const mock = mockBraze({ seed: { email_addresses } });
    expect(await emails(mock, `/email/unsubscribes?${October}&sort_direction=asc`)).toEqual(names("abcd"));
  });

  test("hold a hundred entries unless more are asked for, and five hundred at most", async () => {
    const many = Array.from({ length: 600 }, (_, n) => on(`${n}@example.com`, "2026-10-02T00:00:00Z"));
    const mock = mockBraze({ seed: { email_addresses: many } });
    const sizes = ["", "&limit=500", "&limit=500&offset=500"].map(
      async (page) => (await emails(mock, `/email/hard_bounces?${October}${page}`)).length,
    );
    expect(await Promise.all(sizes)).toEqual([100, 500, 100]);
    expect((await send(mock, "GET", `/email/hard_bounces?${October}&limit=501`)).status).toBe(400);
  });

  test("show every address once, the latest first, whatever the page", async () => {
    const start = Date.parse("2026-10-01T00:00:00Z");
    const times = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 5 }), async (seconds, limit) => {
        const entries = seconds.map((second, n) =>
          on(`${n}@example.com`, new Date(start + second * 1000).toISOString()),
        );
        const mock = mockBraze({ seed: { email_addresses: entries } });
        const seen: { email: string; hard_bounced_at: string }[] = [];
        for (let offset = 0; offset <= seconds.length; offset += limit) {
          const { body } = await send(mock, "GET", `/email/hard_bounces?${October}&limit=${limit}&offset=${offset}`);
          seen.push(...(body as { emails: typeof seen }).emails);
        }
        expect(seen.map(({ email }) => email).sort()).toEqual(entries.map(({ email }) => email).sort());
        const listed = seen.map(({ hard_bounced_at }) => hard_bounced_at);
        expect(listed).toEqual([...listed].sort().reverse());
      }),
      { numRuns: 50 },
    );
  });

  test("are empty in an empty workspace", async () => {
    for (const list of ["hard_bounces", "unsubscribes"])
      expect(await emails(mockBraze(), `/email/${list}?${October}`)).toEqual([]);
  });

  test("say when", async () => {
    const mock = mockBraze({ seed: { users } });
    await post(mock, "/email/blocklist", { email: ADA });
    const path = `end_date=2026-12-01&email=${ADA}`;
    const at = "2026-11-02T09:30:00.000Z";
    expect((await send(mock, "GET", `/email/hard_bounces?${path}`)).body).toMatchObject({
      emails: [{ email: ADA, hard_bounced_at: at }],
    });
    expect((await send(mock, "GET", `/email/unsubscribes?${path}`)).body).toMatchObject({
      emails: [{ email: ADA, unsubscribed_at: at }],
    });
  });
});

describe("changes of lists", () => {
  const email = [ADA, "nobody@example.com"];
  test.each(["blocklist", "blacklist"])(
    "email.%s unsubscribes and marks as bounced; taking off the mark leaves the rest",
    async (name) => {
      const mock = mockBraze({ seed: { users } });
      await post(mock, `/email/${name}`, { email });
      expect(consentOf(mock, "twin")).toBe("unsubscribed");
      for (const address of email)
        expect(mock.state.emailAddresses.get(address)).toMatchObject({ hard_bounced_at: "2026-11-02T09:30:00.000Z" });
      await post(mock, "/email/bounce/remove", { email: ADA });
      expect(mock.state.emailAddresses.get(ADA)).not.toHaveProperty("hard_bounced_at");
      expect(consentOf(mock, "twin")).toBe("unsubscribed");
    },
  );

  test("spam is written by users.track, and taken off the address and the profiles", async () => {
    const mock = mockBraze({ seed: { users } });
    await track(mock, { attributes: [{ external_id: "ada", marked_email_as_spam_at: "2026-10-05T12:00:00+02:00" }] });
    expect(mock.state.emailAddresses.get(ADA)).toEqual({ email: ADA, spam_at: "2026-10-05T10:00:00.000Z" });
    await post(mock, "/email/spam/remove", { email: ADA });
    expect(mock.state.emailAddresses.all()).toEqual([]);
    expect(mock.state.users.get({ external_id: "ada" })).not.toHaveProperty("marked_email_as_spam_at");
  });
});

describe("phone numbers that cannot be reached", () => {
  const on = (digit: number, time: string, reason = "provider_error"): PhoneNumber => ({
    phone: `+1555000000${digit}`,
    invalid_detected_at: time,
    reason,
  });
  const phone_numbers = [
    on(1, "2026-10-01T00:00:00Z"),
    on(2, "2026-10-20T00:00:00Z", "deactivated"),
    on(3, "2026-10-10T00:00:00Z"),
    on(4, "2026-11-01T00:00:00Z"),
    { phone: "+15550000005", opt_in_asked_at: "2026-10-10T00:00:00Z" },
  ];
  const October = "start_date=2026-10-01&end_date=2026-11-01";
  const list = async (mock: MockBraze, query: string) => {
    const { body } = await send(mock, "GET", `/sms/invalid_phone_numbers?${query}`);
    return (body as { sms: { phone: string }[] }).sms.map(({ phone }) => Number(phone.at(-1)));
  };

  test.each<[query: string, want: number[]]>([
    [October, [2, 3, 1]],
    [`${October}&reason=deactivated`, [2]],
    [`${October}&limit=1&offset=1`, [3]],
    [`${October}&offset=3`, []],
    [`${October}&phone_numbers[]=%2B15550000004&phone_numbers[]=%2B15550000001`, [4, 1]],
    ["phone_numbers=15550000003", [3]],
    ["phone_numbers=%2B15550000005", []],
    ["phone_numbers=%2B15550000003&reason=deactivated", []],
  ])("%s", async (query, want) => {
    expect(await list(mockBraze({ seed: { phone_numbers } }), query)).toEqual(want);
  });

  test("are told with their reason, and taken off the list", async () => {
    const mock = mockBraze({ seed: { phone_numbers } });
    const { body } = await send(mock, "GET", "/sms/invalid_phone_numbers?phone_numbers=%2B15550000002");
    expect(body).toEqual({
      sms: [{ phone: "+15550000002", invalid_detected_at: "2026-10-20T00:00:00.000Z", reason: "deactivated" }],
      message: "success",
    });
    await post(mock, "/sms/invalid_phone_numbers/remove", {
      phone_numbers: ["+15550000002", "15550000001", "+15559999999"],
    });
    expect(await list(mock, October)).toEqual([3]);
    expect(await list(mockBraze(), October)).toEqual([]);
  });
});
