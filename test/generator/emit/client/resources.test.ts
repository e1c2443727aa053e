import { describe, expect, test } from "vitest";
import { emitted } from "../../../support/emitted.ts";
import { modelOf, operation, pathsOf, shopModel } from "../../../support/spec.ts";
import { squash } from "../../../support/syntax.ts";

const resourcesOf = async (...ids: string[]) => {
  const files = await emitted("client", modelOf({ paths: pathsOf(...ids.map((id) => operation(id))) }));
  return (file: string) => squash(files.get(`client/src/resources/${file}.ts`) ?? "");
};

test.each([
  ['import { Resource, type PagePromise, type RequestOptions, type ResponsePromise } from "../core/index.js";'],
  ['import * as operations from "../operations/things.js";'],
  ['import type { Thing, ThingList, ThingListInput, ThingsListQuery } from "../types/things.js";'],
  ["/** * Things that the shop sells. * @see {@link NotFoundError} */ export class Things extends Resource {"],
  ['import type { NotFoundError } from "../core/index.js";'],
])("the shop: %s", async (want) => {
  const files = await emitted("client", await shopModel());
  expect(squash(files.get("client/src/resources/things.ts") ?? "")).toContain(squash(want));
});

describe("a class for each word of an id, a method for the last", () => {
  test("deep ones hang on their parents, which come after them", async () => {
    const text = (await resourcesOf("users.track", "users.alias.new", "users.alias.very.deep"))("users");
    expect(text.match(/export class \w+/g)).toEqual([
      "export class UsersAliasVery",
      "export class UsersAlias",
      "export class Users",
    ]);
    expect(text).toContain("readonly alias: UsersAlias = new UsersAlias(this.transport);");
    expect(text).toContain("readonly very: UsersAliasVery = new UsersAliasVery(this.transport);");
  });

  test("the API has a member for each first word", async () => {
    const text = (await resourcesOf("users.track", "contentBlocks.list", "ping"))("index");
    expect(text).toContain('import {ContentBlocks} from "./content-blocks.js";');
    expect(text).toContain("readonly contentBlocks: ContentBlocks = new ContentBlocks(this.transport);");
    expect(text).toContain("readonly api: ");
  });

  test("the members of the API are the first words of the ids, whatever their letters", async () => {
    const text = (await resourcesOf("a_b_c.get", "a_bc.get"))("index");
    expect(text).toContain("readonly aBC: ");
    expect(text).toMatch(/readonly aBc\w*: /);
  });
});

describe("names that are taken", () => {
  test.each(["constructor", "call", "pages", "transport"])("a method cannot be called %s", async (name) => {
    const text = (await resourcesOf(`users.${name}`))("users");
    expect(text).not.toMatch(new RegExp(`[ "]${name}"?\\(.*?\\): ResponsePromise`));
    expect(text).toMatch(/\w+\(options\?: RequestOptions\): ResponsePromise<undefined>/);
  });

  test.each(["constructor", "call", "pages", "transport"])("nor can a member of a class: %s", async (name) => {
    expect((await resourcesOf(`users.${name}.get`))("users")).not.toMatch(new RegExp(`readonly "?${name}"?:`));
    expect((await resourcesOf(`${name}.get`))("index")).not.toMatch(new RegExp(`readonly "?${name}"?:`));
  });

  test("a method beside a class of its name", async () => {
    const text = (await resourcesOf("users.alias", "users.alias.new"))("users");
    const members = [...text.matchAll(/(?:readonly (\w+):)|(?:(\w+)\([^)]*\): ResponsePromise)/g)];
    const names = members.map(([, property, method]) => property ?? method);
    expect(new Set(names).size).toBe(3);
  });

  test("a class of a schema's name", async () => {
    const model = modelOf({
      paths: pathsOf(operation("catalog.get", { answer: { $ref: "#/components/schemas/Catalog" } })),
      components: { schemas: { Catalog: { type: "object", properties: {} } } },
    });
    const text = squash((await emitted("client", model)).get("client/src/resources/catalog.ts") ?? "");
    expect(text).toContain('import type {Catalog} from "../types/catalog.js";');
    expect(text).not.toContain("class Catalog ");
  });
});
