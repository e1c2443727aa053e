import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, type Opened, openPage, startBrowser, WITHOUT_BROWSER } from "./support/browser.ts";

describe.skipIf(!hasBrowser)(`the keyboard (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  const open = async (hash = "#operations") => {
    opened = await openPage(browser, hash);
    page = opened.page;
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focus = () =>
    page.evaluate(() => (document.activeElement?.id || document.activeElement?.textContent?.slice(0, 40)) ?? "");

  test("/ searches, from every page", async () => {
    for (const name of ["operations", "planner", "permissions", "limits", "errors", "decisions"]) {
      await open(`#${name}`);
      await press("/");
      expect(await focus()).toBe("search");
      if (name !== "decisions") await opened.close();
    }
  });

  test("arrows move from the search to the rows and back", async () => {
    await open("#operations?area=catalogs");
    await press("/", "ArrowDown");
    expect(await focus()).toBe("/catalogs");
    await press("ArrowDown");
    expect(await focus()).toBe("/catalogs/{catalog_name}");
    await press("ArrowUp", "ArrowUp");
    expect(await focus()).toBe("search");
  });

  test("Enter opens the row, and Escape closes it and goes back to the search", async () => {
    await open("#operations?area=users");
    await press("/", "ArrowDown", "Enter");
    expect(await page.locator("tr.detail:visible").count()).toBe(1);
    await press("Escape");
    expect(await page.locator("tr.detail:visible").count()).toBe(0);
    await press("Escape");
    expect(await focus()).toBe("search");
  });

  test("Enter in the search opens what fits best", async () => {
    await open();
    await press("/");
    await page.keyboard.type("users.merge");
    await press("Enter");
    expect(new URL(page.url()).hash).toBe("#operations?q=users.merge&open=users.merge");
  });

  test("Escape empties the search, and then leaves it", async () => {
    await open("#operations?q=merge");
    await press("/", "Escape");
    expect(await page.locator("#search").inputValue()).toBe("");
    expect(new URL(page.url()).hash).toBe("#operations");
    await press("Escape");
    expect(await focus()).not.toBe("search");
  });

  test("Escape within what is open closes it, and the row has the focus", async () => {
    await open("#operations?open=users.merge");
    await page.getByRole("tab", { name: "curl" }).focus();
    await press("Escape");
    expect(await page.locator("tr.detail:visible").count()).toBe(0);
    expect(await focus()).toBe("/users/merge");
  });

  test("arrows go through the forms of the example", async () => {
    await open("#operations?open=users.merge");
    await page.getByRole("tab", { name: "Client" }).focus();
    await press("ArrowRight");
    expect(await focus()).toBe("curl");
    await press("ArrowLeft", "ArrowLeft");
    expect(await focus()).toBe("Test");
  });

  test("/ in a field is a letter", async () => {
    await open();
    await press("/", "/");
    expect(await page.locator("#search").inputValue()).toBe("/");
  });
});
