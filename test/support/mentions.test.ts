import { describe, expect, test } from "vitest";
import { type Known, wrongMentions } from "./mentions.ts";

/** A small Braze. */
const known: Known = {
  operations: [
    { id: "users.track", method: "POST", path: "/users/track" },
    { id: "users.delete", method: "POST", path: "/users/delete" },
    { id: "catalogs.items.list", method: "GET", path: "/catalogs/{catalog_name}/items" },
  ],
  permissions: ["users.track", "users.delete", "catalogs.get_items"],
  areas: ["users", "catalogs"],
  tools: ["users_track", "users_delete", "catalogs_items_list"],
  toolsets: ["users", "catalogs"],
  instances: ["US-01", "EU-01"],
  hosts: ["https://rest.iad-01.braze.com"],
  commands: { "braze-mcp": ["grant", "tools", "pii"], "braze-mock-server": ["key", "port"] },
  scripts: ["generate", "check"],
  extensions: ["x-effect", "x-batch"],
  counts: { operations: 3, "rate limits": 12, packages: 5 },
  bodies: [4_000_000, 2_000_000],
};

describe("what is not so is a complaint, with the place and the name that was meant", () => {
  test.each<[given: string, want: string]>([
    ["see `users.trak`", 'there is no operation or permission "users.trak"; did you mean "users.track"?'],
    ["see `user.track`", 'there is no operation or permission "user.track"; did you mean "users.track"?'],
    [
      "`catalogs.items.lst()`",
      'there is no operation or permission "catalogs.items.lst"; did you mean "catalogs.items.list"?',
    ],
    ["await braze.user.track({", 'there is no method of the client "user.track"; did you mean "users.track"?'],
    ["braze.catalogs.get_items()", 'there is no method of the client "catalogs.get_items"; there are'],
    ['mock.fail("users.trakk", "drop")', 'there is no operation "users.trakk"; did you mean "users.track"?'],
    ['permissionsFor(["catalogs.get_items"])', 'there is no operation "catalogs.get_items"'],
    ['missing(["catalogs.items.list"], [])', 'there is no permission "catalogs.items.list"'],
    ['permissionsFor([]); // ["catalogs.items.list"]', 'there is no permission "catalogs.items.list"'],
    ['keys: { "a-key": ["users.track", "catalog.*"] }', 'there is no permission "catalog.*"'],
    ["braze-mock-server --key dev=catalogs.items.list", 'there is no permission "catalogs.items.list"'],
    ["--permissions users.track,users.remove", 'there is no permission "users.remove"'],
    ['{"permission": "catalogs.items.list"}', 'there is no permission "catalogs.items.list"'],
    ["`catalog:write`", 'there is no area "catalog"; did you mean "catalogs"?'],
    ["--grant 'users:read,catalogs'", '"catalogs" is no grant: write an area and read or write'],
    ["--grant users:delete", '"users:delete" is no grant'],
    ["--exclude-tools user_track", 'there is no tool "user_track"; did you mean "users_track"?'],
    ['tools: ["users_track", "users_delet"]', 'there is no tool "users_delet"; did you mean "users_delete"?'],
    ['"tool": "users_delet"', 'there is no tool "users_delet"; did you mean "users_delete"?'],
    ["--toolsets user", 'there is no toolset "user"; did you mean "users"?'],
    ["GET /users/track", 'there is no operation "GET /users/track"; did you mean "POST /users/track"?'],
    ["`/user/track`", 'there is no path "/user/track"; did you mean "/users/track"?'],
    ["`GET /catalogs/{name}`", 'there is no operation "GET /catalogs/{name}"'],
    ["| `POST /users/track` | `users.delete` |", "POST /users/track is users.track, and the table says users.delete"],
    ["npx braze-mcp --grants users:read", 'there is no flag "--grants"; did you mean "--grant"?'],
    ["npx braze-mcp --port 1", 'there is no flag "--port"'],
    ["`--pij`", 'there is no flag "--pij"; did you mean "--pii"?'],
    ["like `US-1x` or US-02", 'there is no instance "US-02"; did you mean "US-01"?'],
    ["https://rest.iad-02.braze.com", 'there is no host "https://rest.iad-02.braze.com"; did you mean'],
    ["npm run chek", 'there is no script "chek"; did you mean "check"?'],
    ["`x-efect: read`", 'there is no extension "x-efect"; did you mean "x-effect"?'],
    ["all 4 operations", "there are 3 operations, and this says 4"],
    ["1,200 rate limits", "there are 12 rate limits, and this says 1,200"],
    ["in six packages", "there are 5 packages, and this says six"],
    ["a body of at most 3 MB", "no body may have 3 MB; there are 4 MB, 2 MB"],
  ])("%s", (given, want) => {
    const complaints = wrongMentions("a.md", `one\n${given}\n`, known);
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.join("\n")).toContain(`a.md:2: ${want}`);
  });
});

test.each([
  "`users.track`, `catalogs.get_items`, `mock.requests`, `package.json`, `policy.tools`",
  'await braze.users.track({}); braze.catalogs.items.list("menu").pages(); braze.jsonl',
  'mock.fail("catalogs.*", "stall"); keys: { "test-key": "*", dev: ["users.*"] }',
  'permissionsFor(["catalogs.items.list"]); // ["catalogs.get_items"]',
  "braze-mcp --grant '*:read,catalogs:write' --tools users_track --pii",
  "area:read or area:write",
  "`POST /users/track`, `GET /catalogs/menu/items`, `GET /catalogs/{…}/items`, `/catalogs/…`",
  "| `POST /users/track`, `POST /users/delete` | `users.track`, `delete` |",
  "npx braze-mock-server --port 4010 --key dev=users.track,catalogs.*",
  "npm install --save-dev x; git diff --stat",
  "npx --no-install braze-mcp --pii; npm run generate --prefix ../other",
  "npm run generate; `x-batch: {max: 75}`; 3 operations, 12 rate limits, five packages, a body of 4 MB, a nursery of 64 MB, two operations",
  "US-01 is https://rest.iad-01.braze.com",
])("what is so is none: %s", (given) => {
  expect(wrongMentions("a.md", given, known)).toEqual([]);
});
