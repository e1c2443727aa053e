import type { Mistake } from "../../../support/shop.ts";

const ROOT = "openapi.yaml";
const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const THING_ID = "parameters/ThingId.yaml";
const THING_SCHEMA = "schemas/Thing.yaml";
const REFUSAL = "schemas/Refusal.yaml";
const NOT_FOUND = "responses/NotFound.yaml";
const PERMISSIONS = "permissions.yaml";

/** What a slip of the pen makes of YAML. */
export const yaml: readonly Mistake[] = [
  [
    "a tab where spaces belong",
    { [REFUSAL]: ["  message:", "\tmessage:"] },
    `${REFUSAL}:5:1 not valid YAML: a tab stands where spaces belong; indent with spaces`,
  ],
  [
    "a tab before a text that goes on",
    { [REFUSAL]: ["description: Why the shop refuses.", "description: Why\n\tthe shop: refuses."] },
    `${REFUSAL}:3:1 not valid YAML: a tab stands where spaces belong; indent with spaces`,
  ],
  [
    "a line that is indented too far",
    { [LIST]: ["  summary: List the things", "   summary: List the things"] },
    `${LIST}:4:4 not valid YAML: the line is indented by 3 spaces, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with; if it goes on with the text above, put that text in quotes`,
  ],
  [
    "a line that is indented too little",
    { [NOT_FOUND]: ["    schema: {", "   schema: {"] },
    `${NOT_FOUND}:4:4 not valid YAML: the line is indented by 3 spaces, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with; if it goes on with the text above, put that text in quotes`,
  ],
  [
    "no space after a colon",
    { [LIST]: ["summary: Make things", "summary:Make things"] },
    `${LIST}:30:3 not valid YAML: a space is missing after the colon; write "summary: Make things"`,
  ],
  [
    "no space after a colon, between braces",
    { [THING_SCHEMA]: ["maxLength: 50", "maxLength:50"] },
    `${THING_SCHEMA}:5:61 "maxLength:50" is no keyword of a schema; a space is missing after the colon, write "maxLength: 50" [schema-keywords]`,
  ],
  [
    "no colon",
    { [LIST]: ["  x-effect: read\n", "  x-effect read\n"] },
    `${LIST}:8:3 not valid YAML: "x-effect" is no member without a colon; write "x-effect: read", or indent the line if it goes on with the text above`,
  ],
  [
    "a quote that is not closed",
    { [LIST]: ['url: "https://shop.example/docs/list" }', 'url: "https://shop.example/docs/list }'] },
    `${LIST}:6:24 not valid YAML: the text that begins here with " has no end; write " behind it`,
  ],
  [
    "a bracket that is not closed",
    { [LIST]: ["tags: [things]", "tags: [things"] },
    `${LIST}:3:9 not valid YAML: the [ has no ]; write it, and indent what stands between them if that goes over several lines`,
  ],
  [
    "a brace that is not closed",
    { [REFUSAL]: ["The reason in words. }", "The reason in words."] },
    `${REFUSAL}:5:12 not valid YAML: the { has no }; write it, and indent what stands between them if that goes over several lines`,
  ],
  [
    "a text with a colon",
    { [THING]: ["description: For good.", "description: Beware: for good."] },
    `${THING}:28:16 not valid YAML: a text that holds a colon cannot stand without quotes; put it in quotes`,
  ],
  [
    "a text that begins with *",
    { [THING]: ["description: For good.", "description: *For good.*"] },
    `${THING}:28:16 not valid YAML: a text cannot begin with *; put it in quotes`,
  ],
  [
    "a text that begins with @",
    { [THING]: ["description: For good.", "description: @see the docs."] },
    `${THING}:28:16 not valid YAML: a text cannot begin with @; put it in quotes`,
  ],
  [
    "a text that begins with `",
    { [THING]: ["description: For good.", "description: `DELETE` for good."] },
    `${THING}:28:16 not valid YAML: a text cannot begin with \`; put it in quotes`,
  ],
  [
    "a text that begins with {",
    { [THING]: ["description: For good.", "description: {thing_id} goes for good."] },
    `${THING}:28:16 not valid YAML: a text cannot begin with {; put it in quotes`,
  ],
  [
    "a comma in a text, between braces",
    { [THING_SCHEMA]: ["description: Its price in euros.", "description: Its price in euros, without taxes."] },
    `${THING_SCHEMA}:6:59 "without taxes." is no keyword of a schema; if it is part of a text with a comma, quote the text [schema-keywords]`,
  ],
  [
    "a file name with braces, between braces",
    { [ROOT]: ['{ $ref: "paths/things/{thing_id}.yaml" }', "{ $ref: paths/things/{thing_id}.yaml }"] },
    `${ROOT}:15:31 not valid YAML: a text between { and } cannot hold {; put it in quotes`,
  ],
  [
    "a pattern between double quotes",
    { [THING_ID]: ["maxLength: 50", 'pattern: "^t\\d+$"'] },
    `${THING_ID}:5:37 not valid YAML: "\\d" means nothing between " and "; put the text between ' and '`,
  ],
  [
    "a key twice",
    { [LIST]: ["  summary: List the things\n", "  summary: List the things\n  summary: List them\n"] },
    `${LIST}:5:3 not valid YAML: "summary" stands here a second time, after line 4; take one of the two out`,
  ],
  [
    "a key twice, once as a number",
    { [THING]: ['    "404": {', '    404: { $ref: ../../responses/NotFound.yaml }\n    "404": {'] },
    `${THING}:23:5 not valid YAML: "404" stands here a second time, after line 22; take one of the two out`,
  ],
  [
    "a number without an end",
    { [THING_SCHEMA]: ["type: number,", "type: number, maximum: 1e400,"] },
    `${THING_SCHEMA}:6:35 not valid YAML: 1e400 is a number that JSON cannot say; write another, or put the text in quotes`,
  ],
  [
    "a number that is none",
    { [THING_SCHEMA]: ["type: number,", "type: number, maximum: .nan,"] },
    `${THING_SCHEMA}:6:35 not valid YAML: .nan is a number that JSON cannot say; write another, or put the text in quotes`,
  ],
  [
    "an alias without an anchor",
    { [THING_SCHEMA]: ["{ $ref: Thing.yaml }", "*thing"] },
    `${THING_SCHEMA}:10:12 not valid YAML: the alias *thing has no anchor &thing before it; write the anchor, or put a text that begins with * in quotes`,
  ],
  [
    "a method among the members of another",
    { [LIST]: ["\npost:\n", "\n  post:\n"] },
    `${LIST}:27:3 not valid YAML: "post" is a method, and stands among the members of another; write it one level up`,
  ],
  [
    "a method with its members among those of another",
    { [LIST]: ["\npost:\n", "\n  put: { operationId: things.put }\npost:\n"] },
    `${LIST}:27:3 "put" is a method, and stands among the members of another; write it one level up [openapi-structure]`,
  ],
  [
    "spaces that are none",
    { [LIST]: ["\n  summary", "\n\u00a0\u00a0summary"] },
    `${LIST}:4:1 not valid YAML: a no-break space, or one like it, stands where spaces belong; indent with spaces`,
  ],
  [
    "a file in UTF-16",
    { [REFUSAL]: "t\u0000y\u0000p\u0000e\u0000:\u0000" },
    `${REFUSAL}:1:1 not valid YAML: the file is written in UTF-16; save it as UTF-8`,
  ],
  [
    "marks of a merge",
    { [PERMISSIONS]: ["things.set:", "<<<<<<< HEAD\nthings.set:"] },
    `${PERMISSIONS}:4:1 not valid YAML: git left the mark "<<<<<<<" where two changes meet; choose one of them and take the marks out`,
  ],
  [
    "an empty file",
    { [REFUSAL]: "" },
    `${REFUSAL}:1:1 the file is empty; write an OpenAPI 3.1 document (or the part that is referred to) into it`,
  ],
];
