import { call, type Pagination, pages } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { operation, read } from "./support/operations.js";
import { failure, type Step, scripted } from "./support/transport.js";

const cursor: Pagination = { style: "cursor", parameter: "cursor", from: "link-header", items: "items", size: 2 };
const page: Pagination = { style: "page", parameter: "page", items: "items", size: 2 };
const offset: Pagination = { style: "offset", parameter: "offset", limit: "limit", items: "items", size: 2, max: 3 };

const answer = (items: number[], next?: string): Step => ({
  body: { items, message: "success" },
  headers: next ? { link: `</things?cursor=first>; rel="prev",<${next}>; rel="next"` } : {},
});
const counted = (items: number[], total: unknown): Step => ({ body: { items, total } });
const searchOf = ({ url }: { url: string }) => new URL(url).search;

/** Lists everything and tells which pages were asked for. */
async function list(pagination: Pagination, steps: Step[], query: Record<string, unknown> = {}) {
  const { transport, requests } = scripted(steps);
  const items = await pages(transport, operation({ pagination }), { query }).toArray();
  return { items, asked: requests.map(searchOf) };
}

describe("which pages are asked for", () => {
  const table: [
    name: string,
    Pagination,
    steps: Step[],
    query: Record<string, unknown>,
    items: number[],
    asked: string[],
  ][] = [
    [
      "cursor: until no next",
      cursor,
      [answer([1, 2], "/things?cursor=b%3D"), answer([3, 4], "?cursor=c"), answer([5, 6])],
      {},
      [1, 2, 3, 4, 5, 6],
      ["", "?cursor=b%3D", "?cursor=c"],
    ],
    ["cursor: a page alone", cursor, [answer([1])], {}, [1], [""]],
    [
      "cursor: a short page that has a next is not the last",
      cursor,
      [answer([1], "?cursor=b"), answer([2])],
      {},
      [1, 2],
      ["", "?cursor=b"],
    ],
    [
      "cursor: from the middle, other parameters kept",
      cursor,
      [answer([3], "?cursor=c"), answer([4])],
      { cursor: "b", kind: "x" },
      [3, 4],
      ["?cursor=b&kind=x", "?cursor=c&kind=x"],
    ],
    [
      "cursor: the link's host and path do not matter",
      cursor,
      [answer([1], "https://evil.example/x?cursor=b"), answer([2])],
      {},
      [1, 2],
      ["", "?cursor=b"],
    ],
    ["cursor: a next without a cursor is none", cursor, [answer([1], "/things?other=b")], {}, [1], [""]],
    [
      "page: a short page is not the last, an empty one is",
      page,
      [answer([1, 2]), answer([3]), answer([4, 5]), answer([])],
      {},
      [1, 2, 3, 4, 5],
      ["", "?page=1", "?page=2", "?page=3"],
    ],
    ["page: until an empty page", page, [answer([1, 2]), answer([])], {}, [1, 2], ["", "?page=1"]],
    ["page: counted from 1", { ...page, start: 1 }, [answer([1, 2]), answer([])], {}, [1, 2], ["", "?page=2"]],
    ["page: from the middle", page, [answer([1, 2]), answer([])], { page: 4 }, [1, 2], ["?page=4", "?page=5"]],
    [
      "page: of unknown size, until an empty page",
      { style: "page", parameter: "page", items: "items" },
      [answer([1]), answer([2]), answer([])],
      {},
      [1, 2],
      ["", "?page=1", "?page=2"],
    ],
    [
      "offset: a short page is not the last, an empty one is",
      offset,
      [answer([1]), answer([2, 3]), answer([])],
      {},
      [1, 2, 3],
      ["", "?offset=1", "?offset=3"],
    ],
    [
      "offset: until the total",
      { ...offset, total: "total" },
      [counted([1, 2], 3), counted([3], 3)],
      {},
      [1, 2, 3],
      ["", "?offset=2"],
    ],
    [
      "offset: a total that is no number says nothing",
      { ...offset, total: "total" },
      [counted([1, 2], "3"), counted([], "3")],
      {},
      [1, 2],
      ["", "?offset=2"],
    ],
    [
      "offset: with a limit of one's own",
      offset,
      [answer([1]), answer([2]), answer([])],
      { limit: 1 },
      [1, 2],
      ["?limit=1", "?limit=1&offset=1", "?limit=1&offset=2"],
    ],
    [
      "offset: a limit over the most pages on",
      offset,
      [answer([1, 2, 3]), answer([4]), answer([])],
      { limit: 9 },
      [1, 2, 3, 4],
      ["?limit=9", "?limit=9&offset=3", "?limit=9&offset=4"],
    ],
    [
      "offset: from the middle",
      offset,
      [answer([3, 4]), answer([])],
      { offset: 2 },
      [3, 4],
      ["?offset=2", "?offset=4"],
    ],
    ["nothing at all", page, [answer([])], {}, [], [""]],
  ];
  test.each(table)("%s", async (_name, pagination, steps, query, items, asked) => {
    expect(await list(pagination, steps, query)).toEqual({ items, asked });
  });
});

describe("a server that goes round in circles", () => {
  const circles: [name: string, Pagination, steps: Step[], requests: number][] = [
    ["the same cursor", cursor, [answer([1], "?cursor=b"), answer([2], "?cursor=b")], 2],
    ["a circle of two", cursor, [answer([1], "?cursor=b"), answer([2], "?cursor=c"), answer([3], "?cursor=b")], 3],
    ["the same page for every number", page, [answer([1, 2])], 2],
    ["the same page for every offset", offset, [answer([1, 2])], 2],
  ];
  test.each(circles)("%s", async (_name, pagination, steps, want) => {
    const { transport, requests } = scripted(steps);
    const error = await failure(pages(transport, operation({ pagination }), {}).toArray());
    expect(error).toMatchObject({ name: "InvalidResponseError" });
    expect(error.message).toContain("would not end");
    expect(requests).toHaveLength(want);
  });

  test("also when it begins where the caller began", async () => {
    const { transport, requests } = scripted([answer([1], "?cursor=b")]);
    await failure(pages(transport, operation({ pagination: cursor }), { query: { cursor: "b" } }).toArray());
    expect(requests).toHaveLength(1);
  });
});

describe("a list", () => {
  const three = [answer([1, 2], "?cursor=b"), answer([3, 4], "?cursor=c"), answer([5])];
  const start = () => {
    const { transport, requests } = scripted(three);
    return { list: pages(transport, operation({ pagination: cursor }), {}), requests };
  };

  test("await gives the first page and asks for no other", async () => {
    const { list, requests } = start();
    expect(await list).toEqual({ items: [1, 2], message: "success" });
    expect((await list.withResponse()).response.status).toBe(200);
    expect(requests).toHaveLength(1);
  });

  test("for await goes on only as far as it is followed", async () => {
    const { list, requests } = start();
    const seen: unknown[] = [];
    for await (const item of list) {
      seen.push(item);
      if (item === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
    expect(requests).toHaveLength(2);
  });

  test("pages() gives whole pages", async () => {
    const { list } = start();
    const seen: unknown[] = [];
    for await (const each of list.pages()) seen.push(each);
    expect(seen).toEqual([[1, 2], [3, 4], [5]].map((items) => ({ items, message: "success" })));
  });

  test.each([
    [0, [], 1],
    [2, [1, 2], 1],
    [3, [1, 2, 3], 2],
    [99, [1, 2, 3, 4, 5], 3],
  ])("toArray with a limit of %s", async (limit, want, asked) => {
    const { list, requests } = start();
    expect(await list.toArray({ limit })).toEqual(want);
    expect(requests).toHaveLength(asked);
  });

  test.each([Number.NaN, -1, "many"])("toArray refuses a limit of %s", async (limit) => {
    const { list, requests } = start();
    const error = await failure(list.toArray({ limit: limit as number }));
    expect(error).toMatchObject({
      name: "ConfigurationError",
      message: "The limit of toArray must be a number from 0 on.",
    });
    expect(requests).toHaveLength(1);
  });

  test("a failure in the middle reaches the loop", async () => {
    const { transport } = scripted([answer([1], "?cursor=b"), { status: 404 }]);
    const list = pages(transport, operation({ pagination: cursor }), {});
    const seen: unknown[] = [];
    const loop = async () => {
      for await (const item of list) seen.push(item);
    };
    expect(await failure(loop())).toMatchObject({ name: "NotFoundError" });
    expect(seen).toEqual([1]);
  });

  test("an answer without the list is an error, not the end", async () => {
    const { transport } = scripted([{ body: { message: "success" } }]);
    const error = await failure(pages(transport, operation({ pagination: page }), {}).toArray());
    expect(error).toMatchObject({ name: "InvalidResponseError" });
    expect(error.message).toContain('"items"');
  });

  test("an operation without pages is refused; call() reads it", async () => {
    const { transport } = scripted([{ body: 1 }]);
    expect(() => pages(transport, read, {})).toThrow("things.get has no pages: use call().");
    expect(await call(transport, read, {})).toBe(1);
  });
});
