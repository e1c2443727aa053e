import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, readlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { hasTerminal, onTerminal } from "../support/terminal.ts";

/** A call that waits for a process cannot be ended by the test's own limit. */
const LIMIT = 60_000;

/** The commands as a person at a shell meets them: through npx, before a build, in a terminal. */
const commands = [
  ["braze-mcp", "generated/mcp"],
  ["braze-mock-server", "generated/mock-server"],
] as const;

describe.each(commands)("%s", (name, folder) => {
  test("is linked to a file that is in Git, so that npm finds it before any build", async () => {
    const target = await readlink(`node_modules/.bin/${name}`);
    const file = `${folder}/bin/${basename(target)}`;
    expect(execFileSync("git", ["ls-files", "--stage", file], { encoding: "utf8", timeout: LIMIT })).toMatch(/^100755 /);
  });

  test("before a build says what to run", async () => {
    const copy = await folderOf();
    await cp(`${folder}/bin`, join(copy, "bin"), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, `bin/${name}.js`)], { encoding: "utf8", timeout: LIMIT });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(/not built yet.*npm run build/) as string });
  });

  test("runs through npx, which fetches nothing", () => {
    const { status, stdout } = spawnSync("npx", ["--no-install", name, "--help"], { encoding: "utf8", timeout: LIMIT });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(name) as string });
  });
});

test("braze-codegen runs through npx", () => {
  const { status, stdout } = spawnSync("npx", ["--no-install", "braze-codegen", "--help"], { encoding: "utf8", timeout: LIMIT });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("Exit codes") as string });
});

test("a mock server that npx started ends with npx's SIGTERM", async () => {
  const child = spawn("npx", ["--no-install", "braze-mock-server", "--port", "0", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  const { value } = (await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()) as { value: string };
  const { url } = JSON.parse(value) as { url: string };
  const ask = () => fetch(`${url}/catalogs`, { headers: { authorization: "Bearer test-key" } }).then(({ status }) => status, () => "gone");
  expect(await ask()).toBe(200);
  child.kill("SIGTERM");
  await once(child, "exit");
  await expect.poll(ask, { timeout: 5000 }).toBe("gone");
});

describe("braze-mcp in a terminal", () => {
  test.skipIf(!hasTerminal).each([
    ["without a key", "BRAZE_INSTANCE=US-01", /BRAZE_API_KEY is missing/],
    ["with all that it needs", "BRAZE_API_KEY=key BRAZE_INSTANCE=US-01", /Ctrl\+C ends it/],
  ])("%s it says what it is, and what to do", async (_, environment, more) => {
    const command = `env ${environment} ${process.execPath} generated/mcp/bin/braze-mcp.js`;
    const output = await onTerminal(command, { enough: more });
    expect(output).toMatch(/this is an MCP server\. .*nothing to type here/);
    expect(output).toMatch(/braze-mcp --list/);
    expect(output).toMatch(more);
  });
});
