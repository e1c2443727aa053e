import type { Browser, Page } from "playwright-core";
import { servers } from "@braze-codegen/client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, type Opened, openPage, startBrowser, WITHOUT_BROWSER } from "./support/browser.ts";

describe.skipIf(!hasBrowser)(`an opened operation (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
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

  const open = async (id: string): Promise<Page> => {
    opened = await openPage(browser, `#operations?open=${id}`, { permissions: ["clipboard-read", "clipboard-write"] });
    return opened.page;
  };
  const fact = (page: Page, name: string) =>
    page.locator(".facts > div", { has: page.locator(`dt:text-is("${name}")`) }).locator("dd");
  const example = (page: Page, form: string) =>
    page
      .getByRole("tab", { name: form, exact: true })
      .click()
      .then(() => page.getByRole("tabpanel").textContent());

  test.each<[id: string, name: string, want: RegExp]>([
    ["users.track", "Access", /^write of user, overwrites or removes$/],
    ["users.track", "Permission", /^users\.track$/],
    ["subscription.status.set", "Permission", /also opens POST \/v2\/subscription\/status\/set/],
    ["users.delete", "Rate limit", /^20,000 requests a minute, shared with .*POST \/users\/merge/],
    ["users.track", "Batch", /^at most 75 objects in attributes, events, purchases$/],
    ["users.track", "Body", /^at most 4,000,000 bytes$/],
    ["campaigns.list", "Pages", /by page/],
    ["users.export.ids", "Personal data", /^in the answer$/],
    ["users.track", "Version", /^\d{4}\.\d{1,2}\.\d+, current$/],
    ["scim.users.get", "Permission", /^no permission; authorised by scimToken$/],
    ["users.track", "Tool", /^users_track$/],
    ["users.delete", "Events", /^users\.UserDeleteRequest A user was deleted\.$/],
  ])("%s says of %s", async (id, name, want) => {
    expect(await fact(await open(id), name).textContent()).toMatch(want);
  });

  test("the source is a link out, which tells nobody where it was followed", async () => {
    const link = fact(await open("users.track"), "Source").getByRole("link");
    expect(await link.getAttribute("href")).toBe("https://www.braze.com/docs/api/endpoints/user_data/post_user_track");
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
  });

  test("members open to members, with types, limits and what is required", async () => {
    const page = await open("users.track");
    const request = page.locator(".shapes > section", { has: page.locator('h2:text-is("Request")') });
    expect(await request.locator("> .tree > li .name").allTextContents()).toEqual([
      "attributes",
      "events",
      "purchases",
      "partner",
    ]);
    const purchases = request.locator("> .tree > li", { hasText: /^purchases/ });
    expect(await purchases.locator(".text").first().textContent()).toBe("Purchases that users made. At most 75 items.");
    await purchases.locator("summary").first().click();
    const price = purchases.locator(".tree > li", { hasText: /^price/ });
    expect(await price.locator(".line").textContent()).toBe("pricerequirednumber");
  });

  test("an error has its words, and a decision says why", async () => {
    const page = await open("users.track");
    expect(await page.locator("table.plain tr", { hasText: "BAD_DEVICE_ID" }).textContent()).toBe(
      "201BAD_DEVICE_IDdevice_id of a push token has fewer than 8 or more than 255 bytes.",
    );
    const partner = page.locator(".tree > li", { hasText: /^partner/ });
    await partner.getByText("Why is it so?").click();
    expect(await partner.locator(".decisions dd").textContent()).toMatch(/^accepted beside the arrays/);
  });

  test.each<[form: string, want: string]>([
    ["Client", 'const braze = new Braze({ instance: "US-01" });'],
    ["curl", "curl -X POST 'https://rest.iad-01.braze.com/users/track'"],
    ["MCP tool", '"name": "users_track"'],
    ["Test", 'expect(mock.requests[0]).toMatchObject({ operation: "users.track" });'],
  ])("the example as %s, copied to the letter", async (form, want) => {
    const page = await open("users.track");
    const text = await example(page, form);
    expect(text).toContain(want);
    await page.getByRole("button", { name: "Copy the example" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(await page.locator("#said").textContent()).toBe("Copied the example");
  });

  test("the instance is chosen once, for all examples, and remembered", async () => {
    const page = await open("users.track");
    expect(await page.getByRole("combobox", { name: "Instance" }).locator("option").count()).toBe(servers.length);
    await page.getByRole("combobox", { name: "Instance" }).selectOption("EU-01");
    expect(await example(page, "curl")).toContain("'https://rest.fra-01.braze.eu/users/track'");
    await page.getByRole("button", { name: "/users/merge" }).click();
    const merge = page.locator("tr.detail", { hasText: "Merges" }).getByRole("tabpanel");
    expect(await merge.textContent()).toContain("https://rest.fra-01.braze.eu/users/merge");
    await page.reload();
    expect(await page.getByRole("tabpanel").first().textContent()).toContain("https://rest.fra-01.braze.eu/");
  });
});
