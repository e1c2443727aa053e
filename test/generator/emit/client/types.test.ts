import { expect, test } from "vitest";
import { emitted } from "../../../support/emitted.ts";
import { modelOf, operation, pathsOf, refTo, shopModel } from "../../../support/spec.ts";
import { squash } from "../../../support/syntax.ts";

const shop = await emitted("client", await shopModel());

test.each([
  ["export interface Thing {"],
  ["/** What the shop calls it. At most 50 characters. */ id: string;"],
  ["/** The things that it is made of. */ parts?: Thing[];"],
  ["export interface ThingList { /** The things on this page. At most 50 items. */ things: Thing[];"],
  ["export interface ThingsListQuery { /** Where the page begins. */ cursor?: string | undefined; }"],
])("%s", (want) => {
  expect(squash(shop.get("client/src/types/things.ts") ?? "")).toContain(squash(want));
});

const text = { type: "object", properties: { text: { type: "string" } } };
const mixed = await emitted(
  "client",
  modelOf({
    paths: pathsOf(
      operation("books.get", { answer: { type: "object", properties: { page: refTo("Page"), note: refTo("Note") } } }),
      operation("shelves.get", { answer: refTo("Note"), body: { type: "object", properties: { a: refTo("Book") } } }),
    ),
    components: { schemas: { Page: text, Note: text, Book: { allOf: [refTo("Note")] }, Unused: text } },
  }),
);
const typesOf = (file: string) => squash(mixed.get(`client/src/types/${file}.ts`) ?? "");

test("a schema stands in the file of the namespace that alone uses it, or in the shared one", () => {
  expect(typesOf("books")).toContain("export interface Page");
  expect(typesOf("books")).toContain("export interface BooksGetResponse");
  expect(typesOf("shelves")).toContain("export type Book = NoteInput;");
  expect(typesOf("shelves")).toContain("export interface ShelvesGetRequest");
  expect(typesOf("shared")).toContain("export interface Note");
});

test("a file imports what it mentions of other files, and nothing else", () => {
  expect(typesOf("books")).toContain('import type {Note} from "./shared.js";');
  expect(typesOf("shared")).not.toContain("import");
});

test("a schema that no operation reaches is left out", () => {
  expect([...mixed.values()].join()).not.toContain("Unused");
});

test("the index gives all of them", () => {
  expect(typesOf("index")).toMatch(
    /export type \* from "\.\/books\.js"; export type \* from "\.\/shared\.js"; export type \* from "\.\/shelves\.js";/,
  );
});
