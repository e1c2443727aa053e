import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  address,
  camelCase,
  fileName,
  idFromRoute,
  identifier,
  pascalCase,
  toolName,
  typeName,
  uniqueNames,
  words,
} from "../../../generator/model/naming.ts";
import { syntaxErrors } from "../../support/syntax.ts";

describe("words", () => {
  test.each<[given: string, want: string]>([
    ["external_ids", "external ids"],
    ["external-ids", "external ids"],
    ["externalIds", "external ids"],
    ["External IDs", "external ids"],
    ["HTTPServer2Go", "http server2 go"],
    ["Crème brûlée", "creme brulee"],
    ["  ", ""],
    ["用户", ""],
  ])("%s → %s", (given, want) => {
    expect(words(given).join(" ")).toBe(want);
  });
});

describe("names", () => {
  test.each<[given: string, pascal: string, camel: string, identifier: string, file: string, tool: string]>([
    [
      "users.externalIds.rename",
      "UsersExternalIdsRename",
      "usersExternalIdsRename",
      "usersExternalIdsRename",
      "users-external-ids-rename",
      "users_external_ids_rename",
    ],
    ["catalog_name", "CatalogName", "catalogName", "catalogName", "catalog-name", "catalog_name"],
    ["X-Request-ID", "XRequestId", "xRequestId", "xRequestId", "x-request-id", "x_request_id"],
    ["delete", "Delete", "delete", "delete_", "delete", "delete"],
    ["2fa", "N2fa", "n2fa", "n2fa", "2fa", "2fa"],
    ["", "Unnamed", "unnamed", "unnamed", "unnamed", "unnamed"],
    ["../../etc/passwd", "EtcPasswd", "etcPasswd", "etcPasswd", "etc-passwd", "etc_passwd"],
    ["*/ evil() /*", "Evil", "evil", "evil", "evil", "evil"],
  ])("%s", (given, ...want) => {
    expect([pascalCase(given), camelCase(given), identifier(given), fileName(given), toolName(given)]).toEqual(want);
  });
});

test.each<[given: string, want: string]>([
  ["UserAlias", "UserAlias"],
  ["HTTPError", "HTTPError"],
  ["user_alias", "UserAlias"],
  ["a.b/c", "ABC"],
  ["404", "N404"],
])("typeName(%s) → %s", (given, want) => {
  expect(typeName(given)).toBe(want);
});

test.each<[id: string, resource: string[], method: string]>([
  ["catalogs.items.list", ["catalogs", "items"], "list"],
  ["users.externalIds.rename", ["users", "externalIds"], "rename"],
  ["ping", ["api"], "ping"],
  ["get-user.By_Name", ["getUser"], "byName"],
])("address(%s)", (id, resource, method) => {
  expect(address(id)).toEqual({ resource, method });
});

test.each<[method: string, path: string, want: string]>([
  ["get", "/pets/{petId}", "getPetsByPetId"],
  ["post", "/", "post"],
  ["put", "/a-b/{c_d}/{e}", "putABByCDByE"],
])("idFromRoute(%s %s) → %s", (method, path, want) => {
  expect(idFromRoute(method, path)).toBe(want);
});

describe("of any string", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("constructor", "__proto__", "default", "await", "con", "a".repeat(10_000), "A1".repeat(5000)),
  );
  const always = (check: (given: string) => void) =>
    fc.assert(
      fc.property(text, (given) => {
        check(given);
      }),
      { numRuns: 300 },
    );

  test("identifier can be declared", () => {
    always((given) => expect(syntaxErrors("a.ts", `"use strict"; const ${identifier(given)} = 1;`)).toEqual([]));
  });

  test("typeName and pascalCase name a type", () => {
    for (const name of [typeName, pascalCase])
      always((given) => expect(syntaxErrors("a.ts", `export interface ${name(given)} {}`)).toEqual([]));
  });

  test("camelCase names a member", () => {
    always((given) => expect(ts.isIdentifierStart(camelCase(given).charCodeAt(0), ts.ScriptTarget.ES2022)).toBe(true));
  });

  test("toolName is what MCP clients take", () => {
    always((given) => expect(toolName(given)).toMatch(/^[a-z0-9_]+$/));
  });

  test("fileName names a file on every system", () => {
    always((given) => {
      expect(fileName(given)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(fileName(given).length).toBeLessThanOrEqual(200);
      expect(fileName(given)).not.toMatch(/^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/);
    });
  });

  test.each(["A", "aA", "a.", "-", "é", "A-"])("of %j, ten thousand times, the beginning", (given) => {
    for (const name of [identifier, pascalCase, fileName, toolName, address])
      expect(JSON.stringify(name(given.repeat(10_000))).length).toBeLessThan(1500);
  });
});

describe("uniqueNames", () => {
  test("counts what comes again, whatever its case", () => {
    const unique = uniqueNames();
    expect(["Pet", "Pet", "pet", "Pet2", "Dog"].map(unique)).toEqual(["Pet", "Pet2", "pet3", "Pet22", "Dog"]);
  });

  test("never repeats", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[aA]?2?3?$/)), (given) => {
        const unique = uniqueNames();
        const names = given.map((name) => unique(name).toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
