import { expect, test } from "vitest";
import { Activities, type Activity } from "../../generated/mock-server/src/state/activity.js";

const time = "2026-11-02T09:00:00.000Z";
const event = (name: string, app_id?: string): Activity => ({
  kind: "event",
  name,
  ...(app_id === undefined ? {} : { app_id }),
  time,
  count: 1,
});

test("names and apps that would look alike in a row are counted apart", () => {
  const given = [
    event("a b"),
    event("b", "a"),
    event("ab", ""),
    event("b", "a "),
    event(" b", "a"),
    event("1 ab"),
    event("", "ab"),
    { ...event("a b"), kind: "purchase" } satisfies Activity,
  ];
  const activities = new Activities();
  activities.load(given, []);
  activities.load([...activities.dump(), ...given], []);
  expect(activities.dump()).toEqual(given.map((each) => ({ ...each, count: 2 })));
});
