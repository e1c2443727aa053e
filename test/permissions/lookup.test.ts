import {
  explain,
  missing,
  type OperationId,
  operationsFor,
  type Permission,
  permissionEntries,
  permissionsFor,
} from "@braze-codegen/permissions";
import { describe, expect, test } from "vitest";
import { permissionOf } from "../support/facts.ts";

// As the description has them.
const [track, erase] = ["users.track", "users.delete"].map(permissionOf) as [Permission, Permission];

test.each<[granted: Permission[], operations: OperationId[], want: Permission[]]>([
  [[], [], []],
  [[], ["users.track", "users.delete"], [track, erase].sort()],
  [[track], ["users.track", "users.delete"], [erase]],
  [[track, erase], ["users.track", "users.delete"], []],
  // A key may carry what no operation needs.
  [["sso.saml.login", track], ["users.track"], []],
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

describe("what callers without types give", () => {
  const call =
    (does: (...given: never[]) => unknown, ...given: unknown[]) =>
    () =>
      does(...(given as never[]));
  test.each<[name: string, call: () => unknown, message: string]>([
    ["explain()", call(explain, undefined), 'There is no permission "undefined" in Permission.'],
    ["explain(1)", call(explain, 1), 'There is no permission "1" in Permission.'],
    [
      "missing of a text",
      call(missing, "users.track", []),
      'The granted permissions should be a list, as in ["users.track"].',
    ],
    ["missing for a text", call(missing, [], "users.track"), 'The operations should be a list, as in ["users.track"].'],
    ["missing for nothing", call(missing, []), "The operations should be a list of texts, and are undefined."],
    [
      "missing of numbers",
      call(missing, [1], []),
      "The granted permissions should be a list of texts, and one of them is 1.",
    ],
    [
      "permissionsFor a text",
      call(permissionsFor, "users.track"),
      'The operations should be a list, as in ["users.track"].',
    ],
    ["permissionsFor nothing", call(permissionsFor), "The operations should be a list of texts, and are undefined."],
    [
      "permissionsFor null",
      call(permissionsFor, [null]),
      "The operations should be a list of texts, and one of them is null.",
    ],
    [
      "operationsFor a text",
      call(operationsFor, "users.track"),
      'The permissions should be a list, as in ["users.track"].',
    ],
    [
      "operationsFor an object",
      call(operationsFor, {}),
      "The permissions should be a list of texts, and are an object.",
    ],
  ])("%s", (_, ask, message) => {
    expect(ask).toThrow(new TypeError(message));
  });

  test("any list will do", () => {
    expect(missing(new Set<Permission>(), new Set<OperationId>(["users.track"]))).toEqual(["users.track"]);
  });
});
