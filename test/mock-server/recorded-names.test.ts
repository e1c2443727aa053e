import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { pageSize } from "../support/facts.ts";
import { NOW, mockBraze, send, track } from "./support/mock.js";

/** Users who did and bought something. */
async function mockOfGuests(seed = {}) {
  const mock = mockBraze({ seed });
  const purchase = { currency: "USD", price: 1, time: NOW };
  await track(mock, {
    events: [
      { external_id: "ada", name: "table_booked", time: NOW },
      { external_id: "grace", name: "soup_rated", time: NOW },
    ],
    purchases: [
      { external_id: "ada", product_id: "soup", ...purchase },
      { external_id: "grace", product_id: "bread", ...purchase },
      { external_id: "grace", product_id: "soup", ...purchase },
    ],
  });
  return mock;
}

describe("custom events", () => {
  const custom_events = [{ name: "left", description: "Gone", status: "Blocklisted", tag_names: ["menu"] }];

  test("are those that users did, and those of the seed", async () => {
    const mock = await mockOfGuests({ custom_events });
    expect((await send(mock, "GET", "/events/list")).body).toEqual({
      message: "success",
      events: ["left", "soup_rated", "table_booked"],
    });
    const more = { description: null, included_in_analytics_report: true, status: "Active", tag_names: [] };
    const { body } = await send(mock, "GET", "/events");
    expect(body).toEqual({
      message: "success",
      events: [
        { ...more, ...custom_events[0] },
        { name: "soup_rated", ...more },
        { name: "table_booked", ...more },
      ],
    });
    expect(answerErrors("GET", "/events", 200, body)).toEqual([]);
  });

  test.each<[page: string, from: number, to: number]>([
    ["", 0, 250],
    ["?page=0", 0, 250],
    ["?page=1", 250, 253],
    ["?page=2", 0, 0],
    ["?page=999", 0, 0],
  ])("by page %s are from %i to %i", async (page, from, to) => {
    const names = Array.from(
      { length: pageSize("events.list") + 3 },
      (_, index) => `n${String(index).padStart(4, "0")}`,
    );
    const mock = mockBraze({ seed: { custom_events: names.map((name) => ({ name })) } });
    const { body } = await send(mock, "GET", `/events/list${page}`);
    expect((body as { events: string[] }).events).toEqual(names.slice(from, to));
  });
});

describe("products", () => {
  test("are those that users bought", async () => {
    const { body } = await send(await mockOfGuests(), "GET", "/purchases/product_list");
    expect(body).toEqual({ message: "success", products: ["bread", "soup"] });
  });

  test.each(["/purchases/product_list?page=1", "/purchases/product_list?page=999"])("%s is empty", async (path) => {
    expect((await send(await mockOfGuests(), "GET", path)).body).toMatchObject({ products: [] });
  });
});

test.each([
  ["/events/list", "events"],
  ["/events", "events"],
  ["/purchases/product_list", "products"],
])("%s of an empty workspace is empty", async (path, items) => {
  expect((await send(mockBraze(), "GET", path)).body).toEqual({ message: "success", [items]: [] });
});
