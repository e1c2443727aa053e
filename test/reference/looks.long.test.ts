import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  hasBrowser,
  type Opened,
  openPage,
  OWN_PAGE,
  startBrowser,
  violations,
  WITHOUT_BROWSER,
} from "./support/browser.ts";

/** Of each page as much as shows all that it has. */
const PAGES = [
  "#operations?area=messages&open=messages.send",
  "#operations?q=nobody%20says%20so&access=send",
  "#planner?tick=users.track,scim.users.get",
  "#permissions?q=subscription&at=subscription.status.set",
  "#limits?q=data&at=data-objects-write",
  "#errors?q=catalog",
  "#instances",
  "#decisions?q=users/track",
  "#changes",
];

test("the first load is all that is ever loaded: at most 250 kB", () => {
  expect(gzipSync(readFileSync(OWN_PAGE), { level: 9 }).length).toBeLessThanOrEqual(250_000);
});

describe.skipIf(!hasBrowser)(`how it looks (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const at = async (hash: string, options: Parameters<typeof openPage>[2], look: (opened: Opened) => Promise<void>) => {
    const opened = await openPage(browser, hash, options);
    // What is closed is looked at as well.
    await opened.page.evaluate(
      "document.querySelectorAll('main details').forEach((each, at) => (each.open ||= at < 8))",
    );
    await look(opened);
    expect(opened.complaints).toEqual([]);
    expect(opened.requests).toEqual([]);
    await opened.close();
  };

  test.each(PAGES)("axe-core finds nothing, light or dark, wide or narrow: %s", async (hash) => {
    for (const [colorScheme, width] of [["light", 1440] as const, ["dark", 360] as const])
      await at(hash, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, async ({ page }) => {
        expect(await violations(page)).toEqual([]);
      });
  });

  test.each(PAGES)("nothing is wider than a screen of 360 px: %s", async (hash) => {
    await at(hash, { viewport: { width: 360, height: 740 } }, async ({ page }) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  });

  test("the theme is the browser's until another is chosen, which is remembered", async () => {
    await at("", { colorScheme: "dark" }, async ({ page }) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const dark = await ground();
      await page.getByRole("button", { name: "Theme: auto" }).click();
      expect(await ground()).toBe("rgb(255, 255, 255)");
      await page.reload();
      expect(await ground()).toBe("rgb(255, 255, 255)");
      await page.getByRole("button", { name: "Theme: light" }).click();
      expect(await ground()).toBe(dark);
    });
  });

  test("on paper stand the operations, what is open of them, and nothing to press", async () => {
    await at("#operations?open=users.track", {}, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("nav, .filters, .bar, .tools, button.copy").filter({ visible: true }).count()).toBe(0);
      expect(await page.locator("tr.detail").isVisible()).toBe(true);
    });
  });
});
