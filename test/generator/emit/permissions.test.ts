import { expect, test } from "vitest";
import { emitted } from "../../support/emitted.ts";
import { modelOf, operation, pathsOf, shopModel } from "../../support/spec.ts";
import { squash, syntaxErrors } from "../../support/syntax.ts";

const shop = await emitted("permissions", await shopModel());
const constants = squash(shop.get("permissions/src/permission.ts") ?? "");
const tables = squash(shop.get("permissions/src/tables.ts") ?? "");

test.each([
  ['export const Permission = { /** Read the things. */ ThingsGet: "things.get",'],
  ['export type OperationId = "things.create" | "things.delete" | "things.get" | "things.list";'],
  ['export type AreaName = "things";'],
])("%s", (want) => {
  expect(constants).toContain(squash(want));
});

test.each([
  [
    '{ name: "things.get", description: "Read the things.", operations: ["things.get", "things.list"], areas: ["things"], access: "read", collection: "Things" }',
  ],
  ['access: "write"'],
  ['{ id: "things.delete", permission: "things.set", area: "things", effect: "delete", pii: false }'],
])("%s", (want) => {
  expect(tables).toContain(squash(want));
});

test("what members of a request mean for the call", async () => {
  const body = { type: "object", properties: { notify: { "x-effect": "send" }, url: { "x-egress": true } } };
  const model = modelOf({ paths: pathsOf(operation("a.b", { body })) });
  const text = squash((await emitted("permissions", model)).get("permissions/src/tables.ts") ?? "");
  expect(text).toContain(
    squash('opens: [{ in: "body", path: "/notify", effect: "send" }], egress: [{ in: "body", path: "/url" }]'),
  );
});

test("the security scheme, where it is not that of most operations", async () => {
  const schemes = ["key", "key", "scim"];
  const model = modelOf({
    paths: pathsOf(...schemes.map((scheme, n) => operation(`a.op${n}`, { security: [{ [scheme]: [] }] }))),
  });
  const text = (await emitted("permissions", model)).get("permissions/src/tables.ts") ?? "";
  expect(text.match(/security: "\w+"/g)).toEqual(['security: "scim"']);
});

test("the same as JSON", () => {
  const json = JSON.parse(shop.get("permissions/permissions.json") ?? "") as Record<string, object[]>;
  expect(Object.keys(json)).toEqual(["$comment", "specVersion", "permissions", "operations"]);
  expect(json["permissions"]).toHaveLength(2);
  expect(json["operations"]).toHaveLength(4);
});

test("nothing to permit", async () => {
  const none = squash((await emitted("permissions", modelOf())).get("permissions/src/permission.ts") ?? "");
  expect(none).toContain("export const Permission = {} as const;");
  expect(none).toContain("export type OperationId = never;");
  expect(none).toContain("export type AreaName = never;");
});

test("permissions that sound alike", async () => {
  const names = ["users.track", "users_track", "Users Track"];
  const model = modelOf({
    paths: pathsOf(...names.map((name, n) => operation(`a.op${n}`, { security: [{ key: [name] }] }))),
    "x-permissions": Object.fromEntries(names.map((name) => [name, { description: "*/ evil() /*" }])),
  });
  const text = (await emitted("permissions", model)).get("permissions/src/permission.ts") ?? "";
  const keys = [...text.matchAll(/^ {2}(\w+): "/gm)].map((match) => match[1]);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(3);
  expect(syntaxErrors("permission.ts", text)).toEqual([]);
});

test("a permission without an operation is one that writes", async () => {
  const model = modelOf({ "x-permissions": { "sso.login": { description: "Log in." } } });
  expect(model.permissions).toMatchObject([{ name: "sso.login", operations: [], areas: [], access: "write" }]);
});
