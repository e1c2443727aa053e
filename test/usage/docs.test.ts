import { expect, test } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../../generator/cli/commands.ts";
import { readCommandLine } from "../../generator/cli/flags.ts";
import { permissionsOf } from "../../generator/index.ts";
import { codeBlocks } from "../support/readme.ts";
import { repository } from "./repository.ts";

const blocks = codeBlocks(["docs/permissions.md"], ["sh", "yaml", "ts"]);
const commands = blocks.flatMap(({ code }) =>
  [...code.matchAll(/braze-codegen (permissions [^>\n]*)/g)].map(([, line = ""]) => line),
);

test.each(commands)("%s is a command", (line) => {
  expect(readCommandLine(line.trim().split(/\s+/)).command).toBe("permissions");
});

test("the workflow is YAML with steps", () => {
  const [workflow] = blocks.filter(({ language }) => language === "yaml");
  expect(parse(workflow?.code ?? "")).toMatchObject({ jobs: { permissions: { steps: expect.any(Array) as unknown } } });
});

test("every flag of its own is told of", () => {
  const own = COMMANDS.permissions.options.filter(
    (name) => !["spec", "rules", "config", "json", "help"].includes(name),
  );
  const text = codeBlocks(["docs/permissions.md"], ["sh", "yaml"])
    .map(({ code }) => code)
    .join("");
  for (const name of own.filter((each) => each !== "include-tests")) expect(text).toContain(`--${name}`);
});

test("the function gives what the command prints", async () => {
  const cwd = await repository({
    "package.json": { name: "app", type: "module" },
    "src/a.ts": `import { Braze } from "@braze-codegen/client";\nnew Braze({ apiKey: "k", instance: "US-01" }).campaigns.list();\n`,
  });
  const usage = await permissionsOf({
    paths: ["src"],
    cwd,
    spec: `${process.cwd()}/generated/spec/openapi.json`,
    granted: ["users.track"],
  });
  expect(usage).toEqual({
    permissions: [{ name: "campaigns.list", places: [{ file: "src/a.ts", line: 2, operation: "campaigns.list" }] }],
    unresolved: [],
    opens: [],
    missing: ["campaigns.list"],
    excess: ["users.track"],
  });
});
