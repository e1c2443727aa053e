import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { operations as before, permissions as permissionsBefore } from "@braze-codegen/spec";
import { describe, expect, test } from "vitest";
import { emit } from "../../generator/emit/emit.ts";
import { packageNames } from "../../generator/emit/package-names.ts";
import { loadTemplates } from "../../generator/generate.ts";
import { load } from "../../generator/load/load.ts";
import { buildModel } from "../../generator/model/build.ts";
import { validate } from "../../generator/validate/validate.ts";
import { folderOf, put } from "../support/folder.ts";

/**
 * What Braze may change, done all at once to a copy of the spec: no complaint follows, nothing old is left, and what holds for each
 * operation still does. So nothing but the spec knows a figure or a name of it.
 */
const folder = await folderOf();
await cp("spec", folder, { recursive: true });

const templates = await loadTemplates();
// The mock server has a handler for nearly every operation, which stays with its name until somebody renames it there too.
const handWritten = [...templates].flatMap(([path, text]) => (path.startsWith("mock-server/") ? [] : text)).join("\n");

/** A permission of one operation, of which no other template speaks. */
const renamed = permissionsBefore.find(({ name, operations: [id = "", ...more] }) => {
  const tool = before.find((operation) => operation.id === id)?.tool ?? "";
  return more.length === 0 && !handWritten.includes(name) && !handWritten.includes(id) && /^.{3,30}$/.test(tool);
});
if (!renamed) throw new Error("every operation with a permission of its own stands in a template");
const [oldPermission, newPermission] = [renamed.name, `${renamed.name}_renamed`];
const [oldId = ""] = renamed.operations;
const newId = `${oldId}Now`;

const changes: readonly [file: RegExp, from: RegExp, to: string | ((match: string, figure: string) => string)][] = [
  [/^rate-limits\.yaml$/, /\brequests: (\d+)/g, (_, figure) => `requests: ${Number(figure) * 2 + 1}`],
  [/./, /\bmaxItems: (\d+)/g, (_, figure) => `maxItems: ${Number(figure) + 7}`],
  [/./, /\bx-batch: \{max: (\d+)/g, (_, figure) => `x-batch: {max: ${Number(figure) + 7}`],
  [/./, /\bmaxLength: (\d+)/g, (_, figure) => `maxLength: ${Number(figure) + 7}`],
  [/^openapi\.yaml$/, /^ {2}version: .*$/m, "  version: 2099.1.0"],
  [/^openapi\.yaml$/, /^x-max-body: \{bytes: \d+/m, "x-max-body: {bytes: 9000000"],
  [
    /^openapi\.yaml$/,
    /^servers:\n/m,
    `servers:
  - url: https://rest.zz-99.braze.com
    description: ZZ-99 (elsewhere)
    x-instance: {id: ZZ-99, region: ZZ, dashboard: "https://dashboard.zz-99.braze.com", sdk: sdk.zz-99.braze.com}
`,
  ],
  [/^permissions\.yaml$/, new RegExp(`^${oldPermission}:`, "m"), `${newPermission}:`],
  [/^paths\//, new RegExp(`\\[${oldPermission}\\]`), `[${newPermission}]`],
  [/^paths\//, new RegExp(`operationId: ${oldId}$`, "m"), `operationId: ${newId}\n  x-other-id: Only this test calls it so.`],
  [/^toolsets\.yaml$/, new RegExp(`- ${oldId.replaceAll(".", "\\.")}$`, "gm"), `- ${newId}`],
  [/^toolsets\.yaml$/, /^ {2}of:\n/m, "  of:\n    - abacus\n"],
  [
    /^schemas\/(?!index)/,
    /^properties:\n/m,
    "properties:\n  a_new_field: {type: [string, 'null'], maxLength: 64, description: A field that is new.}\n",
  ],
  // An operation in an area of its own.
  [/^permissions\.yaml$/, /$(?![\s\S])/, "\nabacus.move: {description: Move a bead., collection: Abacus}\n"],
  [
    /^rate-limits\.yaml$/,
    /$(?![\s\S])/,
    "\nabacus-move: {requests: 33, seconds: 7, scope: workspace, shared: false, description: Limit of /abacus/move.}\n",
  ],
  [/^openapi\.yaml$/, /^paths:\n/m, "paths:\n  /abacus/move: {$ref: paths/abacus/move.yaml}\n"],
  [
    /^openapi\.yaml$/,
    /^tags:\n/m,
    'tags:\n  - {name: abacus, description: Beads., externalDocs: {url: "https://www.braze.com/docs/api/abacus"}}\n',
  ],
];

const OPERATION = `post:
  operationId: abacus.move
  tags: [abacus]
  summary: Move a bead
  description: Moves it.
  externalDocs: {url: "https://www.braze.com/docs/api/abacus/move"}
  security: [{restApiKey: [abacus.move]}]
  x-effect: write
  x-resource: bead
  x-mcp: {keywords: [count, add up, sum, arithmetic, school, frame, wires, soroban]}
  x-rate-limit: [abacus-move]
  requestBody:
    required: true
    content:
      application/json:
        schema:
          type: object
          additionalProperties: false
          required: [wire]
          properties: {wire: {type: integer, description: Which one of the wires.}}
        examples: {first: {summary: The first wire, value: {wire: 1}}}
  responses:
    "201":
      description: Moved.
      headers:
        X-RateLimit-Limit: {$ref: ../../headers/RateLimitLimit.yaml}
        X-RateLimit-Remaining: {$ref: ../../headers/RateLimitRemaining.yaml}
        X-RateLimit-Reset: {$ref: ../../headers/RateLimitReset.yaml}
      content:
        application/json:
          schema: {type: object, description: Done., required: [message], properties: {message: {type: string, description: What happened to it.}}}
          examples: {done: {summary: Done, value: {message: success}}}
    "400": {$ref: ../../responses/BadRequest.yaml}
    "401": {$ref: ../../responses/Unauthorized.yaml}
    "403": {$ref: ../../responses/Forbidden.yaml}
    "429": {$ref: ../../responses/TooManyRequests.yaml}
    default: {$ref: ../../responses/ServerError.yaml}
`;

await put(join(folder, "paths/abacus/move.yaml"), OPERATION);
const done = new Set<number>();
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  const path = file.slice(folder.length + 1).replaceAll("\\", "/");
  if (!entry.isFile() || path === "paths/abacus/move.yaml") continue;
  const text = await readFile(file, "utf8");
  let changed = text;
  for (const [index, [where, from, to]] of changes.entries()) {
    const next = where.test(path) ? changed.replace(from, to as string) : changed;
    if (next !== changed) done.add(index);
    changed = next;
  }
  if (changed !== text) await writeFile(file, changed);
}

const loaded = await load(join(folder, "openapi.yaml"));
const { complaints } = await validate(loaded);
const model = buildModel(loaded.document);
const files = new Map(
  (await emit(model, packageNames, { templates, project: { version: "0.0.0" } })).map(({ path, text }) => [path, text] as const),
);
const jsonOf = <T>(path: string) => JSON.parse(files.get(path) ?? "null") as T;

interface Tool {
  readonly name: string;
  readonly _meta: { readonly operationId: string; readonly permission?: string; readonly rateLimit: string };
}
const { tools } = jsonOf<{ tools: readonly Tool[] }>("mcp/tools.json");
const table = jsonOf<{ permissions: readonly { name: string; operations: readonly string[] }[] }>(
  "permissions/permissions.json",
);

test("each change was made, and none is a complaint", () => {
  expect([...done].sort((a, b) => a - b)).toEqual([...changes.keys()]);
  expect(complaints.map(({ message }) => message)).toEqual([]);
});

describe("what holds for each operation still does", () => {
  const ids = [...before.map(({ id }) => (id === oldId ? newId : id)), "abacus.move"].sort();

  test.each([
    ["the model", () => model.operations.map(({ id }) => id)],
    ["the tools", () => tools.map(({ _meta }) => _meta.operationId)],
  ])("%s has each, once", (_, given) => {
    expect([...given()].sort()).toEqual(ids);
  });

  test("its permission is in the table, with it", () => {
    for (const { id, permission } of model.operations)
      if (permission !== undefined) expect(table.permissions.find(({ name }) => name === permission)?.operations).toContain(id);
  });

  test("its limit has the new figures in its tool", () => {
    for (const { id, rateLimit } of model.operations) {
      const { requests, seconds } = model.rateLimits.find((limit) => limit.id === rateLimit[0]) ?? {};
      if (requests === undefined) continue;
      expect(tools.find(({ _meta }) => _meta.operationId === id)?._meta.rateLimit).toBe(`${requests}/${seconds}s`);
    }
  });

  test("its area has a file of operations and of methods", () => {
    for (const { name } of model.areas)
      for (const part of ["operations", "resources"])
        expect([...files.keys()].join("\n")).toContain(`client/src/${part}/${name.replaceAll("_", "-")}.ts`);
  });
});

test.each([
  ["a renamed permission", oldPermission],
  ["a renamed operation", oldId],
])("%s is gone from all that is made", (_, old) => {
  const whole = new RegExp(`["'\`]${old.replaceAll(".", "\\.")}["'\`]`);
  const made = [...files].filter(([path]) => !templates.has(path));
  expect(made.filter(([, text]) => whole.test(text)).map(([path]) => path)).toEqual([]);
});

test.each([
  ["the version", "client/src/servers.ts", "2099.1.0"],
  ["the instance", "client/src/servers.ts", "https://rest.zz-99.braze.com"],
  ["the new permission", "permissions/src/permission.ts", newPermission],
  ["the new operation", "mock-server/src/data/operations.ts", "/abacus/move"],
  ["its limit", "mock-server/src/data/limits.ts", "abacus-move"],
  ["the greatest body", "mock-server/src/data/operations.ts", "9000000"],
  ["a new field", "client/src/types/shared.ts", "a_new_field"],
  ["a count", "client/README.md", `${before.length + 1} operations`],
])("%s is there: %s", (_, path, want) => {
  expect(files.has(path) && files.get(path)?.includes(want)).toBe(true);
});
