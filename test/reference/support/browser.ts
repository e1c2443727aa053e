import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";

/** Whether this machine has the browser. CI has to: there a test that is skipped is a test that fails. */
export const hasBrowser: boolean = existsSync(CHROMIUM);

/** Why the tests in a browser are skipped. */
export const WITHOUT_BROWSER = `skipped: no ${CHROMIUM} on this machine (Debian: apt-get install chromium)`;

/** What the browser would load or send by itself is switched off; it starts with an empty profile. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });

/** A page that was opened, and what it did that it should not do. */
export interface Opened {
  readonly page: Page;
  /** Errors, and whatever the page said in the console. */
  readonly complaints: string[];
  /** Addresses that were asked for, but for the page itself. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export const OWN_PAGE: string = resolve("generated/reference/index.html");

/** Opens a page from the disk. */
export const openPage = (
  browser: Browser,
  hash = "",
  { file = OWN_PAGE, ...options }: BrowserContextOptions & { readonly file?: string } = {},
): Promise<Opened> => openAt(browser, pathToFileURL(file).href, hash, options, () => false);

/** Opens the page that a mock server shows. What it asks of that server is its own business. */
export const openFromMock = (
  browser: Browser,
  url: string,
  hash = "",
  options: BrowserContextOptions = {},
): Promise<Opened> => openAt(browser, `${url}/__mock/`, hash, options, (asked) => asked.startsWith(`${url}/__mock/`));

async function openAt(
  browser: Browser,
  url: string,
  hash: string,
  options: BrowserContextOptions,
  isOwn: (url: string) => boolean,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url && !isOwn(request.url())) requests.push(request.url());
  });
  await page.goto(url + hash);
  return { page, complaints, requests, close: () => context.close() };
}

/** What axe-core finds, a line each. The page's policy must not hold for axe's own script. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>("axe.run()");
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
