import type { MockBraze, MockOptions } from "@braze-codegen/mock-server";
import { mockBraze } from "./mock.js";

export const OBJECTS = "/data_objects/objects/restaurant";

type Seed = Exclude<NonNullable<MockOptions["seed"]>, string>;

/** Restaurants and suppliers, with kinds of relationships between them and to users. */
export const restaurants: Seed = {
  users: [
    { braze_id: "u1", external_id: "ada", email: "ada@example.com" },
    { braze_id: "u2", external_id: "grace" },
  ],
  data_object_types: [
    {
      type_name: "restaurant",
      metadata: { display_name_source: "name" },
      schema_def: {
        type: "object",
        properties: {
          name: { type: "string", title: "Name" },
          seats: { type: "number", title: "Seats" },
          open: { type: "boolean", title: "Open" },
          opened_at: { type: "string", format: "date-time", title: "Opened at" },
          more: { type: "object", title: "More" },
        },
        required: ["name"],
      },
      user_relationship_types: [
        { rel_kind: "regular", schema_def: { type: "object", properties: { table: { type: "number" } } } },
        { rel_kind: "owner" },
      ],
    },
    { type_name: "Supplier", schema_def: { type: "object", properties: { city: { type: "string", title: "City" } } } },
  ],
  object_relationship_types: [
    { from_type_name: "restaurant", to_type_name: "restaurant", rel_kind: "branch" },
    {
      from_type_name: "restaurant",
      to_type_name: "Supplier",
      rel_kind: "buys",
      display_name: "Buys from",
      schema_def: {
        type: "object",
        properties: { since: { type: "string", format: "date-time" }, fee: { type: "number" } },
      },
    },
  ],
  data_objects: [
    { type_name: "restaurant", object_id: "a", attributes: { name: "A", seats: 4 } },
    { type_name: "restaurant", object_id: "b", attributes: { name: "B" } },
    { type_name: "Supplier", object_id: "s", attributes: {} },
  ],
};

export function mockOfRestaurants(seed: Seed = {}, options: MockOptions = {}): MockBraze {
  return mockBraze({ seed: { ...restaurants, ...seed }, ...options });
}
