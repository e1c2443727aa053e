import { expect, test } from "vitest";
import { filtersOf, unmatched } from "./filters.ts";

test.each<[args: string[], want: string[]]>([
  [["test/client"], ["test/client"]],
  [["test/client", "-t", "a call"], ["test/client"]],
  [
    ["-t", "a call", "test/client", "test/mcp"],
    ["test/client", "test/mcp"],
  ],
  [["test/mcp", "-u"], ["test/mcp"]],
  [["--reporter=dot", "-t=a call"], []],
])("of %j, files are %j", (args, want) => {
  expect(filtersOf(args)).toEqual(want);
});

const files = ["test/client/retry.test.ts", "test/mcp/policy.test.ts"];

test.each<[filters: string[], want: string[]]>([
  [["test/client"], []],
  [["test/client/retry.test.ts", "policy"], []],
  [["./test/client/retry.test.ts:12"], []],
  [["/clone/test/mcp"], []],
  [["test/clinet"], ["test/clinet"]],
  [
    ["test/client", "nobody", "none"],
    ["nobody", "none"],
  ],
  [["generated/client"], ["generated/client"]],
])("of %j, %j match nothing", (filters, want) => {
  expect(unmatched(filters, files, "/clone")).toEqual(want);
});
