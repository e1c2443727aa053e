import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../../generator/cli/commands.ts";
import { readCommandLine } from "../../generator/cli/flags.ts";
import { permissionsOf } from "../../generator/index.ts";
import { folderOf } from "../support/folder.ts";
import { codeBlocks } from "../support/readme.ts";
import { repository } from "./repository.ts";

const blocks = codeBlocks(["docs/permissions.md"], ["sh", "yaml", "ts"]);
const commands = blocks.flatMap(({ code }) =>
  [...code.matchAll(/braze-codegen (permissions [^>|\n]*)/g)].map(([, line = ""]) => line),
);

test.each(commands)("%s is a command", (line) => {
  expect(readCommandLine(line.trim().split(/\s+/)).command).toBe("permissions");
});

test("the workflow uploads a log that is whole, and nothing else", async () => {
  const [workflow] = blocks.filter(({ language }) => language === "yaml");
  const { permissions, jobs } = parse(workflow?.code ?? "") as {
    permissions: object;
    jobs: { permissions: { steps: { id?: string; if?: string; uses?: string; run?: string }[] } };
  };
  expect(permissions).toEqual({ actions: "read", contents: "read", "security-events": "write" });
  const { steps } = jobs.permissions;
  const read = steps.find(({ id }) => id === "permissions");
  const upload = steps.find(({ uses }) => uses?.includes("upload-sarif"));
  expect(upload).toMatchObject({
    if: "success() || steps.permissions.outputs.code == '2'",
    uses: "github/codeql-action/upload-sarif@v4",
  });
  // As the runner's shell does it: `bash -e` with a command that ends with each code.
  const cwd = await folderOf();
  const codes = [0, 1, 2].map((code) => {
    const script = (read?.run ?? "").replace(/npx [^>]*/, `(exit ${code}) `);
    const GITHUB_OUTPUT = join(cwd, `output-${code}`);
    const { status } = spawnSync("bash", ["-e", "-c", script], { cwd, env: { ...process.env, GITHUB_OUTPUT } });
    return [status, readFileSync(GITHUB_OUTPUT, "utf8").trim()];
  });
  expect(codes).toEqual([
    [0, "code=0"],
    [1, "code=1"],
    [2, "code=2"],
  ]);
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
    unknown: [],
  });
});
