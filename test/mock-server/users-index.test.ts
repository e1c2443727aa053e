import fc from "fast-check";
import { expect, test } from "vitest";
import { deviceIdsOf, type User } from "../../generated/mock-server/src/state/user.js";
import { Users } from "../../generated/mock-server/src/state/users.js";

/** Few of each, so that users take them from each other. */
const NAMES = ["a", "b", "c"] as const;
const name = fc.constantFrom(...NAMES);
const maybe = fc.option(name, { nil: undefined });

interface Identity {
  readonly externalId: string | undefined;
  readonly deprecated: readonly string[];
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly alias: string | undefined;
  readonly token: string | undefined;
  readonly device: string | undefined;
}

const identity: fc.Arbitrary<Identity> = fc.record({
  externalId: maybe,
  deprecated: fc.uniqueArray(name, { maxLength: 1 }),
  email: maybe,
  phone: maybe,
  alias: maybe,
  token: maybe,
  device: maybe,
});

type Step =
  | { readonly kind: "create" | "remove"; readonly at: number }
  | { readonly kind: "change"; readonly at: number; readonly to: Identity };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom("create" as const, "remove" as const), at: fc.nat(3) }),
  fc.record({ kind: fc.constant("change" as const), at: fc.nat(3), to: identity }),
);

const NOW = new Date("2026-11-02T09:30:00Z");

function write(user: User, to: Identity): void {
  user.externalId = to.externalId;
  user.deprecatedIds = [...to.deprecated];
  for (const field of ["email", "phone"] as const)
    if (to[field] === undefined) user.fields.delete(field);
    else user.fields.set(field, to[field]);
  user.aliases.clear();
  if (to.alias !== undefined) user.aliases.set("crm", to.alias);
  user.pushTokens = to.token === undefined ? [] : [{ app_id: "app", token: to.token }];
  user.fields.set("devices", to.device === undefined ? [] : [{ device_id: to.device }]);
}

/** What belongs to one user at a time goes to the last who got it, as the handlers see to it. */
function isTaken(users: Users, user: User, to: Identity): boolean {
  const ids = [to.externalId, ...to.deprecated].filter((id) => id !== undefined);
  const owners = [
    ...ids.map((id) => users.byExternalId(id)),
    to.alias === undefined ? undefined : users.byAlias({ alias_label: "crm", alias_name: to.alias }),
    to.token === undefined ? undefined : users.byPushToken(to.token),
  ];
  return new Set(ids).size < ids.length || owners.some((owner) => owner !== undefined && owner !== user);
}

/** Whom the indexes find by each name, and whom a look at all users finds. */
function found(users: Users): [byIndex: unknown, byScan: unknown] {
  const all = [...users.values()];
  const ids = (list: readonly (User | undefined)[]) => list.map((user) => user?.brazeId ?? "none").sort();
  const scan = (fits: (user: User) => boolean) => ids(all.filter(fits));
  const one = (user: User | undefined) => (user === undefined ? [] : ids([user]));
  const rows = NAMES.map((each): [unknown, unknown] => [
    {
      externalId: one(users.byExternalId(each)),
      alias: one(users.byAlias({ alias_label: "crm", alias_name: each })),
      token: one(users.byPushToken(each)),
      email: ids(users.byEmail(each)),
      phone: ids(users.byPhone(each)),
      device: ids(users.byDevice(each)),
      counts: [users.count("email", each), users.count("phone", each)],
    },
    {
      externalId: scan((user) => user.externalId === each || user.deprecatedIds.includes(each)),
      alias: scan((user) => user.aliases.get("crm") === each),
      token: scan((user) => user.pushTokens.some(({ token }) => token === each)),
      email: scan((user) => user.email === each),
      phone: scan((user) => user.phone === each),
      device: scan((user) => deviceIdsOf(user).includes(each)),
      counts: [scan((user) => user.email === each).length, scan((user) => user.phone === each).length],
    },
  ]);
  return [rows.map(([byIndex]) => byIndex), rows.map(([, byScan]) => byScan)];
}

test("every index of users finds those who have a name now, and nobody who had it", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const users = new Users();
      for (const each of steps) {
        const user = [...users.values()][each.at];
        if (each.kind === "create") users.create(NOW);
        else if (user !== undefined && each.kind === "remove") users.remove(user);
        else if (user !== undefined && each.kind === "change" && !isTaken(users, user, each.to))
          users.change(user, NOW, () => write(user, each.to));
        const [byIndex, byScan] = found(users);
        expect(byIndex).toEqual(byScan);
      }
      const other = new Users();
      other.load([{ external_id: "a", email: "a", phone: "a" }], NOW);
      other.load(users.dump(), NOW);
      const [byIndex, byScan] = found(other);
      expect(byIndex).toEqual(byScan);
    }),
    { numRuns: 200 },
  );
});

test("of those who share an address, the last that was changed is the last", () => {
  const users = new Users();
  const [a, b, c] = ["a", "b", "c"].map((id) => {
    const user = users.create(NOW, id);
    users.change(user, NOW, () => user.fields.set("email", "x"));
    return user;
  }) as [User, User, User];
  const order = () => users.byEmail("x").map(({ brazeId }) => brazeId);
  expect(order()).toEqual(["a", "b", "c"]);
  users.change(a, NOW, () => a.attributes.set("city", "Bath"));
  expect(order()).toEqual(["b", "c", "a"]);
  users.touch(b, NOW);
  expect(order()).toEqual(["c", "a", "b"]);
  users.change(c, NOW, () => c.fields.set("email", "y"));
  users.remove(a);
  expect([order(), users.count("email", "x"), users.count("email", "y")]).toEqual([["b"], 1, 1]);
  users.remove(b);
  expect([order(), users.count("email", "x")]).toEqual([[], 0]);
});
