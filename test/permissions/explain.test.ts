import {
  type AreaName,
  explain,
  grantsOf,
  type Permission,
  permissionEntries,
  permissionsOfGrants,
} from "@braze-codegen/permissions";
import { describe, expect, test } from "vitest";

describe("explain", () => {
  test.each<[Permission, object]>([
    [
      "catalogs.get_items",
      { operations: ["catalogs.items.list"], effects: ["read"], pii: false, grants: ["catalogs:read"], opens: [] },
    ],
    ["messages.send", { effects: ["send"], grants: ["messages:write"] }],
    [
      "subscription.status.set",
      {
        effects: ["write"],
        grants: ["subscription:write"],
        opens: [
          { operation: "subscription.status.set", in: "body", path: "/use_double_opt_in_logic", effect: "send" },
          {
            operation: "subscription.status.setV2",
            in: "body",
            path: "/subscription_groups/*/use_double_opt_in_logic",
            effect: "send",
          },
        ],
      },
    ],
    [
      "users.export.segment",
      { pii: true, egress: [{ operation: "users.export.segment", in: "body", path: "/callback_endpoint" }] },
    ],
    ["sso.saml.login", { operations: [], effects: [], pii: false, grants: [], opens: [], egress: [] }],
  ])("%s", (permission, want) => {
    expect(explain(permission)).toMatchObject(want);
  });

  test("the grants that it names open it", () => {
    const all = { allowSend: true, allowDelete: true, pii: true };
    for (const { name, operations } of permissionEntries) {
      const { grants } = explain(name as Permission);
      if (operations.length > 0) expect(permissionsOfGrants(grants, all)).toContain(name);
    }
  });
});

describe("grantsOf", () => {
  test("an area that only reads and writes", () => {
    expect(grantsOf("media_library")).toEqual([
      { grant: "media_library:read", permissions: [], beside: {} },
      { grant: "media_library:write", permissions: permissionsOfGrants(["media_library:write"]), beside: {} },
    ]);
  });

  test("what is opened beside", () => {
    expect(grantsOf("sms")).toEqual([
      { grant: "sms:read", permissions: [], beside: { pii: permissionsOfGrants(["sms:read"], { pii: true }) } },
      {
        grant: "sms:write",
        permissions: permissionsOfGrants(["sms:write"]),
        beside: { pii: permissionsOfGrants(["sms:read"], { pii: true }) },
      },
    ]);
    expect(grantsOf("catalogs")[1]?.beside).toEqual({
      allowDelete: expect.arrayContaining(["catalogs.delete", "catalogs.delete_item"]) as string[],
    });
    expect(grantsOf("messages")[1]?.beside.allowSend).toContain("messages.send");
  });

  test("an area that there is not", () => {
    expect(() => grantsOf("catalog" as AreaName)).toThrow(
      new TypeError('There is no area "catalog" in the spec; did you mean "catalogs"?'),
    );
  });
});
