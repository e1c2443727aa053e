import { describe, expect, test } from "vitest";
import { changed } from "../../generated/mock-server/src/areas/users/custom-attribute.js";
import { RequestChanges } from "../../generated/mock-server/src/areas/users/request-changes.js";
import { Users } from "../../generated/mock-server/src/state/users.js";

const NOW = new Date("2026-11-02T09:30:00Z");
const TIMES = 50;

/** A value that counts how often somebody reads what is in it. */
function counting(): { readonly value: object; readonly reads: () => number } {
  let count = 0;
  const value = Object.defineProperty({ filler: "x".repeat(2000) }, "seen", {
    enumerable: true,
    get: () => ++count,
  });
  return { value, reads: () => count };
}

describe("what a change leaves alone is read once, however many changes there are", () => {
  const rule = { $identifier_key: "id", $identifier_value: 1 };
  test.each<[what: string, before: (large: object) => unknown, change: (at: number) => unknown]>([
    ["merges", (large) => ({ large, a: {} }), (at) => ({ a: { b: at } })],
    ["deep merges", (large) => ({ a: { b: { large, c: 0 } } }), (at) => ({ a: { b: { c: at } } })],
    ["objects added", (large) => [{ large }], (at) => ({ $add: [{ id: at }] })],
    ["objects removed", (large) => [{ large }], () => ({ $remove: [rule] })],
    ["objects updated", (large) => [{ large }, { id: 1 }], (at) => ({ $update: [{ ...rule, $new_object: { at } }] })],
  ])("%s", (_, before, change) => {
    const { value: large, reads } = counting();
    const complaints: string[] = [];
    let value = before(large);
    const run = (changes: RequestChanges) => {
      for (let at = 0; at < TIMES; at++)
        value = changed(value, change(at), true, (why) => complaints.push(why), changes);
    };
    run(new RequestChanges());
    run(new RequestChanges());
    expect([reads(), complaints]).toEqual([1, []]);
  });
});

test("a change of a user that leaves the devices alone looks at none of them", () => {
  const users = new Users();
  const user = users.create(NOW);
  let looks = 0;
  const tokens = Array.from({ length: 100 }, (_, at) => ({
    app_id: "app",
    token: `t${at}`,
    device_id: `device-${at}`,
  }));
  users.change(user, NOW, () => {
    user.pushTokens = new Proxy(tokens, {
      get(target, name, receiver) {
        looks++;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  });
  expect(users.byPushToken("t99")).toBe(user);
  looks = 0;
  users.change(user, NOW, () => user.attributes.set("city", "Bath"));
  users.touch(user, NOW);
  expect(looks).toBe(0);
});
