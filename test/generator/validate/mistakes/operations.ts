import type { Mistake } from "../../../support/shop.ts";

const ROOT = "openapi.yaml";
const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const THING_ID = "parameters/ThingId.yaml";

/** What an operation has to say, and what it says of others. */
export const operations: readonly Mistake[] = [
  [
    "no operationId",
    { [LIST]: ["  operationId: things.create\n", ""] },
    `${LIST}:27:1 POST /things has no operationId; read its URL aloud, as in "things.create" [operation-ids]`,
  ],
  [
    "the operationId of the file that was copied",
    { [THING]: ["operationId: things.delete", "operationId: things.create"] },
    `${THING}:25:3 the operationId "things.create" of DELETE /things/{thing_id} belongs to POST /things already (paths/things/index.yaml:28); write "things.delete" [operation-ids]`,
  ],
  [
    "an operationId that is not the URL",
    { [LIST]: ["things.create", "things.make"] },
    `${LIST}:28:3 the operationId "things.make" of POST /things is not its URL read aloud; write "things.create", or say under x-other-id why it is another [operation-names]`,
  ],
  [
    "an operationId with underscores",
    { [LIST]: ["things.create", "things_create"] },
    `${LIST}:28:3 the operationId "things_create" is not dotted camelCase, as in "things.create" [operation-ids]`,
  ],
  [
    "no tag",
    { [LIST]: ["  tags: [things]\n", ""] },
    `${LIST}:1:1 GET /things has 0 tags; give it one, its area [required-facts]`,
  ],
  [
    "a tag that is misspelt",
    { [LIST]: ["tags: [things]", "tags: [thigns]"] },
    `${LIST}:3:10 the tag "thigns" of GET /things is not declared; did you mean "things"? [areas]`,
  ],
  [
    "a tag of another area",
    {
      [ROOT]: [
        "    description: Things that the shop sells.\n",
        "    description: Things that the shop sells.\n  - name: stuff\n    description: Other things.\n",
      ],
      [LIST]: ["tags: [things]", "tags: [stuff]"],
    },
    `${LIST}:3:10 the tag "stuff" of GET /things is not the first word of its URL, so grants for the area "stuff" would open it; write "things", or say under x-other-area why it stands elsewhere [areas]`,
  ],
  [
    "no effect",
    { [LIST]: ["  x-effect: read\n", ""] },
    `${LIST}:1:1 GET /things has no x-effect; write read, write, delete or send [required-facts]`,
  ],
  [
    "a GET that is said to write",
    { [LIST]: ["x-effect: read", "x-effect: write"] },
    `${LIST}:8:3 x-effect of GET /things is write, and GET means read; write "x-effect: read" [effects]`,
  ],
  [
    "a POST that is said to read",
    { [LIST]: ["x-effect: write", "x-effect: read"] },
    `${LIST}:34:3 x-effect of POST /things is read, so that it is repeated when it fails and open to whoever may only read, and its URL does not say that it reads; write write, delete or send, or say under x-other-effect why it changes nothing [effects]`,
  ],
  [
    "an effect that nobody knows",
    { [LIST]: ["x-effect: read", "x-effect: raed"] },
    `${LIST}:8:3 x-effect must be one of read, write, delete, send, not "raed"; did you mean "read"? [extensions]`,
  ],
  [
    "an extension that is misspelt",
    { [LIST]: ["x-effect: read", "x-efect: read"] },
    `${LIST}:8:3 the generator knows no "x-efect" on this object; did you mean "x-effect"? [extensions]`,
  ],
  [
    "no resource",
    { [LIST]: ["  x-resource: thing\n", ""] },
    `${LIST}:1:1 GET /things has no x-resource; name what it acts on, as in "catalog_item" [required-facts]`,
  ],
  [
    "no source",
    { [LIST]: ['  externalDocs: { url: "https://shop.example/docs/list" }\n', ""] },
    `${LIST}:1:1 GET /things names no source; write the page that documents it under externalDocs.url [required-facts]`,
  ],
  [
    "a source over http",
    { [LIST]: ["https://shop.example/docs/list", "http://shop.example/docs/list"] },
    `${LIST}:6:19 "http://shop.example/docs/list" is not encrypted; write "https://shop.example/docs/list" [links]`,
  ],
  [
    "a source that is no address",
    { [LIST]: ["https://shop.example/docs/list", "shop.example/docs/list"] },
    `${LIST}:6:19 "shop.example/docs/list" is no address that can be opened; write all of it, from https:// on, without spaces [links]`,
  ],
  [
    "a source with a space",
    { [LIST]: ["https://shop.example/docs/list", "https://shop.example/docs /list"] },
    `${LIST}:6:19 "https://shop.example/docs /list" is no address that can be opened; write all of it, from https:// on, without spaces [links]`,
  ],
  [
    "no summary",
    { [LIST]: ["  summary: List the things\n", ""] },
    `${LIST}:1:1 GET /things has no summary; say in a few words what it does [required-facts]`,
  ],
  [
    "a summary that is a sentence",
    { [LIST]: ["List the things", "Lists the things."] },
    `${LIST}:4:3 the summary of GET /things is a title: at most 70 characters and no full stop [required-facts]`,
  ],
  [
    "an empty description",
    { [LIST]: ["description: All things of the shop, a page at a time.", 'description: ""'] },
    `${LIST}:5:3 the description is empty; write one, or take the line out [texts]`,
  ],
  [
    "no refusals",
    { [LIST]: ['    "4XX": { $ref: "../../openapi.yaml#/components/responses/Refused" }\npost', "post"] },
    `${LIST}:17:3 GET /things lacks the answers 401 (it needs a key), 403 (it needs a permission) and 429 (it has a limit); describe them, or say under x-no-answer why they never come [refusals]`,
  ],
  [
    "a path parameter that is not declared",
    {
      [THING]: ["parameters:\n  - $ref: ../../parameters/ThingId.yaml\n", ""],
      [ROOT]: ["  parameters:\n    ThingId: { $ref: parameters/ThingId.yaml }\n", ""],
      [THING_ID]: null,
    },
    `${THING}:1:1 GET /things/{thing_id} has {thing_id} in its path and no path parameter "thing_id"; declare it [parameters]`,
  ],
  [
    "a parameter without a description",
    { [LIST]: ["      description: Where the page begins.\n", ""] },
    `${LIST}:13:7 the parameter "cursor" of GET /things has no description; say what it is, and where its value comes from [parameter-texts]`,
  ],
  [
    "the description of the file that was copied",
    { [LIST]: ["description: Up to 50 things a call.", "description: All things of the shop, a page at a time."] },
    `${LIST}:31:3 POST /things begins with the same sentence as GET /things; say what tells them apart [operation-texts]`,
  ],
  [
    "a path parameter by another name",
    { [THING_ID]: ["name: thing_id", "name: id"] },
    `${THING_ID}:1:1 the path parameter "id" is not in the path of GET /things/{thing_id}, which has {thing_id}; correct its name [parameters]`,
  ],
  [
    "a path parameter in the query",
    { [THING_ID]: ["in: path", "in: query"] },
    `${THING_ID}:2:1 GET /things/{thing_id} has {thing_id} in its path, and "thing_id" is a query parameter; write in: path and required: true [parameters]`,
  ],
  [
    "a path parameter that is not required",
    { [THING_ID]: ["required: true\n", ""] },
    `${THING_ID}:1:1 the path parameter "thing_id" must say required: true [parameters]`,
  ],
  [
    "a parameter twice",
    {
      [LIST]: [
        "      schema: { type: string }\n",
        "      schema: { type: string }\n    - name: cursor\n      in: query\n      description: Again.\n      schema: { type: string }\n",
      ],
    },
    `${LIST}:17:7 GET /things declares the query parameter "cursor" twice; take one out [parameters]`,
  ],
  [
    "a page by a parameter that does not exist",
    { [LIST]: ["parameter: cursor", "parameter: page"] },
    `${LIST}:11:34 x-pagination of GET /things names the query parameter "page", which the operation lacks; there are cursor [pagination-and-batch]`,
  ],
  [
    "pages of a member that does not exist",
    { [LIST]: ["items: things }", "items: thing }"] },
    `${LIST}:11:72 x-pagination of GET /things names the member "thing", which the answer lacks; did you mean "things"? [pagination-and-batch]`,
  ],
  [
    "pages of a style that nobody knows",
    { [LIST]: ["style: cursor", "style: curser"] },
    `${LIST}:11:19 "style" of x-pagination must be "cursor" or "page" or "offset", not "curser" [extensions]`,
  ],
  [
    "a batch over a member that does not exist",
    { [LIST]: ["across: [things]", "across: [thing]"] },
    `${LIST}:37:32 x-batch of POST /things names the member "thing", which the body lacks; did you mean "things"? [pagination-and-batch]`,
  ],
  [
    "a batch that is larger than its member",
    { "schemas/ThingList.yaml": ["maxItems: 50", "maxItems: 20"] },
    `${LIST}:37:14 x-batch of POST /things says that 50 fit into a call, and "things" takes 20 by maxItems; correct one of the two [pagination-and-batch]`,
  ],
  [
    "a rule across members that do not exist",
    { [LIST]: ["  x-batch:", "  x-constraints: [{ rule: requires, of: [next, thing] }]\n  x-batch:"] },
    `${LIST}:37:19 x-constraints of POST /things name "thing", which neither the query nor the body has; did you mean "things"? [constraints]`,
  ],
  [
    "a rule across members without what it counts by",
    { [LIST]: ["  x-batch:", "  x-constraints: [{ rule: unique, of: [things] }]\n  x-batch:"] },
    `${LIST}:37:19 "0" of x-constraints lacks "by"; write it [extensions]`,
  ],
  [
    "a media type that is misspelt",
    { [THING]: ["application/json", "application/jsn"] },
    `${THING}:17:9 "application/jsn" is no media type that is known; did you mean "application/json"? [openapi-structure]`,
  ],
  [
    "a media type that is none",
    { [THING]: ["application/json", "text"] },
    `${THING}:17:9 "text" is no media type; write one as in application/json [openapi-structure]`,
  ],
  [
    "a GET with a body",
    { [THING]: ["get:\n", "get:\n  requestBody: { content: { text/plain: { schema: { type: string } } } }\n"] },
    `${THING}:4:3 GET /things/{thing_id} has a request body, which no GET carries; describe what it holds as parameters, in: query [openapi-structure]`,
  ],
  [
    "a batch without its largest size",
    { [LIST]: ["{ max: 50, across", "{ across"] },
    `${LIST}:37:3 x-batch lacks "max"; write it [extensions]`,
  ],
  [
    "a tool whose name is too long",
    {
      [LIST]: [
        "things.create",
        "things.createOneThatHasSuchALongNameThatNobodyReadsIt\n  x-other-id: A test of names.",
      ],
    },
    `${LIST}:28:3 the tool name "things_create_one_that_has_such_a_long_name_that_nobody_reads_it" of POST /things is not 3 to 37 characters of a-z, 0-9 and _; give it a shorter one under x-mcp.name [tool-names]`,
  ],
  [
    "the tool name of another",
    { [LIST]: ["operationId: things.create", "operationId: things.create\n  x-mcp: { name: things_list }"] },
    `${LIST}:29:12 the tool name "things_list" of POST /things belongs to GET /things already; give one of them another [tool-names]`,
  ],
];
