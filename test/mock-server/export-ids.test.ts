import type { UserProfile } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { send, track } from "./support/mock.js";
import { crm, mail, mockOf, web } from "./support/users.js";

const day = (text: string) => `${text}T09:30:00.000Z`;
const tally = (name: string, first: string, last: string, count: number) => ({
  name,
  first: day(first),
  last: day(last),
  count,
});

const ada: UserProfile = {
  external_id: "ada",
  deprecated_external_ids: ["ada-old"],
  braze_id: "5fbd99bac125ca40511f2cb1",
  user_aliases: [crm("ada"), web("lovelace")],
  created_at: "2026-01-12T18:00:00.000Z",
  first_name: "Ada",
  email: mail,
  phone: "+15551234567",
  country: "GB",
  current_location: { longitude: -0.1, latitude: 51.5 },
  email_subscribe: "opted_in",
  custom_attributes: { visits: 7, vegan: true },
  custom_events: [tally("booked", "2025-01-01", "2026-08-04", 9), tally("called", "2025-01-01", "2026-08-03", 2)],
  purchases: [tally("soup", "2020-01-01", "2026-11-02", 3), tally("tea", "2020-01-01", "2026-08-03", 1)],
  total_revenue: 65,
  push_tokens: [{ app_id: "app", token: "t1", device_id: "device-of-ada" }],
};
const twin: UserProfile = { external_id: "twin", email: mail };
const grace: UserProfile = {
  user_aliases: [crm("grace")],
  phone: "+15557654321",
  devices: [{ model: "Pixel", device_id: "device-of-grace" }],
};

async function exported(body: object, ...users: UserProfile[]) {
  const answer = await send(mockOf(...users), "POST", "/users/export/ids", body);
  expect(answerErrors("POST", "/users/export/ids", answer.status, answer.body)).toEqual([]);
  return answer.body as { users: Record<string, unknown>[]; invalid_user_ids?: string[]; message: string };
}

describe("whom an export finds", () => {
  test.each<[body: object, found: unknown[], unknown?: string[]]>([
    [{ external_ids: ["ada", "twin"] }, ["ada", "twin"]],
    [{ external_ids: ["ada-old"] }, ["ada"]],
    [{ external_ids: ["ada", "ada-old", "ada"] }, ["ada"]],
    [{ external_ids: ["nobody", 7] }, [], ["nobody", "7"]],
    [{ external_ids: ["ada", "nobody"] }, ["ada"], ["nobody"]],
    [{ user_aliases: [crm("ada"), web("ada")] }, ["ada"], ["ada"]],
    [{ user_aliases: [crm("grace")] }, [undefined]],
    [{ braze_id: "5fbd99bac125ca40511f2cb1" }, ["ada"]],
    [{ braze_id: "0" }, [], ["0"]],
    [{ email_address: mail }, ["ada", "twin"]],
    [{ email_address: "nobody@example.com" }, [], ["nobody@example.com"]],
    [{ phone: "+15557654321" }, [undefined]],
    [{ phone: "15557654321" }, [], ["15557654321"]],
    [{ device_id: "device-of-ada" }, ["ada"]],
    [{ device_id: "device-of-grace" }, [undefined]],
    [{ device_id: "t1" }, [], ["t1"]],
    [{ external_ids: ["twin"], user_aliases: [web("lovelace")], email_address: mail }, ["twin", "ada"]],
  ])("%j", async (body, found, unknown) => {
    const { users, invalid_user_ids, message } = await exported(
      { ...body, fields_to_export: ["external_id"] },
      ada,
      twin,
      grace,
    );
    expect(users.map(({ external_id }) => external_id)).toEqual(found);
    expect({ invalid_user_ids, message }).toEqual({ invalid_user_ids: unknown, message: "success" });
  });

  test("in an empty workspace, nobody", async () => {
    expect(await exported({ external_ids: ["ada"] })).toEqual({
      users: [],
      invalid_user_ids: ["ada"],
      message: "success",
    });
  });
});

describe("what an export says", () => {
  const recent = {
    custom_events: [tally("booked", "2025-01-01", "2026-08-04", 9)],
    purchases: [tally("soup", "2020-01-01", "2026-11-02", 3)],
  };

  test("everything, where no fields are named", async () => {
    const { users } = await exported({ external_ids: ["ada"] }, ada);
    expect(users).toEqual([
      {
        external_id: "ada",
        braze_id: "5fbd99bac125ca40511f2cb1",
        user_aliases: [crm("ada"), web("lovelace")],
        created_at: "2026-01-12T18:00:00.000Z",
        random_bucket: expect.any(Number),
        first_name: "Ada",
        email: mail,
        phone: "+15551234567",
        country: "GB",
        last_coordinates: [-0.1, 51.5],
        email_subscribe: "opted_in",
        push_subscribe: "subscribed",
        custom_attributes: { visits: 7, vegan: true },
        total_revenue: 65,
        push_tokens: [{ app: "app", token: "t1", device_id: "device-of-ada", notifications_enabled: true }],
        ...recent,
      },
    ]);
  });

  test.each<[fields: string[], want: object]>([
    [[], {}],
    [["first_name"], { first_name: "Ada" }],
    [["first_name", "last_name", "gender"], { first_name: "Ada" }],
    [["custom_events", "purchases"], recent],
    [["custom_attributes"], { custom_attributes: { visits: 7, vegan: true } }],
    [["email_subscribe", "push_subscribe"], { email_subscribe: "opted_in", push_subscribe: "subscribed" }],
    [["campaigns_received", "devices", "apps"], {}],
  ])("only the fields that are named: %j", async (fields_to_export, want) => {
    expect((await exported({ external_ids: ["ada"], fields_to_export }, ada)).users).toEqual([want]);
  });

  test("of a new user: the defaults", async () => {
    const mock = mockOf();
    await track(mock, { attributes: [{ external_id: "new" }] });
    const { body } = await send(mock, "POST", "/users/export/ids", { external_ids: ["new"] });
    expect((body as { users: object[] }).users).toEqual([
      {
        external_id: "new",
        braze_id: "000000000000000000000001",
        created_at: "2026-11-02T09:30:00.000Z",
        user_aliases: [],
        random_bucket: expect.any(Number),
        total_revenue: 0,
        email_subscribe: "subscribed",
        push_subscribe: "subscribed",
      },
    ]);
  });

  test("90 days to the millisecond", async () => {
    const edge = new Date(Date.parse("2026-11-02T09:30:00.000Z") - 90 * 86_400_000).getTime();
    const at = (time: number) => ({
      name: "booked",
      first: new Date(time).toISOString(),
      last: new Date(time).toISOString(),
      count: 1,
    });
    for (const [time, count] of [
      [edge, 1],
      [edge - 1, 0],
    ] as const) {
      const { users } = await exported(
        { external_ids: ["u"], fields_to_export: ["custom_events"] },
        { external_id: "u", custom_events: [at(time)] },
      );
      expect((users[0]?.["custom_events"] as object[] | undefined)?.length ?? 0).toBe(count);
    }
  });
});
