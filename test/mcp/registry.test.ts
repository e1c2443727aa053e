import { existsSync, readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { httpTokenVariable } from "../../generated/mcp/src/http-address.js";
import { variableOf } from "../../generated/mcp/src/flag-variables.js";
import { type FlagName, knownFlags } from "../../generated/mcp/src/known-flags.js";

/**
 * The files by which registries and hosts know the server, against what their public schemas ask for: those of
 * `server.json` of 2025-09-29 and of `manifest.json` 0.4, as far as the members go that are used here.
 */
const folder = "generated/mcp/";
const read = (name: string) => readFileSync(folder + name, "utf8");
const manifestOfNpm = JSON.parse(read("package.json")) as {
  name: string;
  version: string;
  mcpName: string;
  files: string[];
  engines: { node: string };
};

/** What a server takes from the environment; the other flags are for people. */
const forPeople: readonly FlagName[] = ["list", "json", "help", "version"];
const flags = (Object.keys(knownFlags) as FlagName[]).filter((flag) => !forPeople.includes(flag));
const ofHttp = ["http", "http-hosts"].map(variableOf);
const ofBraze = ["BRAZE_API_KEY", "BRAZE_INSTANCE", "BRAZE_BASE_URL"];

interface Variable {
  readonly name: string;
  readonly description: string;
  readonly format?: string;
  readonly isSecret?: boolean;
}

describe("server.json", () => {
  const server = JSON.parse(read("server.json")) as {
    name: string;
    description: string;
    version: string;
    packages: Record<string, unknown>[];
  };

  test("has what the schema requires, in its form", () => {
    expect(server.name).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
    expect(server.description.length).toBeLessThanOrEqual(100);
    expect(server.version).toBe(manifestOfNpm.version);
    // The registry holds a package to be of who publishes the server by this name.
    expect(manifestOfNpm.mcpName).toBe(server.name);
    const members = ["registryType", "identifier", "version", "runtimeHint", "transport", "environmentVariables"];
    for (const each of server.packages) {
      expect(Object.keys(each)).toEqual(members);
      expect(each).toMatchObject({
        registryType: "npm",
        identifier: manifestOfNpm.name,
        version: manifestOfNpm.version,
      });
    }
    expect(server.packages.map(({ transport }) => transport)).toMatchObject([
      { type: "stdio" },
      { type: "streamable-http", url: "http://{BRAZE_MCP_HTTP}/mcp" },
    ]);
  });

  test.each([
    [0, [...ofBraze, ...flags.map(variableOf)].filter((name) => !ofHttp.includes(name))],
    [1, [...ofBraze, ...flags.map(variableOf), httpTokenVariable]],
  ])("package %i has every variable that the server reads, and no other", (index, want) => {
    const variables = server.packages[index]?.["environmentVariables"] as Variable[];
    expect(variables.map(({ name }) => name).sort()).toEqual([...want].sort());
    for (const { name, description, format = "string", isSecret = false } of variables) {
      expect(description).toMatch(/\S+ .*\.$/);
      expect(["string", "number", "boolean", "filepath"]).toContain(format);
      const flag = flags.find((each) => variableOf(each) === name);
      if (flag) expect(format === "boolean").toBe(knownFlags[flag].type === "boolean");
      expect(isSecret).toBe(/KEY$|TOKEN$/.test(name));
    }
  });
});

describe("manifest.json", () => {
  const manifest = JSON.parse(read("manifest.json")) as {
    version: string;
    author: { name: string };
    server: { type: string; entry_point: string; mcp_config: { args: string[]; env: Record<string, string> } };
    compatibility: { runtimes: { node: string } };
    user_config: Record<string, { type: string; title: string; description: string; sensitive?: boolean }>;
  };

  test("has what the schema requires, and no member that it does not know", () => {
    const known =
      "manifest_version name display_name version description author repository license server tools_generated prompts_generated compatibility user_config";
    expect(Object.keys(manifest)).toEqual(known.split(" "));
    expect(manifest).toMatchObject({ manifest_version: "0.4", version: manifestOfNpm.version });
    expect(manifest.author.name).not.toBe("");
    expect(manifest.compatibility.runtimes.node).toBe(manifestOfNpm.engines.node);
    for (const field of Object.values(manifest.user_config)) {
      expect(["string", "number", "boolean", "directory", "file"]).toContain(field.type);
      expect(field).toMatchObject({ title: expect.any(String), description: expect.any(String) });
      const strange = Object.keys(field).filter(
        (name) => !["type", "title", "description", "required", "default", "sensitive"].includes(name),
      );
      expect(strange).toEqual([]);
    }
  });

  test("starts what is there, with the variables of the server, each from a field of its form", () => {
    const { entry_point, mcp_config } = manifest.server;
    expect(existsSync(folder + entry_point)).toBe(true);
    expect(mcp_config.args).toEqual([`\${__dirname}/${entry_point}`]);
    const known = [...ofBraze, ...flags.map(variableOf)];
    for (const [name, value] of Object.entries(mcp_config.env)) {
      expect(known).toContain(name);
      const [, field = ""] = /^\$\{user_config\.(\w+)\}$/.exec(value) ?? [];
      expect(Object.keys(manifest.user_config), name).toContain(field);
      const flag = flags.find((each) => variableOf(each) === name);
      if (flag) expect(manifest.user_config[field]?.type === "boolean").toBe(knownFlags[flag].type === "boolean");
    }
    expect(Object.keys(mcp_config.env)).toHaveLength(Object.keys(manifest.user_config).length);
    expect(manifest.user_config["api_key"]?.sensitive).toBe(true);
  });

  test("is in the package", () => {
    expect(manifestOfNpm.files).toEqual(expect.arrayContaining(["manifest.json", "server.json", "bin", "dist"]));
  });
});

describe("Dockerfile", () => {
  const lines = read("Dockerfile")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

  test("is one that a linter has nothing against", () => {
    expect(validate(read("Dockerfile"), {})).toEqual([]);
    expect(validate("FROM node\nRUM npm install\n", {})).toMatchObject([{ message: "Unknown instruction: RUM" }]);
  });

  test("fetches from npm alone, runs as nobody in particular, and holds no secret", () => {
    expect(lines.filter((line) => /https?:|curl|wget|\bapt|\bapk|git /.test(line))).toEqual([]);
    expect(lines.filter((line) => /^RUN /.test(line))).toEqual([
      expect.stringMatching(/^RUN npm install --omit=dev --ignore-scripts /),
    ]);
    expect(lines).toContain("USER node");
    expect(lines.filter((line) => /^(ENV|ARG) /.test(line))).toEqual([]);
  });

  test("takes the tarballs by the names that npm gives them, and starts the program of the package", () => {
    const names = ["client", "permissions", "mcp"].map((name) => `braze-codegen-${name}-${manifestOfNpm.version}.tgz`);
    expect(lines).toContain(`COPY ${names.join(" ")} ./`);
    const [, program = ""] = /"node", "node_modules\/@braze-codegen\/mcp\/([^"]+)"/.exec(lines.at(-1) ?? "") ?? [];
    expect(existsSync(folder + program), program).toBe(true);
  });
});
