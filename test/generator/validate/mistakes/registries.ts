import type { Mistake } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const PERMISSIONS = "permissions.yaml";
const LIMITS = "rate-limits.yaml";
const DECISIONS = "decisions.yaml";

/** Permissions, limits and decisions. */
export const registries: readonly Mistake[] = [
  [
    "a permission that nobody knows",
    { [LIST]: ["[{ key: [things.get] }]", "[{ key: [stuff.get] }]"] },
    `${LIST}:7:22 GET /things asks for the permission "stuff.get", which x-permissions does not have; there are things.get, things.set [permissions]`,
  ],
  [
    "a permission that is misspelt by its only operations",
    { [LIST]: ["key: [things.set]", "key: [thigns.set]"], [THING]: ["key: [things.set]", "key: [things.get]"] },
    `${LIST}:33:22 POST /things asks for the permission "thigns.set", which x-permissions does not have; did you mean "things.set"? Nothing else names that one (permissions.yaml:4), so one of the two is misspelt [permissions]`,
  ],
  [
    "a key that nobody describes",
    { [LIST]: ["[{ key: [things.get] }]", "[{ keys: [things.get] }]"] },
    `${LIST}:7:16 GET /things asks for the key "keys", which components.securitySchemes does not have; did you mean "key"? [security-schemes]`,
  ],
  [
    "a permission that the registry misspells",
    { [PERMISSIONS]: ["things.set:", "thigns.set:"] },
    `${PERMISSIONS}:4:1 no operation asks for the permission "thigns.set", and 2 say "things.set" (the first in paths/things/index.yaml:33); give the two one name [permissions]`,
  ],
  [
    "no permission",
    { [LIST]: ["  security: [{ key: [things.get] }]\n", ""] },
    `${LIST}:1:1 GET /things names no permission; write one under security, or the reason under x-no-permission [permissions]`,
  ],
  [
    "no permission, and one that nobody else names",
    {
      [LIST]: ["security: [{ key: [things.set] }]", "security: [{ key: [] }]"],
      [PERMISSIONS]: ["things.get:", "things.create:\n  description: Make things.\n  collection: Things\nthings.get:"],
    },
    `${LIST}:27:1 POST /things names no permission; write "things.create", which no other operation names, under security, or the reason under x-no-permission [permissions]`,
  ],
  [
    "security that is empty",
    {
      [LIST]: ["security: [{ key: [things.set] }]", "security: []"],
      [PERMISSIONS]: ["things.get:", "things.create:\n  description: Make things.\n  collection: Things\nthings.get:"],
    },
    `${LIST}:27:1 POST /things names no permission; write "things.create", which no other operation names, under security, or the reason under x-no-permission [permissions]`,
  ],
  [
    "the permission of another operation",
    { [THING]: ["key: [things.get]", "key: [things.set]"] },
    `${THING}:9:22 GET /things/{thing_id} asks for the permission "things.set", and there is one by its own name; write "things.get", or say under x-other-permission why it is another [permissions]`,
  ],
  [
    "the permission of another operation, so that nobody needs its own",
    {
      [PERMISSIONS]: ["things.get:", "things.create:\n  description: Make things.\n  collection: Things\nthings.get:"],
    },
    `${LIST}:33:22 POST /things asks for the permission "things.set", and there is one by its own name; write "things.create", or, if it is really "things.set", take "things.create" out of x-permissions (permissions.yaml:1), since nothing else names it [permissions]`,
  ],
  [
    "the permission of another operation, so that nobody needs one that suits it",
    {
      [PERMISSIONS]: [
        "things.get:",
        "things.delete_one:\n  description: Throw away.\n  collection: Things\nthings.get:",
      ],
    },
    `${THING}:30:22 DELETE /things/{thing_id} asks for the permission "things.set" as others do, and no operation asks for "things.delete_one"; write "things.delete_one", or, if it is really "things.set", take "things.delete_one" out of x-permissions (permissions.yaml:1) [permissions]`,
  ],
  [
    "a permission without an operation",
    { [PERMISSIONS]: ["things.get:", "things.count:\n  description: Count.\n  collection: Things\nthings.get:"] },
    `${PERMISSIONS}:1:1 no operation needs the permission "things.count"; if one asks for another by mistake, write it there; else take it out, or say why it stays under without-operation [permissions]`,
  ],
  [
    "a permission without a description",
    { [PERMISSIONS]: ["  description: Read the things.\n", ""] },
    `${PERMISSIONS}:1:1 "things.get" of x-permissions lacks "description"; write it [extensions]`,
  ],
  [
    "a permission with a member that is misspelt",
    { [PERMISSIONS]: ["  collection: Things\nthings.set", "  colection: Things\nthings.set"] },
    `${PERMISSIONS}:3:3 "colection" is no member of "things.get" of x-permissions; did you mean "collection"? [extensions]`,
  ],
  [
    "a limit that nobody knows",
    { [LIST]: ["[things-read]", "[things-reads]"] },
    `${LIST}:10:18 GET /things names the limit "things-reads", which x-rate-limits does not have; did you mean "things-read"? [rate-limits]`,
  ],
  [
    "a limit that is misspelt by its only operation",
    { [LIST]: ["[things-write]", "[thing-write]"], [THING]: ["[things-write]", "[things-read]"] },
    `${LIST}:36:18 POST /things names the limit "thing-write", which x-rate-limits does not have; did you mean "things-write"? Nothing else names that one (rate-limits.yaml:7), so one of the two is misspelt [rate-limits]`,
  ],
  [
    "a limit that the registry misspells",
    { [LIMITS]: ["things-write:", "things-wirte:"] },
    `${LIMITS}:7:1 no operation names the limit "things-wirte", and 2 say "things-write" (the first in paths/things/index.yaml:36); give the two one name [rate-limits]`,
  ],
  [
    "a limit that is no list",
    { [LIST]: ["[things-read]", "things-read"] },
    `${LIST}:10:3 x-rate-limit must be an array, not "things-read"; write [things-read] [extensions]`,
  ],
  [
    "no limit",
    { [LIST]: ["  x-rate-limit: [things-read]\n", ""] },
    `${LIST}:1:1 GET /things names no limit; write x-rate-limit with ids of x-rate-limits, the default first [rate-limits]`,
  ],
  [
    "a limit without an operation",
    {
      [LIMITS]: [
        "things-read:",
        "idle:\n  requests: 1\n  seconds: 1\n  scope: company\n  description: Of nothing.\nthings-read:",
      ],
    },
    `${LIMITS}:1:1 no operation has the limit "idle"; take it out [rate-limits]`,
  ],
  [
    "a limit whose scope nobody knows",
    { [LIMITS]: ["scope: workspace", "scope: workspaces"] },
    `${LIMITS}:4:3 "things-read.scope" of x-rate-limits must be one of workspace, company, audience, not "workspaces"; did you mean "workspace"? [extensions]`,
  ],
  [
    "a limit with a number in words",
    { [LIMITS]: ["requests: 50", "requests: fifty"] },
    `${LIMITS}:2:3 "things-read.requests" of x-rate-limits must be an integer, not "fifty" [extensions]`,
  ],
  [
    "a limit of half a second",
    { [LIMITS]: ["seconds: 60", "seconds: 0.5"] },
    `${LIMITS}:3:3 "things-read.seconds" of x-rate-limits must be an integer, not 0.5 [extensions]`,
  ],
  [
    "a limit of requests in no time",
    { [LIMITS]: ["  seconds: 60\n", ""] },
    `${LIMITS}:1:1 "things-read" of x-rate-limits has "requests" and lacks "seconds"; write both or none [extensions]`,
  ],
  [
    "a decision about what does not exist",
    {
      [DECISIONS]:
        "- operation: GET /thing\n  decision: 50\n  because: it says so\n  source: https://shop.example/docs\n",
    },
    `${DECISIONS}:1:3 a decision is about GET /thing, which the spec does not have; did you mean "GET /things"? If not, take the decision out [decisions]`,
  ],
  [
    "a decision with a member that is misspelt",
    {
      [DECISIONS]:
        "- operation: GET /things\n  decision: 50\n  becuase: it says so\n  source: https://shop.example/docs\n",
    },
    `${DECISIONS}:3:3 "becuase" is no member of a decision; did you mean "because"? [decisions]`,
  ],
  [
    "a decision without a source",
    { [DECISIONS]: "- operation: GET /things\n  decision: 50\n  because: it says so\n" },
    `${DECISIONS}:1:3 the decision about GET /things has no "source"; write it [decisions]`,
  ],
];
