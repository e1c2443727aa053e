import { createPolicy, OptionError } from "@braze-codegen/mcp";
import {
  type Grant,
  GrantError,
  type GrantOptions,
  operationEntries,
  operationsOfGrants,
  permissionsOfGrants,
} from "@braze-codegen/permissions";
import { describe, expect, test } from "vitest";

const areas = [...new Set(operationEntries.map(({ area }) => area))];
const accesses = ["read", "write"] as const;
const single = ["*", ...areas].flatMap((area) => accesses.map((access) => `${area}:${access}` as Grant));
const pairs: Grant[][] = [
  ["*:read", "users:write"],
  ["users:write", "*:read"],
  ["catalogs:read", "catalogs:write"],
  ["catalogs:write", "catalogs:read"],
  ["users:read", "messages:write"],
  ["*:write", "catalogs:read"],
];
const flags = [false, true];
const options: GrantOptions[] = flags.flatMap((allowSend) =>
  flags.flatMap((allowDelete) => flags.map((pii) => ({ allowSend, allowDelete, pii }))),
);

const byId = new Map(operationEntries.map((entry) => [entry.id, entry]));

describe("one rule for the keys of people and the tools of agents", () => {
  test.each([[[]], ...single.map((grant) => [[grant]]), ...pairs.map((pair) => [pair])] as [Grant[]][])(
    "%j opens the operations whose tools the MCP server exposes, with every set of flags",
    (grants) => {
      for (const given of [{}, ...options]) {
        const want = createPolicy({ grants, ...given }).tools.map(({ _meta }) => _meta.operationId);
        expect(operationsOfGrants(grants, given), JSON.stringify(given)).toEqual(want.sort());
        const needed = want.flatMap((id) => byId.get(id)?.permission ?? []);
        expect(permissionsOfGrants(grants, given)).toEqual([...new Set(needed)].sort());
      }
    },
  );

  test("no area is left out", () => {
    const everything = { allowSend: true, allowDelete: true, pii: true };
    expect(operationsOfGrants(["*:write"], everything)).toEqual([...byId.keys()].sort());
  });
});

describe("grants that are none", () => {
  test.each([
    ["catalogs", 'The grant "catalogs" should be an area and an access, like "catalogs:read".'],
    ["a:b:c", 'The grant "a:b:c" should be an area and an access, like "catalogs:read".'],
    ["", 'The grant "" should be an area and an access, like "catalogs:read".'],
    ["catlogs:read", 'The grant "catlogs:read" names an unknown area; did you mean "catalogs"?'],
    ["__proto__:read", 'The grant "__proto__:read" names an unknown area.'],
    ["users:reed", 'The grant "users:reed" has an unknown access; did you mean "read"?'],
    [
      "users:send",
      'The grant "users:send" is not possible: a send needs the grant "users:write" and allowSend (--allow-send) together.',
    ],
  ])("%s", (given, message) => {
    for (const ask of [operationsOfGrants, permissionsOfGrants])
      expect(() => ask([given as Grant])).toThrow(new GrantError(message));
    expect(() => createPolicy({ grants: [given] })).toThrow(new OptionError(message));
  });

  test("are a TypeError, like other names that do not exist", () => {
    expect(new GrantError("")).toBeInstanceOf(TypeError);
  });
});
