import {
  explain,
  missing,
  type OperationId,
  operationsFor,
  Permission,
  permissionEntries,
  permissionsFor,
} from "@braze-codegen/permissions";
import { describe, expect, test } from "vitest";

test.each<[granted: Permission[], operations: OperationId[], want: Permission[]]>([
  [[], [], []],
  [[], ["users.track", "users.delete"], ["users.delete", "users.track"]],
  [[Permission.UsersTrack], ["users.track", "users.delete"], ["users.delete"]],
  [["users.track", "users.delete"], ["users.track", "users.delete"], []],
  // A key may carry what no operation needs.
  [["sso.saml.login", "users.track"], ["users.track"], []],
])("missing(%j, %j) → %j", (granted, operations, want) => {
  expect(missing(granted, operations)).toEqual(want);
});

test("every permission of the registry is taken", () => {
  const names = permissionEntries.map(({ name }) => name as Permission);
  expect(missing(names, [])).toEqual([]);
  expect(operationsFor(names)).toEqual(permissionEntries.flatMap(({ operations }) => operations).sort());
});

describe("names that do not exist", () => {
  const noPermission = 'There is no permission "users.trak" in Permission; did you mean "users.track"?';
  const noOperation =
    'There is no operation "users.trak" in the spec; did you mean "users.track"? An id is the method\'s address in the client, as in "users.track".';
  test.each<[name: string, call: (name: never) => unknown, message: string]>([
    ["missing, of a permission", (name) => missing([name], ["users.track"]), noPermission],
    ["missing, of an operation", (name) => missing([], [name]), noOperation],
    ["permissionsFor", (name) => permissionsFor([name]), noOperation],
    ["operationsFor", (name) => operationsFor([name]), noPermission],
    ["explain", explain, noPermission],
  ])("%s", (_, call, message) => {
    expect(() => call("users.trak" as never)).toThrow(new TypeError(message));
  });

  test.each(["__proto__", "toString", "", "nothing like it"])("nothing is near %j", (name) => {
    expect(() => explain(name as Permission)).toThrow(new TypeError(`There is no permission "${name}" in Permission.`));
  });
});
