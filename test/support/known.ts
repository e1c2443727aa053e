import { readFileSync } from "node:fs";
import { Braze, servers } from "@braze-codegen/client";
import { toolsets, tools } from "@braze-codegen/mcp";
import { operations, permissions, rateLimits } from "@braze-codegen/spec";
import { OPTIONS } from "../../generator/cli/options.ts";
import { knownFlags } from "../../generated/mcp/src/known-flags.js";
import { PAGE, packageNames } from "../../generator/emit/package-names.ts";
import { maxBody } from "./facts.ts";
import type { Known } from "./mentions.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const areas = unique(operations.map(({ area }) => area));

/** What the spec, the packages and the commands have. */
export const known: Known = {
  operations,
  helpers: helpersOf(new Braze({ apiKey: "key", instance: "US-01" })),
  permissions: permissions.map(({ name }) => name),
  areas,
  tools: tools.flatMap(({ name, _meta }) => [name, ...(_meta.aliases ?? [])]),
  toolsets: [...toolsets.map(({ name }) => name), ...areas, "all"],
  instances: servers.map(({ id }) => id),
  hosts: servers.map(({ url }) => url),
  commands: {
    "release:version": flagsOf("generator/release/version.ts", "OPTIONS"),
    "release:publish": flagsOf("generator/release/publish.ts", "OPTIONS"),
    "release:rehearse": flagsOf("test/release/run.ts", "OPTIONS"),
    "npm run": Object.keys(OPTIONS),
    "mock-server": flagsOf("templates/mock-server/src/cli/arguments.ts", "OPTIONS"),
    mcp: Object.keys(knownFlags),
  },
  scripts: Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts),
  extensions: unique(
    [...read("generator/extensions/schema.json").matchAll(/"(x-[a-z-]+)": /g)].map(([, name]) => name ?? ""),
  ),
  counts: {
    operations: operations.length,
    permissions: permissions.length,
    "rate limits": rateLimits.length,
    areas: areas.length,
    instances: servers.length,
    // The page is none.
    packages: packageNames.filter((name) => name !== PAGE).length,
  },
  bodies: unique(operations.map(({ id }) => maxBody(id))),
};

/** The methods for any number of objects, of the client and of all that hangs below it. */
function helpersOf(resource: object): string[] {
  // What a client has beside its operations, and what they have.
  const isHelper = (name: string) => name.endsWith("All") || (resource instanceof Braze && name !== "constructor");
  const own = Object.getOwnPropertyNames(Object.getPrototypeOf(resource)).filter(isHelper);
  const below = Object.entries(resource).filter(([name]) => name !== "transport");
  return [...own, ...below.flatMap(([name, child]) => helpersOf(child as object).map((each) => `${name}.${each}`))];
}

/** The names in a table of flags, which node:util reads: the command has these and no others. */
function flagsOf(file: string, table: string): string[] {
  const [, members = ""] = new RegExp(`^const ${table} = \\{\n(.*?)^\\} as const`, "ms").exec(read(file)) ?? [];
  const names = [...members.matchAll(/^ {2}"?([a-z][a-z-]*)"?: /gm)].map(([, name]) => name ?? "");
  if (names.length === 0) throw new Error(`${file} has no table of flags ${table}`);
  return names;
}
