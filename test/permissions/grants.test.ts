import { createPolicy, OptionError } from "@braze-codegen/mcp";
import {
  type Grant,
  GrantError,
  type GrantOptions,
  grantRefusals,
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
  flags.flatMap((allowDelete) =>
    flags.flatMap((pii) => [[], ["scimToken"]].map((credentials) => ({ allowSend, allowDelete, pii, credentials }))),
  ),
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
    const everything = { allowSend: true, allowDelete: true, pii: true, credentials: ["scimToken"] };
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
    // No access would cure what is wrong with the area.
    ["bogus:delete", 'The grant "bogus:delete" names an unknown area.'],
    ["catlogs:wrte", 'The grant "catlogs:wrte" names an unknown area; did you mean "catalogs"?'],
    // The star in quotes, so that no shell takes it for files.
    [
      "*:delete",
      'The grant "*:delete" is not possible: a delete needs the grant "*:write" and allowDelete (--allow-delete) together.',
    ],
    ["*:everything", 'The grant "*:everything" has an unknown access; what exists: read, write.'],
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

describe("what callers without types give", () => {
  type Case = readonly [grants: unknown, options: unknown, message: string];
  const cases: readonly Case[] = [
    ["catalogs:read", {}, 'The grants should be a list, as in ["catalogs:read"].'],
    [undefined, {}, "The grants should be a list of texts, and are undefined."],
    [null, {}, "The grants should be a list of texts, and are null."],
    [{ grants: [] }, {}, "The grants should be a list of texts, and are an object."],
    [[1], {}, "The grants should be a list of texts, and one of them is 1."],
    [[["*:read"]], {}, "The grants should be a list of texts, and one of them is a list."],
    [[], null, "The options should be an object, as in { allowSend: true }, and are null."],
    [[], "pii", 'The options should be an object, as in { allowSend: true }, and are "pii".'],
    [[], ["pii"], "The options should be an object, as in { allowSend: true }, and are a list."],
    [[], { allowDelete: "false" }, 'The option allowDelete should be true or false, and is "false".'],
    [[], { allowSend: 1 }, "The option allowSend should be true or false, and is 1."],
    [[], { pii: null }, "The option pii should be true or false, and is null."],
    [[], { credentials: "scimToken" }, 'The option credentials should be a list of texts, and is "scimToken".'],
    [[], { credentials: [1] }, "The option credentials should be a list of texts, and is a list."],
    [[], { allowdelete: true }, 'There is no option "allowdelete"; did you mean "allowDelete"?'],
    [[], { readOnly: true }, 'There is no option "readOnly"; what exists: allowDelete, allowSend, credentials, pii.'],
  ];
  test.each(cases)("%j, %j", (grants, given, message) => {
    for (const ask of [operationsOfGrants, permissionsOfGrants])
      expect(() => ask(grants as never, given as never)).toThrow(new TypeError(message));
  });

  test("an option that is undefined is one that was not given", () => {
    expect(operationsOfGrants(["*:write"], { allowDelete: undefined } as never)).toEqual(
      operationsOfGrants(["*:write"]),
    );
  });

  test("only true opens, also where nothing checked the options", () => {
    for (const effect of ["send", "delete"] as const) {
      const operation = { area: "users", effect, pii: true };
      const given = { allowSend: "false", allowDelete: 1, pii: {} } as never;
      const rules = grantRefusals(operation, new Map([["*", "write"]]), given).map(({ rule }) => rule);
      expect(rules).toEqual([effect, "pii"]);
    }
  });
});
