import { spawnSync } from "node:child_process";
import { createPolicy, tools } from "@braze-codegen/mcp";
import { afterEach, describe, expect, test } from "vitest";
import { readFlags } from "../../generated/mcp/src/flags.js";
import { help } from "../../generated/mcp/src/help.js";
import { knownFlags } from "../../generated/mcp/src/known-flags.js";
import { listJson } from "../../generated/mcp/src/listing.js";
import { limitOf, permissionOf } from "../support/facts.ts";
import { run } from "./support/run.js";
import { cli } from "./support/session.js";
import { budgets, closeSessions, listedUnder } from "./tokens/measure.ts";

afterEach(closeSessions);

/** As a host starts it. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    encoding: "utf8",
    input: "",
    timeout: 60_000,
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
    [["--answers", "all"], {}, '--answers should be auto, text, structured or both, and is "all".'],
    [["--mode", "x"], { BRAZE_MCP_ANSWERS: "none" }, '--mode should be tools or search, and is "x".'],
    [[], { BRAZE_MCP_ANSWERS: "none" }, 'BRAZE_MCP_ANSWERS should be auto, text, structured or both, and is "none".'],
    [["--max-characters", "many"], {}, '--max-characters should be a whole number of at least 1000, and is "many".'],
    [[], { BRAZE_MCP_READ_ONLY: "yes" }, 'BRAZE_MCP_READ_ONLY should be true or false, and is "yes".'],
    [[], { BRAZE_MCP_READONLY: "true" }, "There is no environment variable BRAZE_MCP_READONLY; did you mean"],
    [[], { Braze_Mcp_Pii: "true" }, 'There is no environment variable Braze_Mcp_Pii; did you mean "BRAZE_MCP_PII"?'],
    [[], { BRAZE_MCP_MODE: "find" }, 'BRAZE_MCP_MODE should be tools or search, and is "find".'],
    [["--mode", "find"], {}, '--mode should be tools or search, and is "find".'],
    [
      [],
      { BRAZE_MCP_MAX_CHARACTERS: "9" },
      'BRAZE_MCP_MAX_CHARACTERS should be a whole number of at least 1000, and is "9".',
    ],
    [[], { BRAZE_MCP_GRANT: "catalogs:read,," }, "A list of names holds an empty one"],
    [[], { BRAZE_MCP_GRANT: "catlogs:read" }, 'names an unknown area; did you mean "catalogs"?'],
    [["--allow-egress", "10.0.0.1"], {}, '"10.0.0.1" is no host that Braze may be made to call'],
    [[], { BRAZE_MCP_ALLOW_EGRESS: "https://files.example.com" }, "write a public name"],
    [["--secrets-from", "no/such/folder"], {}, 'The folder of secrets "no/such/folder" cannot be read'],
    [["--secrets-from", ""], {}, "--secrets-from is empty"],
    [["--secrets-env", "BRAZE_API_KEY"], {}, "BRAZE_API_KEY is the server's own"],
    [["--scim-token", "t"], {}, "There is no flag --scim-token: the key is read from the environment"],
    [[], { ...key, BRAZE_INSTANCE: "US-01", BRAZE_SCIM_TOKEN: "Bearer sesame" }, "BRAZE_SCIM_TOKEN is malformed"],
    [["--json"], key, "--json belongs to --list."],
    [["--http", "8080"], key, '--http should be an address and a port, like 127.0.0.1:8080, and is "8080".'],
    [["--http", "127.0.0.1:99999"], key, "--http should be an address and a port"],
    [["--http", "0.0.0.0:8080"], key, "--http 0.0.0.0:8080 lets other machines in: list with --http-hosts"],
    [
      ["--http", "127.0.0.1:0", "--http-hosts", "https://a.example"],
      key,
      "lists names like mcp.example.com, without port",
    ],
    [["--http-hosts", "a.example"], key, "--http-hosts belongs to --http"],
    [["--http", "127.0.0.1:0"], key, "BRAZE_MCP_HTTP_TOKEN is missing: set it to a random text"],
    [["--http", "127.0.0.1:0"], { ...key, BRAZE_MCP_HTTP_TOKEN: "sesame" }, "has fewer than 32 characters"],
    [["--http", "127.0.0.1:0"], { ...key, BRAZE_MCP_HTTP_TOKEN: "é".repeat(40) }, "a character that is not ASCII"],
    [["--http", "127.0.0.1:0"], { ...key, BRAZE_MCP_HTTP_TOKEN: key.BRAZE_API_KEY }, "is the key of Braze"],
    [["--tools", "catalogs_create"], key, "These flags expose no tool: 0 of"],
    [[], {}, "BRAZE_API_KEY is missing: set it to a REST API key in the environment of this server."],
    [[], { BRAZE_API_KEY: "" }, "BRAZE_API_KEY is missing"],
    [[], key, 'Nothing says where Braze is: set BRAZE_INSTANCE, like "US-01", or BRAZE_BASE_URL.'],
    [[], { ...key, BRAZE_INSTANCE: "US-1" }, 'BRAZE_INSTANCE is no instance of Braze; did you mean "US-01"?'],
    [[], { ...key, BRAZE_INSTANCE: "sesame-open" }, "BRAZE_INSTANCE is no instance of Braze"],
    [[], { ...key, BRAZE_INSTANCE: "US-01", BRAZE_BASE_URL: "https://x.example" }, "are both set: keep one of them."],
    [[], { ...key, BRAZE_BASE_URL: "http://x.example" }, "BRAZE_BASE_URL"],
    [
      [],
      { ...key, BRAZE_BASE_URL: "127.0.0.1:4010" },
      'lacks http:// or https://; did you mean "http://127.0.0.1:4010"?',
    ],
    [[], { ...key, BRAZE_BASE_URL: "localhost:4010" }, 'did you mean "http://localhost:4010"?'],
    [[], { ...key, BRAZE_BASE_URL: "rest.iad-01.braze.com" }, 'did you mean "https://rest.iad-01.braze.com"?'],
    [
      ["--permissions", "braze-key.txt"],
      key,
      '--permissions takes names with commas between them, and reads no file like "braze-key.txt"',
    ],
    [[], { ...key, BRAZE_MCP_PERMISSIONS: "./key" }, "BRAZE_MCP_PERMISSIONS takes names with commas between them"],
    [["--ask-changes", "--never-ask"], key, "are both set: keep one of them."],
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
    const [head, row, empty, summary, tokens] = stdout.split("\n");
    expect(head).toMatch(/^TOOL +EFFECT +PERMISSION +LIMIT +PERSONAL DATA +TOKENS$/);
    const { requests, seconds } = limitOf("catalogs.list");
    const want = ["catalogs_list", "read", permissionOf("catalogs.list"), `${requests}/${seconds}s`, "no"];
    expect(row?.split(/ +/)).toEqual([...want, expect.stringMatching(/^\d+$/)]);
    expect(empty).toBe("");
    expect(summary).toMatch(new RegExp(`^1 of ${tools.length} tools; hidden: \\d+ by not-chosen\\.$`));
    expect(tokens).toBe(`Clients are sent 1 tool of about ${Number(row?.split(/ +/).at(-1)) + 3} tokens.`);
  });

  test("and counts what the server adds to the table", () => {
    const { stdout } = run(["--list", "--grant", "catalogs:write"]);
    const [, exposed] = /^(\d+) of \d+ tools; hidden/m.exec(stdout) ?? [];
    const sent = Number(exposed) + 1;
    expect(stdout).toContain(
      `\nClients are sent ${sent} tools, these and describe_schema of the server itself, of about `,
    );
  });

  test("and prints JSON with what hides the other tools", () => {
    const { exposed, hidden } = JSON.parse(run(["--list", "--json", "--grant", "catalogs:write"]).stdout);
    expect(exposed.length + hidden.length).toBe(tools.length);
    expect(exposed).toContainEqual(expect.objectContaining({ name: "catalogs_create", effect: "write" }));
    const [because] = hidden.find(({ name }: { name: string }) => name === "catalogs_delete").because;
    expect(because).toEqual({ rule: "delete", reason: "it deletes, which was not allowed", cure: "--allow-delete" });
  });

  test("and counts the tokens of what is sent to clients", async () => {
    for (const { name, policy, mode = "tools" } of budgets) {
      const listed = await listedUnder({ policy, mode });
      const { sent } = JSON.parse(listJson({ policy: createPolicy(policy), mode, preview: false }));
      expect(sent, name).toEqual({ tools: listed.tools.length, tokens: Math.ceil(listed.tokens) });
    }
  });

  test("and tells what a user may allow", () => {
    const { hidden } = JSON.parse(run(["--list", "--json", "--grant", "catalogs:write"]).stdout);
    const names = hidden.flatMap((each: { name: string; asks?: true }) => (each.asks ? [each.name] : []));
    expect(names).toContain("catalogs_delete");
    expect(names).not.toContain("users_delete");
    expect(run(["--list", "--grant", "catalogs:write"]).stdout).toContain(
      `Of ${names.length} hidden tools a client may run`,
    );
    expect(run(["--list", "--json", "--grant", "catalogs:write", "--never-ask"]).stdout).not.toContain('"asks"');
  });

  test("lists can be repeated or separated by commas", () => {
    const once = run(["--list", "--json", "--grant", "catalogs:read,users:write"]).stdout;
    expect(run(["--list", "--json", "--grant", "catalogs:read", "--grant", "users:write"]).stdout).toBe(once);
  });
});

describe("every flag is an environment variable too", () => {
  const values: Partial<Record<string, string>> = {
    grant: "catalogs:write,users:read",
    permissions: "catalogs.get",
    toolsets: "reporting",
    tools: "catalogs_list",
    "exclude-tools": "catalogs_list",
    "allow-egress": "files.example.com",
    "secrets-from": "secrets",
    "secrets-env": "FCM_CREDENTIAL",
    mode: "search",
    http: "127.0.0.1:8080",
    "http-hosts": "mcp.example.com",
    "audit-log": "audit.jsonl",
    "max-characters": "5000",
    answers: "both",
  };

  test.each(Object.entries(knownFlags))("%s", (name, { type }) => {
    const variable = `BRAZE_MCP_${name.replaceAll("-", "_").toUpperCase()}`;
    const value = values[name];
    const byFlag = readFlags([`--${name}`, ...(type === "string" ? [value ?? ""] : [])]);
    expect(byFlag).not.toEqual(readFlags([]));
    expect(readFlags([], { [variable]: value ?? "true" })).toEqual(byFlag);
    expect(readFlags([], { [variable]: "" })).toEqual(readFlags([]));
    if (type === "boolean") expect(readFlags([], { [variable]: "0" })).toEqual(readFlags([]));
    expect(help()).toContain(`--${name}`);
  });

  test("and the flag beats it", () => {
    const { policy } = readFlags(["--grant", "users:read"], {
      BRAZE_MCP_GRANT: "catalogs:write",
      BRAZE_MCP_PII: "true",
    });
    expect(policy).toMatchObject({ grants: ["users:read"], pii: true });
  });

  test("as a host starts it", () => {
    const flags = run(["--list", "--json", "--grant", "catalogs:write", "--allow-delete"]);
    expect(
      run(["--list"], { BRAZE_MCP_GRANT: "catalogs:write", BRAZE_MCP_ALLOW_DELETE: "1", BRAZE_MCP_JSON: "true" }),
    ).toEqual(flags);
  });
});

test("--help and --version work with any environment", () => {
  for (const flag of ["--help", "--version"]) expect(run([flag], { BRAZE_MCP_GRANTS: "x" }).status).toBe(0);
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
