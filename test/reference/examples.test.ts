import { Braze } from "@braze-codegen/client";
import { createMockBraze } from "@braze-codegen/mock-server";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { validators } from "../../generated/mcp/validators/index.js";
import { data, type Form, forms } from "./support/scripts.ts";

const all = await forms();
const form = (key: string): Form["of"] => all.find((each) => each.key === key)?.of ?? (() => undefined);

/** Every example that the page shows is one that works. */
test.each(["client", "test"])("all examples compile: %s", { timeout: 120_000 }, (key) => {
  const texts = new Map(
    data.operations.map((operation) => [
      `${process.cwd()}/test/reference/${operation.id}.ts`,
      `${form(key)(operation)}`,
    ]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  const faults = ts.getPreEmitDiagnostics(ts.createProgram([...texts.keys()], options, host));
  expect(
    faults.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`),
  ).toEqual([]);
});

describe("all tests of the page pass", () => {
  // Examples of lists print what they find.
  beforeAll(() => void vi.spyOn(console, "log").mockReturnValue());
  afterAll(() => void vi.restoreAllMocks());

  test.each(data.operations)("$id", async (operation) => {
    const code = form("test")(operation)?.replace(/^import .*\n/gm, "") ?? "";
    let body: (() => Promise<void>) | undefined;
    const own = (_: string, run: () => Promise<void>) => {
      body = run;
    };
    // The text is ours: the generator printed it.
    new Function("Braze", "createMockBraze", "expect", "test", code)(Braze, createMockBraze, expect, own);
    await body?.();
    expect(body).toBeDefined();
  });
});

test.each(data.operations)("the arguments of $calls.tool.name fit their schema", async (operation) => {
  const { name, arguments: given } = JSON.parse(form("tool")(operation) ?? "{}") as typeof operation.calls.tool;
  const validate = await validators[name]?.();
  expect(validate?.(given), JSON.stringify(validate?.errors)).toBe(true);
});
