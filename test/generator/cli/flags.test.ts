import { describe, expect, test } from "vitest";
import { readCommandLine } from "../../../generator/cli/flags.ts";

describe("a command line", () => {
  test.each<[args: string[], want: object]>([
    [[], { command: "generate", flags: {} }],
    [["--json"], { command: "generate", flags: { json: true } }],
    [["check", "--area", "catalogs", "--area", "users"], { command: "check", flags: { area: ["catalogs", "users"] } }],
    [["generate", "--package", "client"], { command: "generate", flags: { package: ["client"] } }],
    [["generate", "--import-extension", ""], { command: "generate", flags: { "import-extension": "" } }],
    [["list"], { command: "list", flags: {} }],
    [["list", "subscription group"], { command: "list", operand: "subscription group" }],
    [["explain", "users.track", "--json"], { command: "explain", operand: "users.track", flags: { json: true } }],
    [["explain", "--help"], { command: "explain", flags: { help: true } }],
    [["-h"], { command: undefined, flags: { help: true } }],
  ])("%j", (args, want) => {
    expect(readCommandLine(args)).toMatchObject(want);
  });
});

describe("what is none", () => {
  test.each<[args: string[], want: string]>([
    [["genrate"], '"genrate" is no command; did you mean "generate"?'],
    [["--pakage", "client"], `Unknown option '--pakage'; did you mean "--package"? See --help.`],
    [["--package", "clinet"], '"clinet" is no package; did you mean "client"?'],
    [["--layout", "src"], '"src" is no layout; there are package, source'],
    [["--rules", "curate"], '"curate" is no set of rules; did you mean "curated"?'],
    [["check", "--watch"], "check knows no --watch; see braze-codegen check --help."],
    [["list", "--out", "x"], "list knows no --out; see braze-codegen list --help."],
    [["generate", "src"], '"src" is one word too many for generate'],
    [["list", "subscription", "group"], '"group" is one word too many for list; put words in quotes'],
    [["explain"], "explain wants the name of an operation, as in `braze-codegen explain users.track`"],
  ])("%j", (args, want) => {
    expect(() => readCommandLine(args)).toThrow(want);
  });
});
