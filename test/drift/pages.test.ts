import { describe, expect, test } from "vitest";
import { printedMembers } from "./read/printed.ts";
import { figuresOf, readPage } from "./read/read-page.ts";

const source = `---
nav_title: "POST: Open a shelf"
---
{% api %}
# Open a shelf
{% apimethod post core_endpoint|https://shop.example/core %}
/shelves/{shelf_id}/open
{% endapimethod %}

{% alert note %}
A key with the \`shelves.open\` permission opens it.
{% endalert %}

## Rate limit

{% multi_lang_include rate_limits.md endpoint='shelves' %}

## Path parameters

| Parameter | Required | Data Type | Description |
|---|---|---|---|
| \`shelf_id\` | Required | String | Which [shelf]({{site.baseurl}}/shelves), a | b. |
{: .reset-td-br-1 .reset-td-br-2}

## Request body

\`\`\`json
{
  "colour": (optional, string) its colour,
  "books": (required, array)
    [
      { "title": (required, string) what it is called }
    ]
}
\`\`\`

## Example request

| Parameter | Required | Data Type | Description |
|---|---|---|---|
| \`nothing\` | Required | String | An example. |

## Response

\`\`\`json
{ "opened_at": (string) when it was opened }
\`\`\`
{% endapi %}
`;

const rendered = `---
url: https://shop.example/docs/shelves
fetched: 2026-09-02
---
# Open a shelf

post

/shelves/{shelf_id}/open

## Prerequisites

You’ll need an API key with the shelves.open permission.

## Rate limit

At most 5,000 requests per minute.

## Path parameters

 Parameter | 
 Required | 
 Data Type | 
 Description | 

 shelf_id | 
 Required | 
 String | 
 Which shelf.

 It has a second paragraph. | 

## Request body

\`\`\`

1
2

\`\`\`
 | 
\`\`\`
{
 "colour": (optional, string) its colour,
 "books": (required, array)
 [
 { "title": (required, string) what it is called }
 ]
}

\`\`\`
 | 

## Response

\`\`\`
{ "opened_at": (string) when it was opened }
\`\`\`
 | 
`;

const request = [
  { name: "shelf_id", required: true, type: "String", isOutermost: true },
  { name: "colour", required: false, type: "string", isOutermost: true },
  { name: "books", required: true, type: "array", isOutermost: true },
  { name: "title", required: true, type: "string", isOutermost: false },
];

test.each([
  ["a source", source, [{ requests: 100, seconds: 60 }]],
  ["a rendered copy", rendered, [{ requests: 5000, seconds: 60 }]],
])("%s of a page", (_, text, limits) => {
  const page = readPage("page.md", text, (words) =>
    words.includes("endpoint='shelves'") ? "100 requests per minute" : "",
  );
  expect(page.endpoints).toEqual([{ method: "POST", path: "/shelves/{shelf_id}/open" }]);
  expect(page.permissions).toEqual(["shelves.open"]);
  expect(page.limits).toEqual(limits);
  expect(page.request).toEqual(request);
  expect(page.answer.map(({ name }) => name)).toEqual(["opened_at"]);
});

test.each([
  ["shelves/open", "/shelves/open"],
  ['/shelves?filter=name%20eq%20"a"', "/shelves"],
])("the path %s", (written, path) => {
  const text = `{% apimethod get %}\n${written}\n{% endapimethod %}\n`;
  expect(readPage("page.md", text).endpoints).toEqual([{ method: "GET", path }]);
});

test.each<[string, string[]]>([
  ["an API key with the `shelves.open` permission", ["shelves.open"]],
  ["an [API key]({{site.baseurl}}/keys) with `shelves.open`.", ["shelves.open"]],
  ["an API key with shelves.open.", ["shelves.open"]],
  ["the `shelves.open` permission. Confirm that the API key comes with `shelves.read`", ["shelves.open"]],
  ["an API key with a long name", []],
])("the permission of %s", (words, permissions) => {
  expect(readPage("page.md", words).permissions).toEqual(permissions);
});

test("a cell of several lines", () => {
  const head = "# A\n## Request parameters\n| Parameter | Required | Data Type |\n|---|---|---|\n";
  expect(
    readPage("page.md", `${head}| \`a\`<br>\`b\` | Optional<br>(see note) | Datetime <br>(a string) |\n`).request,
  ).toEqual(["a", "b"].map((name) => ({ name, type: "Datetime (a string)", isOutermost: true })));
});

test("what a file holds is neither request nor answer", () => {
  const block = (name: string) => `\`\`\`json\n{ "${name}": (string) of it }\n\`\`\`\n`;
  const page = readPage(
    "page.md",
    `# A\n## Response\n${block("url")}\n### Example shelf file output\n${block("title")}`,
  );
  expect([page.answer, page.exported].map((members) => members.map(({ name }) => name))).toEqual([["url"], ["title"]]);
});

test.each([
  ["_docs/_api/endpoints/shelves.md", false],
  ["_docs/_hidden/betas/shelves.md", true],
])("whether %s is hidden", (file, isHidden) => {
  expect(readPage(file, source).isHidden).toBe(isHidden);
});

test("the day of a page", () => {
  expect(readPage("page.md", rendered).date).toBe("2026-09-02");
});

describe("figures of limits", () => {
  test.each<[string, number[]]>([
    ["250,000 requests per hour", [250_000, 3600]],
    ["a burst limit of 3,000 requests per three seconds", [3000, 3]],
    ["50 requests per second", [50, 1]],
    ["5000 requests per day, per company", [5000, 86_400]],
    ["10 requests every 5 minutes", [10, 300]],
    ["limited to 100 API calls per minute", [100, 60]],
  ])("%s", (text, [requests, seconds]) => {
    expect(figuresOf(text)).toEqual([{ requests, seconds }]);
  });
});

describe("printed members", () => {
  test.each<[string, object[]]>([
    ['{ "a": (string) one }', [{ name: "a", type: "string", isOutermost: true }]],
    [
      '{ "a": (optional, string) one,\n "b": (required, int) }',
      [
        { name: "a", required: false, type: "string", isOutermost: true },
        { name: "b", required: true, type: "int", isOutermost: true },
      ],
    ],
    [
      '{ "a": (string) when {b}, or "c": (int),\n "d": (int) two }',
      [
        { name: "a", type: "string", isOutermost: true },
        { name: "d", type: "int", isOutermost: true },
      ],
    ],
    ['{ "a": "an example" }', []],
    [
      '{ "shelf_id": (string) { // the ID itself\n "a": (int) of it } }',
      [{ name: "a", type: "int", isOutermost: false }],
    ],
    ['{ "a": "(required, string) in quotes" }', [{ name: "a", required: true, type: "string", isOutermost: true }]],
    [
      '{ "00000000-0000-0000": (string) an identifier {\n "a": (int) of it } }',
      [{ name: "a", type: "int", isOutermost: false }],
    ],
  ])("%s", (code, want) => {
    expect(printedMembers(code)).toEqual(want);
  });
});
