import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { anchorsOf, linksOf, markdownFiles } from "../support/markdown.ts";

const { homepage } = JSON.parse(readFileSync("package.json", "utf8")) as { homepage: string };
/** Pages of packages are read on npm, too: they lead to the repository by its address. */
const OWN = new RegExp(`^${homepage.replace(/#.*$/, "").replaceAll(".", "\\.")}/(?:blob|tree|raw)/main/`);
const ELSEWHERE = /^(?:[a-z][a-z+.-]*:|\/\/)/i;

/** Why a link of a file leads nowhere in this repository; undefined where it leads somewhere, or elsewhere. */
function faultOf(file: string, url: string): string | undefined {
  const isOwn = OWN.test(url);
  if (!isOwn && ELSEWHERE.test(url)) return undefined;
  const [path = "", anchor] = decodeURIComponent(isOwn ? url.replace(OWN, "") : url).split("#");
  const target = path === "" ? file : normalize(isOwn ? path : join(dirname(file), path));
  if (target.startsWith("..") || !existsSync(target)) return `there is no ${target}`;
  if (anchor === undefined || !target.endsWith(".md")) return undefined;
  return anchorsOf(readFileSync(target, "utf8")).has(anchor) ? undefined : `${target} has no heading #${anchor}`;
}

describe("a link is told to lead nowhere", () => {
  test.each([
    ["docs/queue.md", "none.md", "there is no docs/none.md"],
    ["docs/queue.md", "../README.md#none", "README.md has no heading #none"],
    ["docs/queue.md", "#none", "docs/queue.md has no heading #none"],
    ["docs/queue.md", "../../outside.md", "there is no ../outside.md"],
    ["README.md", `${homepage.replace(/#.*$/, "")}/blob/main/docs/none.md`, "there is no docs/none.md"],
    ["docs/queue.md", "#work", undefined],
    ["docs/queue.md", "../README.md#for-whom", undefined],
    ["README.md", "generated/client", undefined],
    ["README.md", "https://example.com/none.md", undefined],
  ])("%s → %s", (file, url, want) => {
    expect(faultOf(file, url)).toBe(want);
  });
});

// What lies in templates/ is copied, and read where it comes to lie.
const files = markdownFiles().filter((file) => !file.startsWith("templates/"));

test("pages of all kinds are looked at", () => {
  expect(files).toEqual(
    expect.arrayContaining(["README.md", "CONTRIBUTING.md", "docs/queue.md", "generated/client/README.md"]),
  );
});

test.each(files)("every link of %s leads somewhere", (file) => {
  const faults = linksOf(readFileSync(file, "utf8")).flatMap(({ value, line }) => {
    const fault = faultOf(file, value);
    return fault === undefined ? [] : [`${file}:${line} ${value}: ${fault}`];
  });
  expect(faults).toEqual([]);
});
