import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emitReference } from "../../generator/emit/reference/reference.ts";
import { loadTemplates } from "../../generator/generate.ts";
import { buildModel } from "../../generator/model/build.ts";
import { folderOf } from "../support/folder.ts";
import { documentWithStrings, type Place } from "../support/hostile-places.ts";
import { hasBrowser, openPage, startBrowser, WITHOUT_BROWSER } from "./support/browser.ts";

const PAYLOADS: readonly (readonly [name: string, text: string])[] = [
  ["out of a script", "</script><script>document.title='evil'</script><!-- "],
  ["as an element that loads", '"><img src="https://evil.example/x.png" onerror="document.title=\'evil\'">'],
  ["as a style", "</style><style>body{background:url(https://evil.example/x.png)}"],
  ["as a link that runs", "javascript:document.title='evil'"],
  ["as Markdown", "[a](javascript:document.title='evil') `<b>` **<i>** ![x](https://evil.example/x.png)"],
  ["as a template", "{{data}} {{{script}}} $\u007bdocument.title='evil'}"],
  ["as a prototype", "__proto__"],
  ["as a constructor", "constructor"],
  ["as an address within the page", "#operations?open=a&q=%3Cimg%3E"],
];

/** As strings that stand at one place have to differ from those at others, each has the place behind it. */
const stringsFor = (payload: string) => (place: Place) =>
  payload.includes("_") || payload === "constructor" ? payload : `${payload} ${place}`;

describe.skipIf(!hasBrowser)(
  `strings of a hostile document stay text (${hasBrowser ? "Chromium" : WITHOUT_BROWSER})`,
  () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await startBrowser();
    });
    afterAll(() => browser.close());

    test.each(PAYLOADS)("%s", async (_, payload) => {
      const model = buildModel(documentWithStrings(stringsFor(payload)));
      const [page] = emitReference(model, await loadTemplates());
      const file = join(await folderOf(), "index.html");
      writeFileSync(file, page?.text ?? "");
      const opened = await openPage(browser, "", { file });
      const names = await opened.page.locator("nav a").allTextContents();
      for (const name of names) {
        await opened.page.locator("nav a").nth(names.indexOf(name)).click();
        // The browser tells the page of it later.
        await opened.page.locator(`nav a:nth-of-type(${names.indexOf(name) + 1})[aria-current]`).waitFor();
        for (const button of await opened.page.locator("button.open").all()) await button.click();
        for (const box of await opened.page.locator("main input[type=checkbox]:visible").all()) await box.click();
        // What is made only when it opens, as deep as it goes.
        for (let depth = 0; depth < 4; depth++)
          await opened.page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
        for (const tab of await opened.page.getByRole("tab").all()) await tab.click();
        const made = await opened.page.evaluate(() => ({
          elements: document.querySelectorAll("main img, main script, main style, main b, main i, main iframe").length,
          links: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? ""),
          title: document.title,
          polluted: Object.keys(Object.prototype),
        }));
        expect(made.elements).toBe(0);
        expect(made.links.filter((link) => !/^(#|https?:\/\/)/.test(link))).toEqual([]);
        expect(made.title).not.toBe("evil");
        expect(made.polluted).toEqual([]);
      }
      expect(names).toContain("Operations");
      expect(opened.complaints).toEqual([]);
      expect(opened.requests).toEqual([]);
      await opened.close();
    });
  },
);
