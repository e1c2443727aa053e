import { describe, expect, test } from "vitest";
import { ConfigError } from "../../../generator/config/error.ts";
import { assertApart, checkConfig } from "../../../generator/config/check.ts";

const FILE = "braze.config.ts";

describe("a config as it should be", () => {
  test.each<[name: string, config: unknown, want: unknown]>([
    ["one target", { out: "src/braze" }, [{ out: "src/braze" }]],
    ["several", { targets: [{ out: "a" }, { out: "b" }] }, [{ out: "a" }, { out: "b" }]],
    ["an undefined member", { out: "a", spec: undefined }, [{ out: "a", spec: undefined }]],
    [
      "every member",
      {
        spec: "api.yaml",
        rules: "sound",
        out: "a",
        packages: ["client", "mcp"],
        include: ["users.track", { area: "catalogs", effect: ["read", "write"] }],
        exclude: [{ permission: "users.*" }],
        layout: "source",
        importExtension: "",
      },
      [expect.objectContaining({ spec: "api.yaml" })],
    ],
  ])("%s", (_, config, want) => {
    expect(checkConfig(config, FILE)).toEqual(want);
  });
});

describe("a config at fault", () => {
  test.each<[name: string, config: unknown, want: string]>([
    [
      "nothing",
      undefined,
      'the default export is missing; export an object, as in export default defineConfig({ out: "src/braze" })',
    ],
    [
      "a function",
      () => ({}),
      'the default export is a function; export an object, as in export default defineConfig({ out: "src/braze" })',
    ],
    ["no out", {}, "out is missing; write the folder to generate into"],
    ["an unknown member", { out: "a", layuot: "source" }, 'layuot is no member of a config; did you mean "layout"?'],
    ["a wrong type", { out: 7 }, "out is a number; write a text"],
    ["an empty text", { out: "" }, "out is an empty text; write a text"],
    ["a wrong word", { out: "a", layout: "src" }, 'layout is "src"; write one of "package", "source"'],
    ["no list", { out: "a", include: "users.track" }, "include is a text; write a list, in [ ]"],
    [
      "an unknown package",
      { out: "a", packages: ["client", "clinet"] },
      'packages holds at place 2 what is no package: "clinet"; did you mean "client"?',
    ],
    [
      "an unknown filter",
      { out: "a", include: [{ tag: "x" }] },
      'include holds at place 1 what has the member "tag"; there are area, effect, operation, permission',
    ],
    [
      "a filter of nothing",
      { out: "a", exclude: [{}] },
      'exclude holds at place 1 what is an object; write a text such as "users.track", or an object such as { area: "catalogs" }',
    ],
    [
      "a filter of a number",
      { out: "a", include: [{ area: 7 }] },
      'include holds at place 1 what has as "area" a number; write a text, or a list of texts',
    ],
    ["no targets", { targets: [] }, "targets is empty; write a list of objects with out, in [ ]"],
    ["a target that is none", { targets: [{ out: "a" }, "b"] }, "targets[1] is a text; write an object with out"],
    [
      "a target at fault",
      { targets: [{ out: "a" }, { out: "b", spec: null }] },
      "targets[1].spec is null; write a text",
    ],
    [
      "a member beside targets",
      { targets: [{ out: "a" }], spec: "x" },
      "spec stands beside targets; write it into each of them",
    ],
  ])("%s", (_, config, want) => {
    expect(() => checkConfig(config, FILE)).toThrow(new ConfigError(`${FILE}: ${want}`));
  });

  test("each fault is told", () => {
    expect(() => checkConfig({ oot: "a", spec: 7 }, FILE)).toThrow(
      `${FILE}: oot is no member of a config; did you mean "out"?\n${FILE}: spec is a number; write a text\n${FILE}: out is missing`,
    );
  });
});

describe("two targets of one folder", () => {
  test.each<[name: string, targets: Parameters<typeof assertApart>[0], want: string | undefined]>([
    ["other folders", [{ out: "a" }, { out: "b" }], undefined],
    [
      "other packages",
      [
        { out: "a", packages: ["client"] },
        { out: "a", packages: ["mcp"] },
      ],
      undefined,
    ],
    [
      "the same package",
      [
        { out: "a", packages: ["client", "mcp"] },
        { out: "./x/../a", packages: ["mcp"] },
      ],
      "braze.config.ts: targets[0] and targets[1] both write the package mcp into ./x/../a; give one of them another out, or other packages",
    ],
    [
      "all packages",
      [{ out: "a" }, { out: "a", packages: ["mcp"] }],
      "braze.config.ts: targets[0] and targets[1] both write the package mcp into a; give one of them another out, or other packages",
    ],
  ])("%s", (_, targets, want) => {
    const check = () => assertApart(targets, FILE, "/service");
    if (want === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(new ConfigError(want));
  });
});
