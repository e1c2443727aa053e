import { expect, test } from "vitest";
import { documentOf, told } from "./support/documents.ts";

type Data = Readonly<Record<string, unknown>>;

const server = (url: string, rest: Data = {}) => ({ servers: [{ url, ...rest }] });
const limit = (rest: Data) => ({
  "x-rate-limits": { all: { requests: 100, seconds: 60, scope: "workspace", description: "All.", ...rest } },
});
const toolset = (rest: Data) => ({ "x-toolsets": { a: { description: "A.", of: ["x"], ...rest } } });
const scheme = (rest: Data) => ({
  components: { securitySchemes: { key: { type: "http", scheme: "bearer", ...rest } } },
});
const permission = (name: string, description = "It.") => ({
  "x-permissions": { [name]: { description, collection: "A" } },
});

test.each<[name: string, before: Data, after: Data, want: string[]]>([
  [
    "server",
    server("https://a.example"),
    server("https://b.example"),
    [
      "breaking server: The server `https://a.example` is gone.",
      "additive server: The server `https://b.example` is new.",
    ],
  ],
  ["order of servers", { servers: [{ url: "a" }, { url: "b" }] }, { servers: [{ url: "b" }, { url: "a" }] }, []],
  [
    "server's words",
    server("a"),
    server("a", { description: "A." }),
    ["words docs: The server `a` has another `description`."],
  ],
  [
    "server's variable",
    server("a", { variables: { x: { default: "1", enum: ["1", "2"] } } }),
    server("a", { variables: { x: { default: "1", enum: ["1"] } } }),
    ["breaking server: The server `a` has another variable `x`."],
  ],
  [
    "permission",
    permission("a"),
    permission("b"),
    ["breaking permission: The permission `a` is gone.", "additive permission: The permission `b` is new."],
  ],
  [
    "permission's words",
    permission("a"),
    permission("a", "Other."),
    ["words docs: The permission `a` is described otherwise."],
  ],
  [
    "tighter limit",
    limit({}),
    limit({ requests: 50 }),
    ["breaking limit: The limit `all` is 50 requests in 60 s (before: 100 requests in 60 s)."],
  ],
  [
    "looser limit",
    limit({}),
    limit({ seconds: 30 }),
    ["additive limit: The limit `all` is 100 requests in 30 s (before: 100 requests in 60 s)."],
  ],
  [
    "shared limit",
    limit({}),
    limit({ shared: true }),
    ["breaking limit: The limit `all` is shared by all operations that name it."],
  ],
  [
    "limit's scope",
    limit({}),
    limit({ scope: "company" }),
    ["breaking limit: The limit `all` counts for each company (before: for each workspace)."],
  ],
  [
    "toolset's list",
    toolset({}),
    toolset({ of: ["y"] }),
    ["breaking tool: The toolset `a` no longer lists `x`.", "additive tool: The toolset `a` lists `y`, too."],
  ],
  [
    "toolset by default",
    toolset({ default: true }),
    toolset({}),
    ["breaking tool: The toolset `a` is shown only where it is asked for."],
  ],
  [
    "scheme",
    scheme({}),
    scheme({ scheme: "basic" }),
    ["breaking request client: The security scheme `key` is another one."],
  ],
  [
    "scheme's words",
    scheme({}),
    scheme({ description: "A key." }),
    ["words docs: The security scheme `key` is described otherwise."],
  ],
  [
    "version",
    {},
    { info: { title: "Things", version: "2" } },
    ["words docs: The description's version is 2 (before: 1)."],
  ],
  ["the mark of a bundle", {}, { info: { title: "Things", version: "1", "x-generated": "by" } }, []],
  [
    "area",
    { tags: [{ name: "a" }] },
    { tags: [{ name: "a", description: "A." }] },
    ["words docs: The area `a` is described otherwise."],
  ],
  [
    "largest body",
    { "x-max-body": { bytes: 10, status: 413 } },
    { "x-max-body": { bytes: 10, status: 400 } },
    ["breaking answer: A body of any operation that is too large is answered with 400 (before: 413)."],
  ],
  ["another extension", {}, { "x-note": 1 }, ["words docs: The description has another `x-note`."]],
])("%s", (_, before, after, want) => {
  expect(told(documentOf({}, before), documentOf({}, after)).sort()).toEqual([...want].sort());
});
