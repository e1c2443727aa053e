import { element, outside } from "./dom.js";

/** Text of the document with the little of Markdown that it has: paragraphs, lists, code, bold, links. @param {string | undefined} text */
export function prose(text) {
  const made = element("div", { class: "prose" });
  for (const block of blocksOf(text ?? "")) made.append(block);
  return made;
}

/** @param {string} text */
function blocksOf(text) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const lines = block.split("\n");
      if (/^\s*```/.test(block))
        return element("pre", { tabindex: 0 }, block.replace(/^\s*```\w*\n?|\n?\s*```\s*$/g, ""));
      if (!lines.some(isItem)) return element("p", {}, inline(block.replace(/\s*\n\s*/g, " ")));
      const first = lines.findIndex(isItem);
      const before = lines.slice(0, first).join(" ");
      const items = lines.slice(first).reduce((all, line) => {
        if (isItem(line)) all.push(line.replace(ITEM, ""));
        else all.push(`${all.pop() ?? ""} ${line.trim()}`);
        return all;
      }, /** @type {string[]} */ ([]));
      return element(
        "div",
        {},
        before && element("p", {}, inline(before)),
        element(
          "ul",
          {},
          items.map((item) => element("li", {}, inline(item))),
        ),
      );
    });
}

const ITEM = /^\s*([-*+]|\d{1,3}[.)])\s+/;

/** @param {string} line */
function isItem(line) {
  return ITEM.test(line);
}

/** Code, bold and links within a line. @param {string} text @returns {Child[]} */
export function inline(text) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/);
  return parts.map((part) => {
    if (/^`.+`$/.test(part)) return element("code", {}, part.slice(1, -1));
    if (/^\*\*.+\*\*$/.test(part)) return element("strong", {}, part.slice(2, -2));
    const [, words, url] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
    return words === undefined ? part : outside(url, inline(words));
  });
}

/** The first sentence of a text. @param {string} text */
export function firstSentence(text) {
  return /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text;
}
