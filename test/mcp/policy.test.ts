import {
  createAuditLog,
  createMcpServer,
  createPolicy,
  OptionError,
  type PolicyOptions,
  type Tool,
  tools,
} from "@braze-codegen/mcp";
import { describe, expect, test } from "vitest";
import { sampleTools, tool } from "./support/tool.js";

const exposed = (options: PolicyOptions, from = sampleTools) =>
  createPolicy(options, from).tools.map(({ name }) => name);

describe("what options expose", () => {
  const table: [given: PolicyOptions, want: string[]][] = [
    [{}, ["catalogs_read", "users_read"]],
    [{ pii: true }, ["catalogs_read", "catalogs_read_pii", "users_read", "users_read_pii"]],
    [{ grants: ["catalogs:read"] }, ["catalogs_read"]],
    [{ grants: ["catalogs:write"] }, ["catalogs_read", "catalogs_write"]],
    [{ grants: ["catalogs:read", "catalogs:write"] }, ["catalogs_read", "catalogs_write"]],
    [{ grants: ["catalogs:write", "catalogs:read"] }, ["catalogs_read", "catalogs_write"]],
    [{ grants: ["catalogs:write", "users:read"] }, ["catalogs_read", "catalogs_write", "users_read"]],
    [{ grants: ["*:read", "users:write"] }, ["catalogs_read", "users_read", "users_write"]],
    [{ grants: ["catalogs:write"], allowDelete: true }, ["catalogs_read", "catalogs_write", "catalogs_delete"]],
    [{ grants: ["catalogs:write"], allowSend: true }, ["catalogs_read", "catalogs_write", "catalogs_send"]],
    [{ allowSend: true, allowDelete: true }, ["catalogs_read", "users_read"]],
    [{ grants: ["users:write"], pii: true }, ["users_read", "users_read_pii", "users_write", "users_write_pii"]],
    [{ grants: ["*:write"], readOnly: true, allowDelete: true, allowSend: true }, ["catalogs_read", "users_read"]],
    [{ permissions: ["catalogs.read", "users.export"] }, ["catalogs_read"]],
    [{ permissions: ["catalogs.read", "users.export"], pii: true }, ["catalogs_read", "users_read_pii"]],
    [{ permissions: [] }, []],
    [{ toolsets: ["users"] }, ["users_read"]],
    [{ tools: ["catalogs_read"] }, ["catalogs_read"]],
    [{ tools: ["get_users"] }, ["users_read"]],
    [{ tools: ["catalogs_write"] }, []],
    [{ toolsets: ["users"], tools: ["catalogs_read"] }, ["catalogs_read", "users_read"]],
    [{ excludeTools: ["get_catalogs"] }, ["users_read"]],
    [{ tools: ["users_read"], excludeTools: ["users_read"] }, []],
  ];
  test.each(table)("%j", (given, want) => expect(exposed(given)).toEqual(want));

  test("a tool that needs no permission is there for every key", () => {
    const open = { ...tool("catalogs", "read"), _meta: { ...tool("catalogs", "read")._meta } };
    delete (open._meta as { permission?: string }).permission;
    expect(exposed({ permissions: [] }, [open])).toEqual(["catalogs_read"]);
  });
});

test("with askChanges no change is allowed without a question, whatever else is allowed", () => {
  const all = { grants: ["*:write"], allowSend: true, allowDelete: true, pii: true, credentials: ["scimToken"] };
  const free = createPolicy(all);
  const asking = createPolicy({ ...all, askChanges: true });
  const changes = tools.filter(({ _meta }) => _meta.effect !== "read");
  expect(changes.length).toBeGreaterThan(80);
  expect(changes.filter(({ name }) => !free.decide(name).allowed)).toEqual([]);
  expect(changes.filter(({ name }) => asking.decide(name).allowed)).toEqual([]);
  expect(asking.askable).toEqual(changes);
  expect(asking.tools).toEqual(tools.filter(({ _meta }) => _meta.effect === "read"));
});

describe("nothing outside the grant", () => {
  const flags = [false, true];
  const accesses = [[], ["read"], ["write"]];
  const combinations = accesses.flatMap((catalogs) =>
    accesses.flatMap((users) =>
      flags.flatMap((pii) =>
        flags.flatMap((allowSend) =>
          flags.flatMap((allowDelete) =>
            flags.map((readOnly) => ({
              grants: [...catalogs.map((access) => `catalogs:${access}`), ...users.map((access) => `users:${access}`)],
              ...{ pii, allowSend, allowDelete, readOnly },
            })),
          ),
        ),
      ),
    ),
  );

  // Said again in other words than in the code: every condition that a tool has to meet.
  function wanted({ _meta: { area, effect, pii } }: Tool, options: (typeof combinations)[number]): boolean {
    const writes = options.grants.includes(`${area}:write`);
    if (pii && !options.pii) return false;
    if (effect === "read") return writes || options.grants.includes(`${area}:read`);
    if (options.readOnly || !writes) return false;
    return effect === "write" || (effect === "send" ? options.allowSend : options.allowDelete);
  }

  test.each([
    ["sample tools", sampleTools],
    ["all tools of the package", tools.filter(({ _meta: { area } }) => ["catalogs", "users"].includes(area))],
  ])("%s: is listed or callable, in all combinations", (_, from) => {
    for (const options of combinations) {
      const policy = createPolicy(options, from);
      const want = from.filter((each) => wanted(each, options));
      expect(policy.tools, JSON.stringify(options)).toEqual(want);
      for (const each of from) expect(policy.decide(each.name).allowed).toBe(want.includes(each));
    }
  });

  test("the package shows exactly its reads without personal data by default", () => {
    const want = tools.filter(({ _meta: { effect, pii } }) => effect === "read" && !pii);
    expect(createPolicy().tools).toEqual(want);
    expect(want.length).toBeGreaterThan(0);
  });
});

describe("a refusal says why, and what the person who runs the server can do", () => {
  const table: [name: string, given: PolicyOptions, rule: string, reason: RegExp][] = [
    [
      "users_write",
      {},
      "grant",
      /users_write is not available here: no grant covers users:write\..*--grant users:write\./,
    ],
    ["users_send", {}, "grant", /users:write, and it sends messages.* with --grant users:write --allow-send\./],
    ["users_delete", { grants: ["users:write"] }, "delete", /it deletes, which was not allowed\..* --allow-delete\./],
    ["users_read_pii", {}, "pii", /personal data.* --pii\./],
    [
      "users_write",
      { grants: ["users:write"], readOnly: true },
      "read-only",
      /this server only reads\. Nothing was sent\. Do not/,
    ],
    ["users_read", { permissions: [] }, "permission", /the API key lacks the permission users\.read/],
    ["users_read", { excludeTools: ["users_read"] }, "excluded", /it was excluded/],
    ["get_users", { tools: ["catalogs_read"] }, "not-chosen", /users_read .* --tools users_read\./],
    ["users_reed", {}, "unknown-tool", /^There is no tool "users_reed"; did you mean "users_read"\?$/],
    ["toString", {}, "unknown-tool", /^There is no tool "toString"/],
    ["__proto__", {}, "unknown-tool", /^There is no tool "__proto__"/],
  ];
  test.each(table)("%s with %j: %s", (name, given, rule, reason) => {
    const decision = createPolicy(given, sampleTools).decide(name);
    expect(decision).toMatchObject({ allowed: false, rule });
    expect(decision).toHaveProperty("reason", expect.stringMatching(reason));
  });

  test("an alias is the tool", () => {
    expect(createPolicy({}, sampleTools).decide("get_users")).toMatchObject({
      allowed: true,
      tool: { name: "users_read" },
    });
  });
});

describe("names that do not exist", () => {
  const table: [given: PolicyOptions, message: string][] = [
    [{ grants: ["catlogs:read"] }, 'The grant "catlogs:read" names an unknown area; did you mean "catalogs"?'],
    [{ grants: ["catalogs:wrte"] }, 'The grant "catalogs:wrte" has an unknown access; did you mean "write"?'],
    [
      { grants: ["users:delete"] },
      'The grant "users:delete" is not possible: a delete needs the grant "users:write" and allowDelete (--allow-delete) together.',
    ],
    [{ grants: ["catalogs"] }, 'The grant "catalogs" should be an area and an access, like "catalogs:read".'],
    [{ grants: ["a:b:c"] }, 'The grant "a:b:c" should be an area and an access, like "catalogs:read".'],
    [{ toolsets: ["user"] }, 'There is no toolset "user"; did you mean "users"? What exists: catalogs, users, all.'],
    [{ toolsets: ["nothing"] }, 'There is no toolset "nothing"; what exists: catalogs, users, all.'],
    [{ tools: ["user_read"] }, 'There is no tool "user_read"; did you mean "users_read"?'],
    [{ excludeTools: ["get_user"] }, 'There is no tool "get_user"; did you mean "get_users"?'],
  ];
  test.each(table)("%j", (given, message) => {
    expect(() => createPolicy(given, sampleTools)).toThrow(new OptionError(message));
  });

  test("a permission that no tool needs is a note, because a key may have more than the tools need", () => {
    const { notes } = createPolicy({ permissions: ["users.reed", "users.read", "sso.saml.login"] }, sampleTools);
    expect(notes).toEqual([
      'No tool here needs the permission "users.reed"; did you mean "users.read"?',
      // The spec has it, so nothing else was meant.
      'No tool here needs the permission "sso.saml.login".',
    ]);
  });
});

describe("what callers without types give is refused, where a guess could open more than was meant", () => {
  const table: [given: unknown, message: string][] = [
    [{ readonly: true, grants: ["*:write"] }, 'There is no option "readonly"; did you mean "readOnly"?'],
    [{ excludeTool: ["users_read"] }, 'There is no option "excludeTool"; did you mean "excludeTools"?'],
    [{ grant: ["users:read"] }, 'There is no option "grant"; did you mean "grants"?'],
    [{ toolset: ["users"] }, 'There is no option "toolset"; did you mean "toolsets"?'],
    [{ permission: ["users.read"] }, 'There is no option "permission"; did you mean "permissions"?'],
    [
      { audit: true },
      'There is no option "audit"; what exists: allowDelete, allowEgress, allowSend, askChanges, credentials, excludeTools, grants, neverAsk, permissions, pii, readOnly, secretsInArguments, tools, toolsets.',
    ],
    [{ allowDelete: "false" }, 'The option allowDelete should be true or false, and is "false".'],
    [{ allowSend: 0 }, "The option allowSend should be true or false, and is 0."],
    [{ pii: null }, "The option pii should be true or false, and is null."],
    [{ readOnly: "yes" }, 'The option readOnly should be true or false, and is "yes".'],
    [{ permissions: "x" }, 'The option permissions should be a list, as in { permissions: ["x"] }.'],
    [{ grants: "*:write" }, 'The option grants should be a list, as in { grants: ["*:write"] }.'],
    [{ grants: null }, "The option grants should be a list of texts, and is null."],
    [{ grants: [1] }, "The option grants should be a list of texts, and one of them is 1."],
    [{ tools: {} }, "The option tools should be a list of texts, and is an object."],
    [{ toolsets: "users" }, 'The option toolsets should be a list, as in { toolsets: ["users"] }.'],
    [{ excludeTools: true }, "The option excludeTools should be a list of texts, and is true."],
    [null, "The options should be an object, and are null."],
    ["*:read", 'The options should be an object, and are "*:read".'],
    [["*:read"], "The options should be an object, and are a list."],
  ];
  test.each(table)("%j", (given, message) => {
    expect(() => createPolicy(given as never, sampleTools)).toThrow(new OptionError(message));
  });

  test("an option that is undefined is one that was not given", () => {
    expect(exposed({ grants: undefined, readOnly: undefined } as never)).toEqual(exposed({}));
  });

  test.each([undefined, null, 1, {}])("the tool %j is none", (name) => {
    const { reason } = createPolicy({}, sampleTools).decide(name as never) as { reason?: string };
    expect(reason).toMatch(`There is no tool "${String(name)}"`);
  });

  test.each<[name: string, call: () => unknown, message: string]>([
    [
      "createMcpServer({ polcy })",
      () => createMcpServer({ transport: {}, polcy: createPolicy() } as never),
      'There is no option "polcy"; did you mean "policy"?',
    ],
    [
      "createAuditLog({ dryrun })",
      () => createAuditLog({ dryrun: true } as never),
      'There is no option "dryrun"; did you mean "dryRun"?',
    ],
    [
      "createAuditLog({ dryRun })",
      () => createAuditLog({ dryRun: "false" } as never),
      'The option dryRun should be true or false, and is "false".',
    ],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(new OptionError(message));
  });
});
