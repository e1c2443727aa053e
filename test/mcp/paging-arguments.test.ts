import { describe, expect, test } from "vitest";
import { argumentOf, nextArgumentOf } from "../../generated/mcp/src/paging-arguments.js";

type Pagination = Parameters<typeof nextArgumentOf>[1];
type Page = Parameters<typeof nextArgumentOf>[2];

const pages: Pagination = { style: "page", parameter: "page.number", start: 0, items: "campaigns", size: 2 };
const offsets: Pagination = { style: "offset", parameter: "at.offset", limit: "at.limit", items: "emails", size: 2 };
const cursors: Pagination = { style: "cursor", parameter: "page.cursor", from: "link-header", items: "items" };
const renamed = {
  page_number: "page.number",
  at_offset: "at.offset",
  at_limit: "at.limit",
  page_cursor: "page.cursor",
};
const link = { link: '</items?page.cursor=next>; rel="next"' };

describe("what goes on is named as the argument, and not as the parameter", () => {
  test.each<[pagination: Pagination, args: object, headers: Record<string, string>, want: object | undefined]>([
    [pages, {}, {}, { page_number: 1 }],
    [pages, { page_number: 4 }, {}, { page_number: 5 }],
    [offsets, {}, {}, { at_offset: 2 }],
    [offsets, { at_offset: 6, at_limit: 2 }, {}, { at_offset: 8 }],
    [offsets, { at_limit: 50 }, {}, undefined],
    [cursors, {}, link, { page_cursor: "next" }],
    [cursors, {}, {}, undefined],
  ])("%j after %j", (pagination, args, headers, want) => {
    const page = { args, headers: new Headers(headers), answer: {}, answered: 2, shown: 2 } as Page;
    expect(nextArgumentOf(renamed, pagination, page)).toEqual(want);
  });

  test.each<[parameter: string | undefined, want: string | undefined]>([
    ["at.limit", "at_limit"],
    ["limit", "limit"],
    [undefined, undefined],
  ])("%s is given as %s", (parameter, want) => expect(argumentOf(renamed, parameter)).toBe(want));

  test("an argument that keeps its name keeps it", () => {
    const page = { args: { page: 1 }, headers: new Headers(), answer: {}, answered: 2, shown: 2 } as Page;
    expect(nextArgumentOf(undefined, { ...pages, parameter: "page" }, page)).toEqual({ page: 2 });
  });
});
