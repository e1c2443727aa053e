import { expect, test } from "vitest";
import type { CompileError } from "./compile.ts";
import type { Fault } from "./generators.ts";
import { verdict } from "./verdict.ts";

const error = (file: string, code: string): CompileError => ({ file, code, line: 3, message: "No." });
const fault: Fault = { file: "mocks.ts", code: "TS2322", count: 1, why: "An array." };

const ROWS: readonly [string, readonly CompileError[], readonly Fault[], RegExp | undefined][] = [
  ["no error", [], [], undefined],
  ["the fault that is known", [error("mocks.ts", "TS2322")], [fault], undefined],
  ["an error that is not known", [error("api.ts", "TS2322")], [fault], /^1 type errors.*\napi\.ts:3 TS2322 No\.$/],
  ["another error in the same file", [error("mocks.ts", "TS2554")], [fault], /^1 type errors/],
  ["more of the same fault", [error("mocks.ts", "TS2322"), error("mocks.ts", "TS2322")], [fault], /has 2 times/],
  ["a fault that is gone", [], [fault], /has 0 times TS2322, not 1/],
];

test.each(ROWS)("%s", (_, errors, faults, want) => {
  const said = verdict(errors, faults);
  if (want === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(want);
});
