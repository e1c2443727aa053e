import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFlags } from "../../generated/mcp/src/flags.js";
import { httpTokenVariable, readHttpAddress } from "../../generated/mcp/src/http-address.js";
import { httpPath } from "../../generated/mcp/src/http-guard.js";
import { run } from "./support/run.js";
import { cli } from "./support/session.js";

interface ServerConfig {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
type Config = Partial<Record<"mcpServers" | "servers", { readonly braze: ServerConfig }>>;

const readme = readFileSync(join(cli, "..", "..", "README.md"), "utf8");
const snippets = [...readme.matchAll(/^### (.+)\n[^#]*?```json\n([\s\S]*?)```/gm)].map(
  ([, host = "", json = ""]): [string, Config] => [host, JSON.parse(json)],
);
const sections = snippets.filter(([host]) => host !== "Over HTTP");

describe("Over HTTP", () => {
  const [, config] = snippets.find(([host]) => host === "Over HTTP") ?? [];
  const [, line = ""] = /npx --no-install braze-mcp (--http .+)$/m.exec(readme) ?? [];

  test("the snippet names the address that the command listens at, and takes the token from the environment", () => {
    const flags = readFlags(line.split(" "));
    const { host, port } = readHttpAddress(flags.http ?? {}, { BRAZE_MCP_HTTP_TOKEN: "0".repeat(64) });
    expect(config?.mcpServers?.braze).toEqual({
      type: "http",
      url: `http://${host}:${port}${httpPath}`,
      headers: { Authorization: `Bearer \${${httpTokenVariable}}` },
    });
  });
});

test("there is a snippet for each host", () => {
  expect(sections.map(([host]) => host)).toEqual(["Claude Desktop", "Claude Code", "Cursor", "VS Code"]);
});

describe.each(sections)("%s", (host, config) => {
  const server = config[host === "VS Code" ? "servers" : "mcpServers"]?.braze;

  test("has the shape that the host reads", () => {
    expect(server?.command).toBe("node");
    expect(Object.keys(server?.env ?? {})).toEqual(["BRAZE_API_KEY", "BRAZE_INSTANCE"]);
  });

  test("runs a file of the clone, and no package that anybody may have put on npm under our name", () => {
    const [file = ""] = server?.args ?? [];
    expect(file).toMatch(/^\/path\/to\/braze-codegen\//);
    expect(existsSync(file.replace("/path/to/braze-codegen/", "")), file).toBe(true);
  });

  test("has flags that exist", () => {
    const { status, stderr } = run([...(server?.args.slice(1) ?? []), "--list"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

test("every flag that the page names exists", () => {
  const help = run(["--help"]).stdout;
  // Those of npm and npx, which stand before the command, are not ours.
  const flags = new Set(
    readme.replace(/^npm .*$|npx --no-install|`--no-install`/gm, "").match(/(?<=[\s`"])--[a-z][a-z-]+/g),
  );
  expect(flags.size).toBeGreaterThan(8);
  for (const flag of flags) expect(help).toContain(flag);
});
