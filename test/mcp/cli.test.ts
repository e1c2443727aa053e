import { spawnSync } from "node:child_process";
import { tools } from "@braze-codegen/mcp";
import { describe, expect, test } from "vitest";
import { limitOf, permissionOf } from "../support/facts.ts";
import { run } from "./support/run.js";
import { cli } from "./support/session.js";

/** As a host starts it. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    encoding: "utf8",
    input: "",
  });
  return { status, stdout, stderr };
}

const key = { BRAZE_API_KEY: "key-0123456789" };

describe("what cannot be done is one sentence on standard error, and exit code 1", () => {
  const table: [args: string[], env: Record<string, string>, message: string][] = [
    [["--grants", "x"], {}, 'There is no flag --grants; did you mean "--grant"?'],
    [["serve"], {}, '"serve" is not a flag; see braze-mcp --help.'],
    [
      ["--api-key", "k"],
      {},
      "There is no flag --api-key: the key is read from the environment variable BRAZE_API_KEY only",
    ],
    [["--grant"], {}, "argument missing"],
    [["--grant", "catalogs:read,"], {}, 'A list of names holds an empty one: "catalogs:read,".'],
    [["--tools", ""], {}, 'A list of names holds an empty one: "".'],
    [["--grant", "catlogs:read"], {}, 'names an unknown area; did you mean "catalogs"?'],
    [["--max-characters", "many"], {}, '--max-characters should be a whole number of at least 1000, and is "many".'],
    [["--json"], key, "--json belongs to --list."],
    [["--tools", "catalogs_create"], key, "These flags expose no tool: 0 of"],
    [[], {}, "BRAZE_API_KEY is missing: set it to a REST API key in the environment of this server."],
    [[], { BRAZE_API_KEY: "" }, "BRAZE_API_KEY is missing"],
    [[], key, 'Nothing says where Braze is: set BRAZE_INSTANCE, like "US-01", or BRAZE_BASE_URL.'],
    [[], { ...key, BRAZE_INSTANCE: "US-1" }, 'BRAZE_INSTANCE is no instance of Braze; did you mean "US-01"?'],
    [[], { ...key, BRAZE_INSTANCE: "sesame-open" }, "BRAZE_INSTANCE is no instance of Braze"],
    [[], { ...key, BRAZE_INSTANCE: "US-01", BRAZE_BASE_URL: "https://x.example" }, "are both set: keep one of them."],
    [[], { ...key, BRAZE_BASE_URL: "http://x.example" }, "BRAZE_BASE_URL"],
    [[], { BRAZE_API_KEY: "Bearer sesame", BRAZE_INSTANCE: "US-01" }, "BRAZE_API_KEY"],
    [["--audit-log", "/"], { ...key, BRAZE_INSTANCE: "US-01" }, 'The audit log "/" cannot be opened (EISDIR)'],
  ];
  test.each(table)("%j %j", (args, env, message) => {
    const { status, stdout, stderr } = run(args, env);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^braze-mcp: .+\n$/);
    expect(stderr).not.toMatch(/sesame|key-0123456789/);
  });
});

describe("--list needs no key", () => {
  test("and prints a table", () => {
    const { status, stdout } = run(["--list", "--tools", "catalogs_list"]);
    expect(status).toBe(0);
    const [head, row, empty, summary] = stdout.split("\n");
    expect(head).toMatch(/^TOOL +EFFECT +PERMISSION +LIMIT +PERSONAL DATA$/);
    const { requests, seconds } = limitOf("catalogs.list");
    const want = ["catalogs_list", "read", permissionOf("catalogs.list"), `${requests}/${seconds}s`, "no"];
    expect(row?.split(/ +/)).toEqual(want);
    expect(empty).toBe("");
    expect(summary).toMatch(new RegExp(`^1 of ${tools.length} tools; hidden: \\d+ by not-chosen\\.$`));
  });

  test("and prints JSON with what hides the other tools", () => {
    const { exposed, hidden } = JSON.parse(run(["--list", "--json", "--grant", "catalogs:write"]).stdout);
    expect(exposed.length + hidden.length).toBe(tools.length);
    expect(exposed).toContainEqual(expect.objectContaining({ name: "catalogs_create", effect: "write" }));
    const [because] = hidden.find(({ name }: { name: string }) => name === "catalogs_delete").because;
    expect(because).toEqual({ rule: "delete", reason: "it deletes, which was not allowed", cure: "--allow-delete" });
  });

  test("lists can be repeated or separated by commas", () => {
    const once = run(["--list", "--json", "--grant", "catalogs:read,users:write"]).stdout;
    expect(run(["--list", "--json", "--grant", "catalogs:read", "--grant", "users:write"]).stdout).toBe(once);
  });
});

test("--help shows every flag, and examples that work", () => {
  const { status, stdout } = run(["--help"]);
  expect(status).toBe(0);
  const examples = stdout.split("Examples\n")[1]?.trim().split("\n") ?? [];
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) {
    const flags = example.trim().replaceAll(/['"]/g, "").split(" ").slice(1);
    expect(run([...flags, "--list"]), example).toMatchObject({ status: 0 });
  }
  for (const flag of ["grant", "permissions", "toolsets", "tools", "exclude-tools", "read-only", "pii", "allow-send"]) {
    expect(stdout).toContain(`--${flag}`);
  }
});

describe("the process does what these say", () => {
  test.each<[args: string[], env: Record<string, string>]>([
    [["--version"], {}],
    [["--help"], {}],
    [["--list", "--json", "--grant", "catalogs:write"], {}],
    [["--permissions", "no.such", "--list"], {}],
    [["--grants", "x"], {}],
    [[], key],
  ])("%j", (args, env) => {
    expect(start(args, env)).toEqual(run(args, env));
  });

  test("and ends when its input ends", () => {
    expect(start([], { ...key, BRAZE_INSTANCE: "US-01" })).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});

test("--version", () => {
  expect(run(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
