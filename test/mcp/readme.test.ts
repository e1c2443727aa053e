import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy } from "@braze-codegen/mcp";
import { describe, expect, test } from "vitest";
import { schemes } from "../../generated/mcp/src/environment.js";
import { variableOf } from "../../generated/mcp/src/flag-variables.js";
import { readFlags } from "../../generated/mcp/src/flags.js";
import { httpTokenVariable, readHttpAddress } from "../../generated/mcp/src/http-address.js";
import { httpPath } from "../../generated/mcp/src/http-guard.js";
import { knownFlags } from "../../generated/mcp/src/known-flags.js";
import { tokenVariable } from "../../generated/mcp/src/token-variable.js";
import { run } from "./support/run.js";
import { cli, closeSessions, inProcess } from "./support/session.js";

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

  test("writes down calls where nobody has to look for the file", () => {
    const { args = [] } = server ?? {};
    expect(readFlags(args.slice(1)).auditLog).toMatch(/^\/path\/to\/.+\.jsonl$/);
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

const guides = readdirSync("docs/mcp").map((name) => `docs/mcp/${name}`);

test("the page names each of the guides, which hold the rest", () => {
  expect(guides.length).toBeGreaterThan(4);
  expect(guides.filter((path) => !readme.includes(`\`${path}\``))).toEqual([]);
});

describe.each([["README.md", readme], ...guides.map((path) => [path, readFileSync(path, "utf8")])])(
  "%s",
  (_, page = "") => {
    test("names flags that exist", () => {
      const help = run(["--help"]).stdout;
      // Those of npm and npx, which stand before the command, are not ours.
      const flags = new Set(
        page.replace(/^(?:npm|mkdir) .*$|npx --no-install|`--no-install`/gm, "").match(/(?<=[\s`"])--[a-z][a-z-]+/g),
      );
      expect([...flags].filter((flag) => !help.includes(flag))).toEqual([]);
    });

    test("names variables that exist", () => {
      const known = [
        "BRAZE_API_KEY",
        "BRAZE_INSTANCE",
        "BRAZE_BASE_URL",
        httpTokenVariable,
        ...schemes.map(tokenVariable),
      ];
      const all = new Set([...known, ...Object.keys(knownFlags).map(variableOf)]);
      expect(
        [...page.matchAll(/\bBRAZE_[A-Z_]+[A-Z]\b/g)].map(([name]) => name).filter((name) => !all.has(name)),
      ).toEqual([]);
    });
  },
);

test("the readme has flags of each kind", () => {
  const help = run(["--help"]).stdout;
  expect(Object.keys(knownFlags).filter((flag) => !help.includes(`--${flag}`))).toEqual([]);
  expect(new Set(readme.match(/(?<=[\s`"])--[a-z][a-z-]+/g)).size).toBeGreaterThan(15);
});

describe("docs/mcp/approval.md says what happens to a send or a write, and who says yes", () => {
  const rows = [
    ...readFileSync("docs/mcp/approval.md", "utf8").matchAll(
      /^\| `(--grant [^`]+)` +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm,
    ),
  ].map(([, flags = "", able = "", other = "", who = ""]) => [flags, able, other, who] as const);

  test("in rows", () => expect(rows).toHaveLength(8));

  test.each(rows)("%s: %s; %s; %s", (line, able, other, who) => {
    const { policy, preview } = readFlags(line.split(" "));
    const isWrite = line.includes("catalogs:write");
    const decision = createPolicy(policy).decide(isWrite ? "catalogs_create" : "messages_send", {});
    const isAsked = !decision.allowed && decision.asks !== undefined;
    const runs = preview ? "sees a preview, and confirms it" : isWrite ? "writes" : "sends";
    expect(other).toBe(decision.allowed ? runs : "is refused");
    expect(able.replace(/ before each (send|write)$|, without a preview$/, "")).toBe(
      decision.allowed ? runs : isAsked ? "asks" : "is refused",
    );
    const yes = preview ? "the client: its model" : "whoever set the flag, beforehand";
    expect(who).toBe(decision.allowed ? yes : isAsked ? "the user, as the client tells it" : "nobody");
  });
});

test("docs/mcp/audit-log.md shows a line with the members that a line has", async () => {
  const [, json = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/mcp/audit-log.md", "utf8")) ?? [];
  const written: string[] = [];
  const { call } = await inProcess({
    transport: createTransport({ apiKey: "k".repeat(20), instance: "US-01", fetch: async () => Response.json({}) }),
    audit: createAuditLog({ sink: (line) => void written.push(line) }),
  });
  await call("catalogs_list");
  await closeSessions();
  expect(Object.keys(JSON.parse(json) as object)).toEqual(Object.keys(JSON.parse(written[0] ?? "") as object));
});
