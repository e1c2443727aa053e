import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const permissions: readonly RuleCase[] = [
  ["each operation has one, and each has an operation", {}, []],
  [
    "unknown, with a suggestion",
    { [LIST]: ["[{ key: [things.get] }]", "[{ key: [things.gte] }]"] },
    [
      `${LIST}:7:22 GET /things asks for the permission "things.gte", which x-permissions does not have; did you mean "things.get"?`,
    ],
  ],
  [
    "unknown and like none: the list, as it is short",
    { [LIST]: ["[{ key: [things.get] }]", "[{ key: [a] }]"] },
    [
      `${LIST}:7:22 GET /things asks for the permission "a", which x-permissions does not have; there are things.get, things.set`,
    ],
  ],
  [
    "none",
    { [LIST]: ["  security: [{ key: [things.get] }]\n", ""] },
    [`${LIST}:1:1 GET /things names no permission; write one under security, or the reason under x-no-permission`],
  ],
  [
    "none, for a reason",
    { [LIST]: ["security: [{ key: [things.get] }]", "x-no-permission: Whoever has a key may look."] },
    [],
  ],
  [
    "two",
    { [LIST]: ["[{ key: [things.get] }]", "[{ key: [things.get, things.set] }]"] },
    [`${LIST}:7:3 GET /things names 2 permissions; a call of this API needs exactly one`],
  ],
  [
    "one, and a reason for none",
    { [LIST]: ["  x-effect: read", "  x-no-permission: Whoever has a key may look.\n  x-effect: read"] },
    [`${LIST}:8:3 GET /things names a permission, and why it has none; take one away`],
  ],
  [
    "another than the one by its own name, for a reason",
    {
      "paths/things/{thing_id}.yaml": [
        "security: [{ key: [things.get] }]",
        "security: [{ key: [things.set] }]\n  x-other-permission: Who looks closely counts as a maker.",
      ],
    },
    [],
  ],
  [
    "the one by its own name, and a reason for another",
    { [LIST]: ["  x-effect: read", "  x-other-permission: Who looks counts as a maker.\n  x-effect: read"] },
    [`${LIST}:8:3 GET /things asks for no other permission than the one by its own name; take x-other-permission out`],
  ],
  [
    "registered, without an operation",
    { "permissions.yaml": ["things.get:", "sso.login:\n  description: Log in.\n  collection: SSO\nthings.get:"] },
    [
      'permissions.yaml:1:1 no operation needs the permission "sso.login"; if one asks for another by mistake, write it there; else take it out, or say why it stays under without-operation',
    ],
  ],
  [
    "registered, without an operation for a reason",
    {
      "permissions.yaml": [
        "things.get:",
        "sso.login:\n  description: Log in.\n  collection: SSO\n  without-operation: It opens a page, no call.\nthings.get:",
      ],
    },
    [],
  ],
  [
    "registered, with an operation and a reason for none",
    { "permissions.yaml": ["  collection: Things", "  collection: Things\n  without-operation: It opens a page."] },
    ['permissions.yaml:4:3 the permission "things.get" has an operation; take without-operation away'],
  ],
];
