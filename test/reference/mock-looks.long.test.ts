import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openFromMock, startBrowser, violations, WITHOUT_BROWSER } from "./support/browser.ts";
import { type Shown, showMock } from "./support/mock.ts";

const VIEWS = ["#mock?open=1,2", "#mock?view=sent&open=sent-0", "#mock?view=state"];

describe.skipIf(!hasBrowser)(`how the mock's tab looks (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
  let browser: Browser;
  let shown: Shown;

  beforeAll(async () => {
    browser = await startBrowser();
    shown = await showMock({ seed: "demo" });
    const card = { type: "CLASSIC", title: "Soup", description: "x".repeat(400), time_to_live: 60 };
    const audience = { external_user_ids: [shown.mock.state.users.all()[0]?.external_id] };
    await shown.call("POST", "/messages/send", { ...audience, messages: { content_card: card } });
    await shown.call("GET", `/catalogs?${"y".repeat(400)}=1`);
    shown.mock.fail("users.*", { status: 503 });
    shown.mock.answer("catalogs.list", { catalogs: [], message: "success" });
  });
  afterAll(async () => {
    await browser.close();
    await shown.server.close();
  });

  test.each(VIEWS)(
    "axe-core finds nothing, light or dark, wide or narrow, and nothing is too wide: %s",
    async (hash) => {
      for (const [colorScheme, width] of [["light", 1440] as const, ["dark", 360] as const]) {
        const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
        const { page, complaints, close } = await openFromMock(browser, shown.url, hash, options);
        await expect.poll(() => page.locator("tr.entry, details.part").count()).toBeGreaterThan(0);
        // What is closed is looked at as well.
        await page.evaluate("document.querySelectorAll('main details').forEach((each, at) => (each.open ||= at < 8))");
        await expect.poll(() => page.getByText("given in code").count()).toBe(2);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(complaints).toEqual([]);
        await close();
      }
    },
  );
});
