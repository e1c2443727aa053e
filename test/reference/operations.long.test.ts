import type { Browser, Page } from "playwright-core";
import { operations } from "@braze-codegen/spec";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, type Opened, openPage, startBrowser, WITHOUT_BROWSER } from "./support/browser.ts";

test("CI has a browser", () => {
  if (process.env["CI"] === "true") expect(hasBrowser, WITHOUT_BROWSER).toBe(true);
});

const count = (filter: (operation: (typeof operations)[number]) => boolean): number => operations.filter(filter).length;

describe.skipIf(!hasBrowser)(`the table of operations (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
  let browser: Browser;
  let opened: Opened;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests).toEqual([]);
    await opened.close();
  });

  const open = async (hash = ""): Promise<Page> => {
    opened = await openPage(browser, hash);
    return opened.page;
  };
  const said = (page: Page) => page.locator(".bar .count").textContent();
  const paths = (page: Page) => page.locator("tr.operation .open").allTextContents();
  const hash = (page: Page) => new URL(page.url()).hash;

  test("all operations, by area, each with what it needs", async () => {
    const page = await open();
    expect(await page.locator("tr.operation").count()).toBe(operations.length);
    expect(await page.locator("tr.area .name").allTextContents()).toEqual([
      ...new Set(operations.map(({ area }) => area)),
    ]);
    const row = page.locator('tr.operation[data-id="users.track"]');
    expect(await row.locator("td, th").allTextContents()).toEqual([
      "POST",
      "/users/trackWrite attributes, events and purchases to users",
      "write",
      "users.track",
      "3,000 requests in 3 seconds",
    ]);
  });

  test.each<[hash: string, want: number]>([
    ["#operations?method=PATCH", count(({ method }) => method === "PATCH")],
    ["#operations?access=send", count(({ effect }) => effect === "send")],
    ["#operations?access=send,delete", count(({ effect }) => effect === "send" || effect === "delete")],
    ["#operations?permission=users.delete", count(({ permission }) => permission === "users.delete")],
    ["#operations?area=catalogs", count(({ area }) => area === "catalogs")],
    ["#operations?state=early-access", count(({ stability }) => stability === "early-access")],
    ["#operations?personal=yes", count(({ pii }) => pii)],
    ["#operations?area=catalogs&method=GET", count(({ area, method }) => area === "catalogs" && method === "GET")],
  ])("the filters of the address %s leave %i", async (address, want) => {
    const page = await open(address);
    expect(want).toBeGreaterThan(0);
    expect(await page.locator("tr.operation").count()).toBe(want);
    expect(await said(page)).toBe(`${want} of ${operations.length} operations`);
  });

  test("a filter that is ticked stands in the address, and the others count what it leaves", async () => {
    const page = await open();
    await page.getByRole("group", { name: "Access" }).getByLabel("send").check();
    expect(hash(page)).toBe("#operations?access=send");
    const gets = page.getByRole("group", { name: "Method" }).locator("label", { hasText: /^POST/ });
    const want = count(({ effect, method }) => effect === "send" && method === "POST");
    expect(await gets.locator(".count").textContent()).toBe(String(want));
    await page.getByRole("combobox", { name: "Permission" }).selectOption("messages.send");
    expect(hash(page)).toBe("#operations?access=send&permission=messages.send");
    await page.getByRole("button", { name: "Clear filters" }).click();
    expect(hash(page)).toBe("#operations");
    expect(await page.locator("tr.operation").count()).toBe(operations.length);
  });

  test.each<[words: string, first: string]>([
    ["/users/track", "/users/track"],
    ["users.track", "/users/track"],
    ["catalogs.items.list", "/catalogs/{catalog_name}/items"],
    ["log a purchase", "/users/track"],
    ["mesages send", "/messages/send"],
    ["hard_bounces", "/email/hard_bounces"],
    ["use_double_opt_in_logic", "/subscription/status/set"],
    ["users_delete", "/users/delete"],
  ])("searching for %s finds %s first", async (words, first) => {
    const page = await open();
    await page.getByRole("searchbox").fill(words);
    expect((await paths(page))[0]).toBe(first);
    expect(hash(page)).toContain("q=");
  });

  test.each(["", "e", "us"])("of what the words %j leave, only what is in sight is laid out", async (words) => {
    const page = await open();
    await page.getByRole("searchbox").fill(words);
    const rows = page.locator("tr.operation");
    const all = await rows.count();
    const skipped = () =>
      rows.evaluateAll(
        (made) =>
          made.filter((row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false)
            .length,
      );
    expect(all).toBeGreaterThan(60);
    await expect.poll(skipped).toBeGreaterThan(all - 40);
  });

  test("a member of a body is shown where it was found by nothing else", async () => {
    const page = await open("#operations?q=android_push");
    expect(
      await page.locator("tr.operation", { hasText: "/messages/send" }).first().locator(".hit").textContent(),
    ).toBe("has messages.android_push ");
  });

  test("where nothing is left, it says what to loosen", async () => {
    const page = await open("#operations?q=campaign&access=delete&method=GET");
    const ways = await page.locator(".nothing li").allTextContents();
    expect(ways).toEqual(["Without access: delete 10 operations", "Without method: GET 1 operation"]);
    await page.getByRole("button", { name: "Without access: delete" }).click();
    expect(await page.locator("tr.operation").count()).toBe(10);
    expect(hash(page)).toBe("#operations?q=campaign&method=GET");
  });

  test("a link to an operation opens it, and what is opened stands in the address", async () => {
    const page = await open("#operations?open=users.delete");
    expect(await page.locator("tr.detail:visible").count()).toBe(1);
    await page.getByRole("button", { name: "/users/merge" }).click();
    expect(hash(page)).toBe("#operations?open=users.delete,users.merge");
    await page.getByRole("button", { name: "/users/delete" }).click();
    expect(hash(page)).toBe("#operations?open=users.merge");
  });
});
