import { describe, expect, test } from "vitest";
import { documentOf, giving, told } from "./support/documents.ts";

type Data = Readonly<Record<string, unknown>>;

const s = { schema: { type: "string" } };
const query = (rest: Data = {}) => ({ parameters: [{ name: "page", in: "query", ...s, ...rest }] });
const body = (rest: Data) => ({ requestBody: { content: { "application/json": {} }, ...rest } });
const answer = (rest: Data, status = "200") => ({
  responses: { 200: { description: "Made." }, [status]: { description: "Made.", ...rest } },
});
const key = (scopes: string[]) => ({ security: [{ key: scopes }] });
const constraint = (max: number) => ({ "x-constraints": [{ rule: "sum", of: ["a", "b"], max }] });
const error = (message: string, when = "When it does.") => ({ "x-errors": [{ status: 400, message, when }] });

const who = "`things.make`";

describe("an operation", () => {
  test.each<[name: string, before: Data, after: Data, want: string[]]>([
    ["new parameter", {}, query(), [`additive request: ${who} takes the query parameter \`page\`, which is new.`]],
    [
      "new required parameter",
      {},
      query({ required: true }),
      [`breaking request: ${who} requires the query parameter \`page\`, which is new.`],
    ],
    ["parameter gone", query(), {}, [`breaking request: ${who} no longer takes the query parameter \`page\`.`]],
    [
      "parameter required",
      query(),
      query({ required: true }),
      [`breaking request: ${who} requires the query parameter \`page\`.`],
    ],
    [
      "parameter optional",
      query({ required: true }),
      query(),
      [`additive request: ${who} no longer requires the query parameter \`page\`.`],
    ],
    [
      "parameter's type",
      query(),
      query({ schema: { type: "integer" } }),
      [`breaking request: In ${who}, the query parameter \`page\` is an integer (before: a string).`],
    ],
    [
      "parameter written otherwise",
      query(),
      query({ explode: false }),
      [`breaking request: In ${who}, the query parameter \`page\` is written with \`explode: false\` (before: true).`],
    ],
    ["the usual style", query(), query({ style: "form", explode: true }), []],
    [
      "parameter elsewhere",
      query(),
      query({ in: "header" }),
      [
        `breaking request: ${who} no longer takes the query parameter \`page\`.`,
        `additive request: ${who} takes the header parameter \`page\`, which is new.`,
      ],
    ],
    ["header in other letters", query({ in: "header", name: "X-Page" }), query({ in: "header", name: "x-page" }), []],
    [
      "parameter deprecated",
      query(),
      query({ deprecated: true }),
      [`additive docs client: In ${who}, the query parameter \`page\` is deprecated.`],
    ],
    [
      "parameter's words",
      query(),
      query({ description: "The page." }),
      [`words docs: In ${who}, the query parameter \`page\` has a description now.`],
    ],
    ["new body", {}, body({}), [`additive request: ${who} takes a body.`]],
    ["new required body", {}, body({ required: true }), [`breaking request: ${who} requires a body.`]],
    ["body gone", body({}), {}, [`breaking request: ${who} no longer takes a body.`]],
    ["body required", body({}), body({ required: true }), [`breaking request: ${who} requires a body.`]],
    ["body optional", body({ required: true }), body({}), [`additive request: ${who} no longer requires a body.`]],
    [
      "content of another type",
      body({}),
      body({ content: { "text/csv": {} } }),
      [
        `breaking request: In ${who}, the request is no longer \`application/json\`.`,
        `additive request: In ${who}, the request is \`text/csv\`.`,
      ],
    ],
    [
      "content's parameters",
      body({ content: { "text/csv;charset=utf-8": {} } }),
      body({ content: { "Text/CSV; charset=utf-8": {} } }),
      [],
    ],
    ["new answer", {}, answer({}, "404"), [`additive answer: ${who} may give the answer 404, which is new.`]],
    ["refusal gone", answer({}, "404"), {}, [`additive answer: ${who} no longer has the answer 404.`]],
    ["success gone", answer({}, "201"), {}, [`breaking answer: ${who} no longer has the answer 201.`]],
    [
      "answer's words",
      {},
      answer({ description: "Yes." }),
      [`words docs: In ${who}, the answer 200 has another description.`],
    ],
    [
      "new header",
      {},
      answer({ headers: { Link: s } }),
      [`additive answer: In ${who}, the answer 200 has the header \`Link\`, which is new.`],
    ],
    [
      "header gone",
      answer({ headers: { Link: s } }),
      {},
      [`breaking answer: In ${who}, the answer 200 no longer has the header \`Link\`.`],
    ],
    [
      "header optional",
      answer({ headers: { Link: { ...s, required: true } } }),
      answer({ headers: { Link: s } }),
      [`breaking answer: In ${who}, the header \`Link\` of the answer 200 is not always there.`],
    ],
    [
      "another permission",
      key(["a"]),
      key(["b"]),
      [`breaking permission: ${who} needs the permission \`b\` (before: the permission \`a\`).`],
    ],
    [
      "one more permission",
      key(["a"]),
      key(["a", "b"]),
      [`breaking permission: ${who} needs the permission \`a\` and \`b\` (before: the permission \`a\`).`],
    ],
    [
      "another way in",
      key(["a"]),
      { security: [{ key: ["a"] }, { token: [] }] },
      [`additive permission: ${who} needs the permission \`a\`, or \`token\` (before: the permission \`a\`).`],
    ],
    ["no key", key([]), {}, [`additive permission: ${who} needs no key (before: \`key\`).`]],
    [
      "another scheme for the same permission",
      key(["a"]),
      { security: [{ token: ["a"] }] },
      [
        `breaking permission: ${who} needs the permission \`a\` of \`token\` (before: the permission \`a\` of \`key\`).`,
      ],
    ],
    [
      "a second scheme beside the first",
      key(["a"]),
      { security: [{ key: ["a"], token: [] }] },
      [`breaking permission: ${who} needs the permission \`a\` and \`token\` (before: the permission \`a\`).`],
    ],
    [
      "a parameter that is written as JSON",
      query(),
      { parameters: [{ name: "page", in: "query", content: { "application/json": s } }] },
      [`breaking request: In ${who}, the query parameter \`page\` is \`application/json\`.`],
    ],
    ["order of keys", { security: [{ a: [] }, { b: [] }] }, { security: [{ b: [] }, { a: [] }] }, []],
    [
      "another id",
      {},
      { operationId: "things.create" },
      [
        "breaking client: `things.make` is now called `things.create`.",
        "breaking tool: The tool `things_make` is now called `things_create`.",
      ],
    ],
    [
      "another id, the old tool",
      {},
      { operationId: "things.create", "x-mcp": { name: "things_make" } },
      ["breaking client: `things.make` is now called `things.create`."],
    ],
    [
      "another tool, the old name kept",
      {},
      { "x-mcp": { name: "make", aliases: ["things_make"] } },
      ["additive tool: The tool `things_make` is now called `make`; the old name works as well."],
    ],
    [
      "alias gone",
      { "x-mcp": { aliases: ["make"] } },
      {},
      ["breaking tool: The tool `things_make` is no longer called `make`."],
    ],
    [
      "other words for a search",
      { "x-mcp": { keywords: ["a"] } },
      { "x-mcp": { keywords: ["b"] } },
      [`words tool docs: ${who} is found by other words.`],
    ],
    [
      "another area",
      { tags: ["a"] },
      { tags: ["b"] },
      [`breaking grant client: ${who} belongs to the area \`b\` (before: \`a\`).`],
    ],
    ["another tag", { tags: ["a"] }, { tags: ["a", "b"] }, [`words docs: ${who} has other tags.`]],
    [
      "more effect",
      { "x-effect": "read" },
      { "x-effect": "send" },
      [`breaking effect grant tool: ${who} has the effect \`send\` (before: \`read\`).`],
    ],
    [
      "less effect",
      {},
      { "x-effect": "read" },
      [`additive effect grant tool: ${who} has the effect \`read\` (before: \`write\`).`],
    ],
    ["destructive", {}, { "x-destructive": true }, [`breaking effect tool: ${who} may overwrite or remove something.`]],
    ["persons", { "x-pii": true }, {}, [`additive grant tool: ${who} no longer answers with data about persons.`]],
    [
      "pages",
      {},
      { "x-pagination": { style: "page", parameter: "page", items: "a" } },
      [`additive client: ${who} has pages.`],
    ],
    ["beta", { "x-stability": "beta" }, {}, [`words docs: ${who} says \`x-stability\`: nothing (before: \`"beta"\`).`]],
    [
      "a batch",
      { "x-batch": { max: 75, across: ["a"] } },
      { "x-batch": { max: 50, across: ["a"] } },
      [`breaking request: ${who} takes at most 50 objects over \`a\` (before: 75 over \`a\`).`],
    ],
    [
      "a larger batch",
      { "x-batch": { max: 50, across: ["a"] } },
      { "x-batch": { max: 75, across: ["a"] } },
      [`additive request: ${who} takes at most 75 objects over \`a\` (before: 50 over \`a\`).`],
    ],
    [
      "a new rule",
      {},
      constraint(9),
      [`breaking request: In ${who}, a rule is new: \`a\` and \`b\` together have at most 9 entries.`],
    ],
    [
      "a wider rule",
      constraint(5),
      constraint(9),
      [`additive request: In ${who}: \`a\` and \`b\` together have at most 9 entries. (Before: 5.)`],
    ],
    [
      "a rule gone",
      constraint(5),
      {},
      [`additive request: In ${who}, a rule is gone: \`a\` and \`b\` together have at most 5 entries.`],
    ],
    [
      "a new error",
      {},
      error("No."),
      [`additive answer: ${who} may answer with the error 400 \`"No."\`, which is new.`],
    ],
    [
      "when an error comes",
      error("No."),
      error("No.", "At other times."),
      [`words docs: ${who} says otherwise when the error 400 \`"No."\` comes.`],
    ],
    [
      "what is left out",
      {},
      { "x-partial": { errors: "index" } },
      [`additive answer client: A success of ${who} lists what it left out under \`errors\`, too.`],
    ],
    [
      "a smaller body",
      { "x-max-body": { bytes: 4000, status: 413 } },
      { "x-max-body": { bytes: 1000, status: 413 } },
      [`breaking request: A body of ${who} is at most 1,000 bytes (before: at most 4,000 bytes).`],
    ],
    ["deprecated", {}, { deprecated: true }, [`additive docs client: ${who} is deprecated.`]],
    ["summary", {}, { summary: "Make." }, [`words docs: ${who} has a summary now.`]],
    ["another extension", { "x-note": 1 }, { "x-note": 2 }, [`words docs: ${who} has another \`x-note\`.`]],
  ])("%s", (_, before, after, want) => {
    expect(told(documentOf(before), documentOf(after)).sort()).toEqual([...want].sort());
  });
});

describe("operations", () => {
  const paths = (paths: object) => ({ ...documentOf(), paths }) as ReturnType<typeof documentOf>;
  const get = {
    get: { operationId: "things.get", parameters: [{ name: "id", in: "path", required: true, ...s }], responses: {} },
  };

  test("one is new, one is gone", () => {
    const want = [
      "breaking request client tool: `things.make` is gone (`POST /things`).",
      "additive client tool: `things.get` is new (`GET /things/{id}`).",
    ];
    expect(told(documentOf(), paths({ "/things/{id}": get }))).toEqual(want);
  });

  test("a path's parameter under another name", () => {
    const other = { get: { ...get.get, parameters: [{ name: "thing_id", in: "path", required: true, ...s }] } };
    const want = ["breaking client tool: In `things.get`, the path parameter `id` is now called `thing_id`."];
    expect(told(paths({ "/things/{id}": get }), paths({ "/things/{thing_id}": other }))).toEqual(want);
  });

  test("parameters of the path are those of the operation", () => {
    const { parameters, ...rest } = get.get;
    expect(told(paths({ "/things/{id}": get }), paths({ "/things/{id}": { parameters, get: rest } }))).toEqual([]);
  });

  test("without an id, one is called by its method and path", () => {
    const only = (rest: object) => paths({ "/a": { get: { responses: {}, ...rest } } });
    expect(told(only({}), only({ deprecated: true }))).toEqual(["additive docs client: `GET /a` is deprecated."]);
  });

  test("of a webhook the caller is the API", () => {
    const hook = (schema: object) =>
      ({
        ...documentOf(),
        webhooks: {
          made: { post: { operationId: "made", requestBody: { content: { "application/json": { schema } } } } },
        },
      }) as ReturnType<typeof documentOf>;
    const want = ["breaking answer: In `made`, the request is a string or null (before: a string)."];
    expect(told(hook({ type: "string" }), hook({ type: ["string", "null"] }))).toEqual(want);
  });

  test("an answer names its status and the way to the member", () => {
    const list = (id: object) =>
      giving({
        type: "object",
        properties: { data: { type: "array", items: { type: "object", properties: { id } } } },
      });
    const want = [
      "breaking answer: In `things.make`, the member `data[].id` of the answer 200 is an integer (before: a string).",
    ];
    expect(told(list({ type: "string" }), list({ type: "integer" }))).toEqual(want);
  });
});
