import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasBrowser, openFromMock, type Opened, startBrowser, WITHOUT_BROWSER } from "./support/browser.ts";
import { NOW } from "../mock-server/support/mock.ts";
import { type Shown, showMock } from "./support/mock.ts";

const visit = (external_id: string) => ({ attributes: [{ external_id, city: "Bath" }] });
/** What a language of markup would make elements of. */
const HOSTILE = `</script><img src=x onerror="document.title='evil'"><b>bold</b>`;

describe.skipIf(!hasBrowser)(`the tab of the mock server (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`, () => {
  let browser: Browser;
  let shown: Shown;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    shown = await showMock({ seed: { users: [{ external_id: "ada", email: "ada@example.com" }] } });
  });
  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests).toEqual([]);
    await opened.close();
    await shown.server.close();
  });

  const open = async (hash = "") => {
    opened = await openFromMock(browser, shown.url, hash);
    page = opened.page;
  };
  const rows = () => page.locator("tr.entry:visible");
  /** Until the page shows what is wanted, which it asks for twice a second. */
  const until = async (read: () => Promise<unknown>, want: unknown) => await expect.poll(read).toEqual(want);
  const lever = (name: string) => page.getByRole("region", { name, exact: true });

  test("a request appears as it comes, and opens to its body and its answer", async () => {
    await open();
    await until(() => page.locator("nav a[aria-current]").allTextContents(), ["Mock server", "Requests 0"]);
    await until(() => page.locator(".nothing").textContent(), expect.stringContaining("No request yet."));
    expect(await shown.call("POST", "/users/track?old=1", visit("ada"))).toBe(201);
    await until(
      () => rows().locator("td, th").allTextContents(),
      [expect.stringMatching(/^\d\d:\d\d:\d\d$/), "POST", "/users/track?old=1users.track", "201", "1 note"],
    );
    await page.getByRole("button", { name: "/users/track?old=1" }).click();
    const detail = page.locator("tr.detail");
    expect(JSON.parse((await detail.locator("pre").first().textContent()) ?? "")).toEqual(visit("ada"));
    expect(JSON.parse((await detail.locator("pre").last().textContent()) ?? "")).toMatchObject({ message: "success" });
    expect(await detail.getByRole("list", { name: "Notes" }).textContent()).toContain("?old");
    expect(new URL(page.url()).hash).toBe("#mock?open=1");
    await detail.getByRole("link", { name: "POST /users/track" }).click();
    expect(await page.locator('tr.operation[data-id="users.track"].opened').count()).toBe(1);
  });

  test("no key is shown, nor a secret of a body", async () => {
    await open();
    const credential = { app_id: "a", huawei: { app_id: "h", app_secret: "a-secret-of-huawei" } };
    await shown.call("POST", "/apps/push_credential/update", credential, "a-key-that-nobody-knows");
    await shown.call("POST", "/apps/push_credential/update", credential);
    const texts: string[] = [];
    await until(() => rows().count(), 2);
    for (const button of await rows().getByRole("button").all()) await button.click();
    await until(() => page.locator("tr.detail pre").count(), 3);
    texts.push(await page.locator("main").innerText());
    const path = "requests/2";
    texts.push(await page.evaluate(async (asked) => await (await fetch(asked)).text(), path));
    for (const secret of ["test-key", "a-key-that-nobody-knows", "a-secret-of-huawei"])
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  });

  test("a fault that is added in the page meets the next call, and leaves the list", async () => {
    await open();
    const faults = lever("Faults");
    await faults.getByLabel("Operation", { exact: true }).fill("users.track");
    await faults.getByRole("button", { name: "Add fault" }).click();
    await until(() => faults.getByRole("listitem").allTextContents(), ["users.track 503 the next requestRemove"]);
    expect([
      await shown.call("POST", "/users/track", visit("ada")),
      await shown.call("POST", "/users/track", visit("ada")),
    ]).toEqual([503, 201]);
    await until(() => faults.getByRole("listitem").count(), 0);
    await until(() => rows().locator(".status").allTextContents(), ["201", "503"]);
  });

  test.each([
    ["an error status", { Status: "429" }, { status: 429, times: 1 }],
    ["a documented error", { Error: "Invalid Campaign ID" }, { error: "Invalid Campaign ID", times: 1 }],
    ["a broken connection", { Times: "3" }, { kind: "drop", times: 3 }],
    ["no answer at all", { Times: "always" }, { kind: "stall", times: "always" }],
    ["a late answer", { "Late by": "20ms" }, { latency: "20ms", times: 1 }],
  ])("%s is given with what it needs, and taken away", async (kind, fields, want) => {
    await open();
    const faults = lever("Faults");
    await faults.getByLabel("Operation", { exact: true }).fill("campaigns.trigger.send");
    await faults.getByLabel("Fault", { exact: true }).selectOption({ label: kind });
    for (const [name, value] of Object.entries(fields)) {
      const field = faults.getByLabel(name, { exact: true });
      if (name === "Error") await field.selectOption(value);
      else await field.fill(value);
    }
    await faults.getByRole("button", { name: "Add fault" }).click();
    await until(async () => shown.mock.faults.map(({ fault }) => fault), [want]);
    await faults.getByRole("button", { name: "Remove the fault of campaigns.trigger.send" }).click();
    await until(async () => shown.mock.faults, []);
  });

  test("what cannot be is told in a sentence", async () => {
    await open();
    const faults = lever("Faults");
    await faults.getByLabel("Operation", { exact: true }).fill("users.trak");
    await faults.getByRole("button", { name: "Add fault" }).click();
    await until(() => faults.getByRole("status").textContent(), expect.stringContaining('Did you mean "users.track"?'));
    // The browser itself tells of every answer that is none of success.
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining("400 (Bad Request)")]);
  });

  test("the next one like it fails, from the request itself", async () => {
    await open();
    await shown.call("GET", "/catalogs");
    await page.getByRole("button", { name: "/catalogs" }).click();
    await page.getByRole("button", { name: "Fail the next one" }).click();
    await page.keyboard.press("Enter");
    await lever("Faults").getByRole("button", { name: "Add fault" }).click();
    await until(async () => shown.mock.faults.map(({ pattern }) => pattern), ["catalogs.list"]);
  });

  test("an answer begins as the description's example, and is given", async () => {
    await open();
    const answers = lever("Answers");
    await answers.getByText("Give an answer").click();
    await answers.getByLabel("Operation").fill("catalogs.list");
    expect(JSON.parse(await answers.getByLabel("Body").inputValue())).toMatchObject({ message: "success" });
    await answers.getByLabel("Body").fill('{"catalogs": [], "message": "success"}');
    await answers.getByRole("button", { name: "Give answer" }).click();
    await until(
      async () => shown.mock.answers.map(({ answer }) => answer.body),
      [{ catalogs: [], message: "success" }],
    );
    expect(await shown.call("GET", "/catalogs")).toBe(200);
    await until(() => rows().locator(".mark").allTextContents(), ["answer given"]);
  });

  test("a reset empties the list, and what comes then stands alone in it", async () => {
    await open("#mock?open=1");
    await shown.call("POST", "/users/track", visit("ada"));
    await shown.call("POST", "/users/track", visit("grace"));
    await until(() => rows().count(), 2);
    await lever("Workspace").getByRole("button", { name: "Reset" }).click();
    await until(() => rows().count(), 0);
    expect([shown.mock.requests.length, shown.mock.state.users.size]).toEqual([0, 1]);
    await shown.call("GET", "/catalogs");
    await until(() => rows().getByRole("button").allTextContents(), ["/catalogs"]);
    shown.mock.reset();
    await shown.call("GET", "/campaigns/list");
    await until(() => rows().getByRole("button").allTextContents(), ["/campaigns/list"]);
  });

  test("the clock goes forward and stops, and what was scheduled goes out", async () => {
    const message = { content_card: { type: "CLASSIC", title: "Soup", description: "hot", time_to_live: 60 } };
    const schedule = { time: new Date(Date.parse(NOW) + 3_000_000).toISOString() };
    await open("#mock?view=sent");
    await until(() => page.locator("main").textContent(), expect.stringContaining("Nothing went out yet"));
    const body = { external_user_ids: ["ada"], messages: message, schedule };
    expect(await shown.call("POST", "/messages/schedule/create", body)).toBe(201);
    await lever("Clock").getByRole("button", { name: "+ 1 hour" }).click();
    await until(() => rows().locator("th, td:last-child").allTextContents(), ["Soupmessages.schedule.create", "ada"]);
    await lever("Clock").getByLabel("Stop at").fill("2030-01-02T03:04:05Z");
    await lever("Clock").getByRole("button", { name: "Stop" }).click();
    await until(() => lever("Clock").locator("time").textContent(), "2030-01-02 03:04:05 UTC");
    expect(shown.mock.clock.now().toISOString()).toBe("2030-01-02T03:04:05.000Z");
  });

  test("the state is a tree with counts, which follows the requests", async () => {
    await open("#mock?view=state");
    const part = page.locator("details.part").filter({ hasText: "users" }).first();
    await until(() => part.locator("summary").first().textContent(), "users 1 entry");
    await part.locator("summary").first().click();
    await until(() => part.locator(".entry > summary").allTextContents(), ["ada ada@example.com"]);
    await part.locator(".entry > summary").click();
    await until(
      () =>
        part
          .locator(".values-tree > li")
          .filter({ hasText: /^email / })
          .textContent(),
      "email ada@example.com",
    );
    await shown.call("POST", "/users/track", visit("grace"));
    await until(() => part.locator(".entry > summary").allTextContents(), ["ada ada@example.com", "grace"]);
    // What was open stays so.
    expect(await part.locator(".entry[open]").count()).toBe(1);
    await page.getByLabel("Search the state").fill("Bath");
    await until(() => part.locator(".entry > summary").allTextContents(), ["grace"]);
  });

  test("a snapshot is taken and restored; a seed comes from a file", async () => {
    await open();
    const workspace = lever("Workspace");
    await workspace.getByRole("button", { name: "Take a snapshot" }).click();
    await until(() => workspace.getByRole("listitem").count(), 1);
    await shown.call("POST", "/users/track", visit("grace"));
    expect(shown.mock.state.users.size).toBe(2);
    await workspace.getByRole("button", { name: "Restore" }).click();
    await until(async () => shown.mock.state.users.size, 1);
    await workspace.getByText("Another seed").click();
    const seed = { users: [{ external_id: "a" }, { external_id: "b" }, { external_id: "c" }] };
    const buffer = Buffer.from(JSON.stringify(seed));
    await workspace.getByLabel("Or a file").setInputFiles({ name: "seed.json", mimeType: "application/json", buffer });
    await until(async () => shown.mock.state.users.size, 3);
    await workspace.getByRole("button", { name: "Empty" }).click();
    await until(async () => shown.mock.state.users.size, 0);
  });

  test("words and failures filter, and stand in the address", async () => {
    await open();
    await shown.call("POST", "/users/track", visit("ada"));
    await shown.call("POST", "/users/track", {});
    await shown.call("GET", "/catalogs");
    await until(() => rows().count(), 3);
    await page.getByLabel("only what failed").check();
    await until(() => page.locator(".bar .count").textContent(), "1 of 3 requests");
    expect(new URL(page.url()).hash).toBe("#mock?failed=yes");
    await page.getByLabel("only what failed").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("track 201");
    await until(() => rows().locator(".status").allTextContents(), ["201"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(() => page.locator("tr.detail:visible pre").count(), 2);
    await page.keyboard.press("Escape");
    expect(await page.locator("tr.detail:visible").count()).toBe(0);
    await page.reload();
    await until(() => rows().count(), 1);
  });

  test("strings of requests, answers and state stay text", async () => {
    await open("#mock");
    const hostile = { attributes: [{ external_id: HOSTILE, [HOSTILE]: HOSTILE }] };
    await shown.call("POST", `/users/track?${encodeURIComponent(HOSTILE)}`, hostile);
    await shown.call("POST", `/${encodeURIComponent(HOSTILE)}`, {});
    const card = { type: "CLASSIC", title: HOSTILE, description: HOSTILE, time_to_live: 60 };
    await shown.call("POST", "/messages/send", { external_user_ids: [HOSTILE], messages: { content_card: card } });
    for (const view of ["", "?view=sent", "?view=state"]) {
      await page.goto(`${shown.url}/__mock/#mock${view}`);
      await until(
        () => page.locator("tr.entry, .part").count(),
        expect.toSatisfy((count: number) => count > 0),
      );
      for (const button of await page.locator("tr.entry button.open").all()) await button.click();
      for (let depth = 0; depth < 4; depth++) {
        await page.evaluate("document.querySelectorAll('main details').forEach((each) => (each.open = true))");
        await page.waitForTimeout(100);
      }
      await until(async () => (await page.locator("main").textContent())?.includes(HOSTILE), true);
      const made = await page.evaluate(() => ({
        elements: document.querySelectorAll("main img, main script, main b, main i").length,
        title: document.title,
      }));
      expect(made).toEqual({ elements: 0, title: expect.not.stringMatching("evil") as string });
    }
  });

  test("a server that is gone is told of, and found again", async () => {
    await open();
    const port = shown.server.port;
    await shown.server.close();
    await until(() => page.getByRole("alert").textContent(), expect.stringContaining("does not answer"));
    opened.complaints.splice(0);
    shown = await showMock({}, port);
    await shown.call("GET", "/catalogs");
    await until(() => rows().getByRole("button").allTextContents(), ["/catalogs"]);
    expect(await page.getByRole("alert").isHidden()).toBe(true);
    opened.complaints.splice(0);
  });
});
