import { expect, test } from "vitest";
import { User } from "../../generated/mock-server/src/state/user.js";

const held = (user: User): string[] =>
  Object.entries(user).flatMap(([name, value]) =>
    typeof value === "object" && value !== null && Object.keys(value).length > 0 ? [name] : [],
  );

test("a user holds what it has, and nothing for what it does not have", () => {
  const [first, second] = [new User("1", 0), new User("2", 0)];
  expect(held(first)).toEqual([]);
  // One list for all who have none.
  expect([first.pushTokens === second.pushTokens, first.deprecatedIds === second.deprecatedIds]).toEqual([true, true]);

  const maps = [first.aliases, first.fields, first.attributes, first.events, first.purchases];
  expect(maps.map((map) => [map.size, map.get("city"), [...map]])).toEqual(maps.map(() => [0, undefined, []]));
  expect(held(first)).toEqual([]);

  first.attributes.set("city", "Bath");
  expect([held(first), first.attributes.get("city")]).toEqual([["attributePairs"], "Bath"]);
  first.attributes.delete("city");
  expect(held(first)).toEqual([]);
});
