import type { Browser, Page } from "playwright-core";
import { missing, operationEntries, type OperationId, type Permission } from "@braze-codegen/permissions";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, type Opened, openPage, startBrowser, WITHOUT_BROWSER } from "./support/browser.ts";

describe.skipIf(!hasBrowser)(`the key planner (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
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

  const open = async (hash: string): Promise<Page> => {
    opened = await openPage(browser, hash, { permissions: ["clipboard-read", "clipboard-write"] });
    return opened.page;
  };
  const names = (page: Page) => page.locator(".plan .names li").allTextContents();

  test("nothing is ticked, and nothing is needed", async () => {
    expect(await (await open("#planner")).locator(".plan").textContent()).toBe("The keyNothing is ticked yet.");
  });

  test("what is ticked stands in the address, and the least permissions by the dashboard's collections", async () => {
    const page = await open("#planner");
    await page.getByRole("searchbox").fill("track");
    await page.getByRole("checkbox", { name: "/users/track", exact: false }).first().check();
    expect(new URL(page.url()).hash).toBe("#planner?tick=users.track");
    expect(await page.locator(".plan h2, .plan h3").allTextContents()).toEqual([
      "1 permission for 1 operation",
      "User data",
    ]);
    expect(await names(page)).toEqual(["users.track"]);
  });

  test("two operations of one permission need one, and what it opens beside them is said", async () => {
    const page = await open("#planner?tick=subscription.status.set,users.delete");
    expect(await names(page)).toEqual(["subscription.status.set", "users.delete"]);
    expect(await page.locator(".beyond").first().locator("summary").textContent()).toBe("Opens 1 operation more");
    await page.goto(page.url().replace("users.delete", "subscription.status.setV2"));
    expect(await names(page)).toEqual(["subscription.status.set"]);
  });

  test("what no key opens is told apart", async () => {
    const page = await open("#planner?tick=scim.users.get");
    expect(await page.locator(".plan").textContent()).toContain(
      "1 operation needs no permission of a key, but another credential: scimToken.",
    );
  });

  test("the permissions are copied, a line each, and are enough for all that is ticked", async () => {
    const ticks = operationEntries
      .filter(({ permission }) => permission !== undefined)
      .map(({ id }) => id as OperationId);
    const page = await open(`#planner?tick=${ticks.join(",")}`);
    await page.getByRole("button", { name: "Copy the permissions" }).click();
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split("\n") as Permission[];
    expect(missing(copied, ticks)).toEqual([]);
    expect(new Set(copied).size).toBe(copied.length);
    for (const name of copied)
      expect(
        missing(
          copied.filter((each) => each !== name),
          ticks,
        ),
      ).not.toEqual([]);
  });

  test("an operation leads to its plan, and adds itself", async () => {
    const page = await open("#operations?open=users.delete");
    await page.getByRole("link", { name: "Plan a key" }).click();
    expect(await names(page)).toEqual(["users.delete"]);
  });
});
