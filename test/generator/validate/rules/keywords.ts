import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Edits, type RuleCase, SHOP } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";

const KEYWORDS = {
  "things.list": [
    "assortment",
    "what do we sell",
    "stock list",
    "whole range",
    "price list",
    "overview",
    "browse",
    "goods",
  ],
  "things.create": [
    "new goods",
    "extend the range",
    "import",
    "add articles",
    "load stock",
    "bulk",
    "upload",
    "catalog",
  ],
  "things.get": ["one article", "price", "look up", "details", "single item", "what is it", "parts of it", "info"],
  "things.delete": ["discontinue", "sold out", "take off the shelf", "remove", "drop", "clean up", "erase", "goods"],
} as const satisfies Record<string, readonly string[]>;

type Id = keyof typeof KEYWORDS;

/** The shop with keywords on its operations, `x-mcp` right below each id. */
function keywords(change: Partial<Record<Id, readonly string[] | null>>): Edits {
  const edited = (path: string) =>
    (Object.keys(KEYWORDS) as Id[]).reduce(
      (text, id) => {
        const own = change[id] === undefined ? KEYWORDS[id] : change[id];
        const line = `operationId: ${id}\n`;
        return own === null ? text : text.replace(line, `${line}  x-mcp: { keywords: [${own.join(", ")}] }\n`);
      },
      readFileSync(join(SHOP, path), "utf8"),
    );
  return { [LIST]: edited(LIST), [THING]: edited(THING) };
}

const list = (...own: string[]): Edits =>
  keywords({ "things.list": [...own, ...KEYWORDS["things.list"].slice(own.length)] });

export const keywordsRule: readonly RuleCase[] = [
  ["no operation has some", {}, []],
  ["each has some", keywords({}), []],
  [
    "one has none",
    keywords({ "things.delete": null }),
    [
      `${THING}:25:1 DELETE /things/{thing_id} has no x-mcp.keywords, as other operations have; write about ten words by which somebody asks for it`,
    ],
  ],
  [
    "no more than the name",
    list("list thing"),
    [
      `${LIST}:3:23 the keyword "list thing" of GET /things is no more than its name; write what somebody says who does not know it`,
    ],
  ],
  ["a word of the name and another", list("list of stock"), []],
  [
    "the same with another hyphen",
    list("sign-up", "sign ups"),
    [`${LIST}:3:32 the keyword "sign ups" of GET /things stands there already, as "sign-up"; write another`],
  ],
  [
    "those of another",
    keywords({ "things.get": ["a", "b", "c", ...KEYWORDS["things.list"].slice(0, 5)] }),
    [
      `${LIST}:3:12 only 2 of the keywords of GET /things are its own; write at least 4 that no other operation has`,
      `${THING}:5:12 only 3 of the keywords of GET /things/{thing_id} are its own; write at least 4 that no other operation has`,
    ],
  ],
];
