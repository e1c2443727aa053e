import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { PermissionUsage } from "../../generator/usage/report.ts";
import { run } from "../generator/cli/support/run.ts";
import type { Files } from "../support/folder.ts";
import { others, repository } from "./repository.ts";

const CONFIG = `export default { out: "src/braze" };\n`;
const CLIENT = `import { Braze } from "@braze-codegen/client";\nexport const braze = new Braze({ apiKey: "k", instance: "US-01" });\n`;
const folder = await repository({
  "package.json": { name: "all", private: true, workspaces: ["packages/*"] },
  "key.txt": "users.track\nusers.delete\n",
  "braze.config.mjs": CONFIG,
  "packages/shared/package.json": { name: "@all/shared", type: "module" },
  "packages/shared/index.ts": `${CLIENT}export const track = () => braze.users.track({ events: [] });\n`,
  "packages/api/package.json": { name: "@all/api", type: "module" },
  "packages/api/index.ts": `import { braze, track } from "../shared/index.js";\nexport const list = () => [track(), braze.campaigns.list()];\n`,
  "packages/worker/package.json": { name: "@all/worker", type: "module" },
  "packages/worker/index.ts": `import { braze } from "../shared/index.js";\nexport const set = (x: string) => braze.request("POST", x);\nexport const one = () => braze.subscription.status.set({ subscription_group_id: "g", subscription_state: "subscribed", phone: ["1"], use_double_opt_in_logic: true });\n`,
  "packages/worker/index.test.ts": `import { braze } from "../shared/index.js";\nbraze.users.merge({ merge_updates: [] });\n`,
});

const json = async (...flags: string[]) => {
  const { code, out, err } = await run(folder, "permissions", ".", "--json", ...flags);
  return { code, err, usage: JSON.parse(out) as PermissionUsage };
};

test("JSON has the permissions with their places, what is not told, and what is opened", async () => {
  const { code, err, usage } = await json();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(usage).toEqual({
    permissions: [
      { name: "campaigns.list", places: [{ file: "packages/api/index.ts", line: 2, operation: "campaigns.list" }] },
      {
        name: "subscription.status.set",
        places: [{ file: "packages/worker/index.ts", line: 3, operation: "subscription.status.set" }],
      },
      { name: "users.track", places: [{ file: "packages/shared/index.ts", line: 3, operation: "users.track" }] },
    ],
    unresolved: [
      { file: "packages/worker/index.ts", line: 2, reason: expect.stringMatching(/^The method or the path of this/) },
    ],
    opens: [
      {
        permission: "subscription.status.set",
        effect: "send",
        member: "/use_double_opt_in_logic",
        file: "packages/worker/index.ts",
        line: 3,
      },
    ],
    missing: [],
    excess: [],
    unknown: [],
  });
});

describe("what the key has", () => {
  test.each<[granted: string, code: number, missing: string[], excess: string[]]>([
    ["campaigns.list,subscription.status.set,users.track", 0, [], []],
    ["campaigns.list,users.track", 2, ["subscription.status.set"], []],
    ["key.txt", 2, ["campaigns.list", "subscription.status.set"], ["users.delete"]],
  ])("--granted %s", async (granted, code, missing, excess) => {
    expect(await json("--granted", granted)).toMatchObject({ code, usage: { missing, excess } });
  });

  test.each<[granted: string, excess: string[], unknown: object[]]>([
    [
      "campaigns.list,subscription.status.set,users.track,user.track",
      [],
      [{ name: "user.track", didYouMean: "users.track" }],
    ],
    [
      "campaigns.list,subscription.status.set,users.track,segments.list,users.newer_than_this",
      ["segments.list"],
      [{ name: "users.newer_than_this" }],
    ],
  ])("--granted %s names what is no permission", async (granted, excess, unknown) => {
    expect(await json("--granted", granted)).toMatchObject({ code: 2, usage: { missing: [], excess, unknown } });
    const { out } = await run(folder, "permissions", ".", "--granted", granted);
    const [{ name, didYouMean }] = unknown as [{ name: string; didYouMean?: string }];
    expect(out).toContain(`\n--granted: there is no permission "${name}"${didYouMean ? "; did you mean" : " in this"}`);
    expect(out).not.toContain("The key has exactly");
  });

  test.each<[flags: string[], code: number]>([
    [["packages/api", "--strict"], 0],
    [["."], 0],
    [[".", "--strict"], 2],
  ])("%j ends with %i", async (flags, want) => {
    const { code } = await run(folder, "permissions", ...flags);
    expect(code).toBe(want);
  });

  test("an API key in its place is refused, and not printed", async () => {
    const key = "8f2c1d7e-0a3b-4c5d-9e6f-1a2b3c4d5e6f";
    const { code, out, err } = await run(folder, "permissions", ".", "--granted", key);
    expect({ code, out, isPrinted: err.includes(key) }).toEqual({ code: 1, out: "", isPrinted: false });
  });

  test.each<[granted: string, want: string]>([
    ["keys/none.txt", "braze-codegen: --granted keys/none.txt: no such file; name a file, or write"],
    ["nothing", "braze-codegen: --granted names no permission; write them as in"],
  ])("--granted %s is refused", async (granted, want) => {
    const { code, err } = await run(folder, "permissions", "--granted", granted);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(want) });
  });
});

test("--per-entry: each package with what it imports", async () => {
  const { usage } = await json("--per-entry");
  expect(usage.entries?.map(({ entry, permissions }) => [entry, permissions.map(({ name }) => name)])).toEqual([
    ["packages/api", ["campaigns.list", "users.track"]],
    ["packages/shared", ["users.track"]],
    ["packages/worker", ["subscription.status.set", "users.track"]],
  ]);
});

describe("keys of entries", () => {
  const API = "packages/api=campaigns.list,users.track,users.delete";
  const WORKER = "packages/worker=users.track";
  const SHARED = "users.track,segments.list";
  test.each<[granted: string[], code: number, missing: string[], excess: string[], entries: Record<string, string>]>([
    // One key for all: what one entry does not need, another may.
    [
      ["campaigns.list,subscription.status.set,users.track,users.delete"],
      2,
      [],
      ["users.delete"],
      { api: "", shared: "", worker: "" },
    ],
    // A key each; of the third nothing is known.
    [
      [API, WORKER],
      2,
      ["subscription.status.set"],
      ["users.delete"],
      { api: "+users.delete", shared: "", worker: "-subscription.status.set" },
    ],
    // A key of its own, and one that the others share.
    [
      [SHARED, API],
      2,
      ["subscription.status.set"],
      ["segments.list", "users.delete"],
      { api: "+users.delete", shared: "", worker: "-subscription.status.set" },
    ],
    [
      ["./packages/api/=campaigns.list,users.track", "users.track,subscription.status.set"],
      0,
      [],
      [],
      { api: "", shared: "", worker: "" },
    ],
  ])("%j", async (granted, code, missing, excess, entries) => {
    const result = await json("--per-entry", ...granted.flatMap((each) => ["--granted", each]));
    const found = (result.usage.entries ?? []).map((each) => [
      each.entry.replace("packages/", ""),
      [...each.missing.map((name) => `-${name}`), ...each.excess.map((name) => `+${name}`)].join(" "),
    ]);
    expect({ ...result, usage: { missing: result.usage.missing, excess: result.usage.excess } }).toEqual({
      code,
      err: "",
      usage: { missing, excess },
    });
    expect(Object.fromEntries(found)).toEqual(entries);
  });

  test.each<[flags: string[], want: string]>([
    [["--granted", API], "--granted packages/api=… gives a key to one entry; add --per-entry"],
    [
      ["--per-entry", "--granted", "packages/web=users.track"],
      "--granted gives a key to packages/web, which is no entry of this code; it has packages/api, packages/shared, packages/worker",
    ],
    [["--per-entry", "--granted", "packages/api=none.txt"], "--granted none.txt: no such file"],
  ])("%j is refused", async (flags, want) => {
    const { code, err } = await run(folder, "permissions", ".", ...flags);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(want) });
  });

  test("in each format", async () => {
    const flags = ["--per-entry", "--granted", API, "--granted", "packages/worker=key.txt"];
    const table = await run(folder, "permissions", ".", ...flags);
    expect(table.out).toContain("packages/api:\n  campaigns.list\n  users.track\n  users.delete  too much\n");
    expect(table.out).toContain("packages/worker:\n  subscription.status.set  missing\n  users.track\n");
    const markdown = await run(folder, "permissions", ".", ...flags, "--format", "markdown");
    expect(markdown.out).toContain("| entry | permissions | missing | too much |");
    const sarif = await run(folder, "permissions", ".", ...flags, "--format", "sarif");
    expect(sarif.out).toContain(
      "The key of packages/worker has the permission users.delete, which no code of it that could be read needs.",
    );
  });
});

test("--per-entry of one package: each file that nothing imports", async () => {
  const { out } = await run(
    join(folder, "packages/worker"),
    "permissions",
    "../shared/index.ts",
    "../api/index.ts",
    "index.ts",
    "--per-entry",
    "--json",
    "--config",
    "../../braze.config.mjs",
  );
  const { entries } = JSON.parse(out) as PermissionUsage;
  expect(entries?.map(({ entry, permissions }) => [entry, permissions.length])).toEqual([
    ["../api/index.ts", 2],
    ["index.ts", 2],
  ]);
});

test("--include-tests", async () => {
  const { usage } = await json("--include-tests");
  expect(usage.permissions.map(({ name }) => name)).toContain("users.merge");
});

test("the log is SARIF", async () => {
  const { code, out } = await run(folder, "permissions", ".", "--format", "sarif", "--granted", "key.txt");
  const log: unknown = JSON.parse(out);
  // The keywords that it uses are the same in every draft; only its own name is written in an older way.
  const file = join(others(), "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
  const validate = addFormats.default(new Ajv2020({ strict: false, unicodeRegExp: false })).compile(schema);
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  expect(code).toBe(2);
  expect(findings(log)).toEqual([
    "permission-missing packages/api/index.ts:2",
    "permission-missing packages/worker/index.ts:3",
    "permission-excess key.txt:2",
    "effect-opened packages/worker/index.ts:3",
    "not-resolved packages/worker/index.ts:2",
  ]);
});

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly locations: readonly [
          { physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number } } },
        ];
      }[];
    },
  ];
}

/** Each finding with its place. */
const findings = (log: unknown): readonly string[] =>
  (log as Log).runs[0].results.map(({ ruleId, locations: [{ physicalLocation }] }) => {
    const { artifactLocation, region } = physicalLocation;
    return `${ruleId} ${artifactLocation.uri}:${region?.startLine}`;
  });

describe("places of the log", () => {
  const TRACK = `${CLIENT}braze.users.track({});\n`;
  const MANIFEST = { "package.json": { name: "app", type: "module" } };
  const CODE = { "src/a.ts": TRACK };
  const APP = { ...MANIFEST, ...CODE };
  const EXCESS = "users.track,users.delete";
  test.each<[name: string, files: Files, below: string, granted: string | undefined, want: string[]]>([
    ["what is needed is a finding where no key is known", APP, "", undefined, ["permission-needed src/a.ts:3"]],
    ["and none beside a key", APP, "", "users.track", []],
    ["a list of the command line is told of package.json", APP, "", EXCESS, ["permission-excess package.json:1"]],
    [
      "from the folder that has the repository",
      { ".git/HEAD": "", ...MANIFEST, "svc/src/a.ts": TRACK, "svc/key.txt": "# key\nusers.track.all\nusers.delete\n" },
      "svc",
      "key.txt",
      ["permission-missing svc/src/a.ts:3", "permission-excess svc/key.txt:3", "permission-unknown svc/key.txt:2"],
    ],
    [
      "from a folder of the repository that has no package.json of its own",
      { ".git": "gitdir: elsewhere", ...MANIFEST, "svc/src/a.ts": TRACK },
      "svc",
      EXCESS,
      ["permission-excess package.json:1"],
    ],
    ["without any file of the key, the first line of code", CODE, "", EXCESS, ["permission-excess src/a.ts:3"]],
  ])("%s", async (_, files, below, granted, want) => {
    const place = await repository(files);
    const flags = granted === undefined ? [] : ["--granted", granted];
    const { out } = await run(join(place, below), "permissions", "src", "--format", "sarif", ...flags);
    expect(findings(JSON.parse(out))).toEqual(want);
  });
});

test("for people, and for a pull request", async () => {
  const table = await run(folder, "permissions", ".", "--granted", "key.txt");
  expect(table.out).toMatch(/^campaigns\.list +packages\/api\/index\.ts:2 +campaigns\.list\n/);
  expect(table.out).toMatch(
    /\nToo much: the key has it, and no code that could be read needs it:\n {2}users\.delete\n/,
  );
  expect(table.out).toMatch(/\n3 permissions for 3 files, and 1 place that could not be resolved\n$/);
  const markdown = await run(folder, "permissions", "packages/api", "--format", "markdown");
  expect(markdown.out).toMatch(
    /^\| permission \| places \|\n\| --- \| --- \|\n\| `campaigns\.list` \| `packages\/api\/index\.ts:2` \|\n/,
  );
});

test("--fix-config", async () => {
  const config = join(folder, "braze.config.mjs");
  const before = readFileSync(config, "utf8");
  const { code, err } = await run(folder, "permissions", ".", "--fix-config");
  expect({ code, err }).toEqual({
    code: 0,
    err: "braze.config.mjs: include is written; what could not be resolved is not in it\n",
  });
  expect(readFileSync(config, "utf8")).toBe(
    `export default { out: "src/braze", include: ["campaigns.list", "subscription.status.set", "users.track"] };\n`,
  );
  writeFileSync(config, before);
});

test("a folder that is not there", async () => {
  const { code, err } = await run(folder, "permissions", "nowhere");
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(/nowhere is not there; name a folder or a file/),
  });
});
