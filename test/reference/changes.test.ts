import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, type Opened, openPage, startBrowser, WITHOUT_BROWSER } from "./support/browser.ts";
import { data } from "./support/scripts.ts";

describe.skipIf(!hasBrowser)(`the page of changes (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
  let browser: Browser;
  let opened: Opened;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  const open = async (hash: string): Promise<Page> => {
    opened = await openPage(browser, hash);
    return opened.page;
  };
  const rows = (page: Page) => page.locator(".page.changes tbody tr");

  test("all that the ledger has, the last first", async () => {
    const page = await open("#changes");
    const dates = await rows(page).locator("time").allTextContents();
    expect(dates).toEqual([...dates].sort().reverse());
    expect([dates.length, dates.length]).toEqual([
      data.changes.length,
      expect.toSatisfy((count: number) => count > 10),
    ]);
  });

  test("words find a change, which leads to its operations", async () => {
    const page = await open("#changes?q=least_recently_updated");
    expect(await page.locator(".bar .count").textContent()).toBe(`1 of ${data.changes.length} changes`);
    await rows(page).getByRole("link", { name: "POST /users/merge" }).click();
    expect(await page.locator('tr.operation[data-id="users.merge"].opened').count()).toBe(1);
    const fact = page.locator(".facts > div").filter({ hasText: /^Changes/ });
    expect(await fact.textContent()).toContain("2025-04-29 prioritization takes least_recently_updated.");
  });
});
