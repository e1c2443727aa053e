import { dirname, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

test("the page's scripts fit the data that the generator makes", () => {
  const file = resolve("templates/reference/tsconfig.json");
  const { config, error } = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
  const faults = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
  expect(error).toBeUndefined();
  expect(fileNames.length).toBeGreaterThan(10);
  expect(
    faults.map((fault) => `${fault.file?.fileName}: ${ts.flattenDiagnosticMessageText(fault.messageText, " ")}`),
  ).toEqual([]);
});
