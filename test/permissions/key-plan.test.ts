import { type KeyPlanOptions, type Permission, planKeys } from "@braze-codegen/permissions";
import { permissionOf } from "../support/facts.ts";
import { describe, expect, test } from "vitest";

// As the description has them: what Braze calls a permission is no part of the plan.
const [track, erase, items] = ["users.track", "users.delete", "catalogs.items.list"].map(permissionOf) as [
  Permission,
  Permission,
  Permission,
];
const all = (...names: Permission[]): string => names.sort().join(" ");

type Services = Record<string, Permission[]>;

const SERVICES: Services = {
  shop: [track, items],
  web: [track],
  jobs: [erase, erase],
  idle: [],
};

/** Each key as `services: permissions`, with what is too much behind. */
const shown = (services: Services, options?: KeyPlanOptions) => {
  const { make, keep, remove } = planKeys(services, options);
  return {
    make: make.map(({ services: names, permissions }) => `${names.join("+")}: ${permissions.join(" ")}`),
    keep: keep.map(({ name, services: names }) => `${name} for ${names.join("+")}`),
    remove,
    excess: Object.assign({}, ...[...make, ...keep].map(({ excess }) => excess)) as object,
  };
};

describe("which keys to make", () => {
  test.each<[name: string, services: Services, options: KeyPlanOptions | undefined, want: object]>([
    ["none", {}, undefined, { make: [], keep: [], remove: [], excess: {} }],
    [
      "one for each service, with what it needs",
      SERVICES,
      undefined,
      {
        make: [`jobs: ${all(erase)}`, `shop: ${all(items, track)}`, `web: ${all(track)}`],
        keep: [],
        remove: [],
        excess: {},
      },
    ],
    [
      "two for three: those share one that get least by it",
      SERVICES,
      { most: 2 },
      {
        make: [`jobs: ${all(erase)}`, `shop+web: ${all(items, track)}`],
        excess: { web: [items] },
      },
    ],
    [
      "those that need the same share first",
      { a: [track], b: [erase], c: [track] },
      { most: 2 },
      { make: [`a+c: ${all(track)}`, `b: ${all(erase)}`], excess: {} },
    ],
    [
      "one for all",
      SERVICES,
      { most: 1 },
      {
        make: [`jobs+shop+web: ${all(items, erase, track)}`],
        excess: {
          jobs: [items, track].sort(),
          shop: [erase],
          web: [items, erase].sort(),
        },
      },
    ],
    [
      "one that is there stays where it fits; others go",
      SERVICES,
      { existing: { all: [track, erase], spare: [track], old: [track] } },
      {
        make: [`jobs: ${all(erase)}`, `shop: ${all(items, track)}`],
        keep: ["old for web"],
        remove: ["all", "spare"],
      },
    ],
  ])("%s", (_, services, options, want) => {
    expect(shown(services, options)).toMatchObject(want);
  });
});

test.each<[name: string, call: () => unknown, want: string]>([
  [
    "a permission that is none",
    () => planKeys({ a: ["users.trak" as Permission] }),
    'There is no permission "users.trak" in Permission; did you mean "users.track"?',
  ],
  [
    "a text for a list",
    () => planKeys({ a: "users.track" as never }),
    'The permissions of a should be a list, as in ["users.track"].',
  ],
  [
    "a list of services",
    () => planKeys([] as never),
    "The services should be an object of lists, as in { web: [permission] }.",
  ],
  ["no number of keys", () => planKeys({}, { most: 0 }), "The option most should be a whole number above 0, and is 0."],
  [
    "an option that is none",
    () => planKeys({}, { mots: 1 } as never),
    'There is no option "mots"; did you mean "most"?',
  ],
])("%s is refused", (_, call, want) => {
  expect(call).toThrow(new TypeError(want));
});
