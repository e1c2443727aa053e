import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./support/run.js";
import { cli } from "./support/session.js";

interface ServerConfig {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
type Config = Partial<Record<"mcpServers" | "servers", { readonly braze: ServerConfig }>>;

const readme = readFileSync(join(cli, "..", "..", "README.md"), "utf8");
const sections = [...readme.matchAll(/^### (.+)\n[^#]*?```json\n([\s\S]*?)```/gm)].map(
  ([, host = "", json = ""]): [string, Config] => [host, JSON.parse(json)],
);

test("there is a snippet for each host", () => {
  expect(sections.map(([host]) => host)).toEqual(["Claude Desktop", "Claude Code", "Cursor", "VS Code"]);
});

describe.each(sections)("%s", (host, config) => {
  const server = config[host === "VS Code" ? "servers" : "mcpServers"]?.braze;

  test("has the shape that the host reads", () => {
    expect(server).toMatchObject({ command: "npx", args: expect.arrayContaining(["-y", "@braze-codegen/mcp"]) });
    expect(Object.keys(server?.env ?? {})).toEqual(["BRAZE_API_KEY", "BRAZE_INSTANCE"]);
  });

  test("has flags that exist", () => {
    const { status, stderr } = run([...(server?.args.slice(2) ?? []), "--list"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

test("every flag that the page names exists", () => {
  const help = run(["--help"]).stdout;
  const flags = new Set(readme.match(/(?<=[\s`"])--[a-z][a-z-]+/g));
  expect(flags.size).toBeGreaterThan(8);
  for (const flag of flags) expect(help).toContain(flag);
});
