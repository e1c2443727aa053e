import { copyButton, counted, element, fill } from "../dom.js";

/** Characters of a text that are shown; the whole is there to be copied. */
const SHOWN_CHARACTERS = 100_000;

/** A value as text, to be read and copied. @param {unknown} value @param {string} what */
export function jsonText(value, what) {
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "");
  return element(
    "div",
    { class: "json" },
    copyButton(() => text, what),
    element("pre", { tabindex: 0, "aria-label": what }, text.slice(0, SHOWN_CHARACTERS)),
    text.length > SHOWN_CHARACTERS &&
      element("p", { class: "faint" }, `The first ${counted(SHOWN_CHARACTERS, "character")}; Copy has all of it.`),
  );
}

/** A value as a tree, which is made as deep as it is opened. @param {unknown} value @returns {Child} */
export function jsonTree(value) {
  if (typeof value !== "object" || value === null) return scalar(value);
  const members = Object.entries(value);
  if (members.length === 0) return element("span", { class: "faint" }, Array.isArray(value) ? "[]" : "{}");
  return element(
    "ul",
    { class: "values-tree" },
    members.map(([name, member]) => element("li", {}, branch(name, member))),
  );
}

/** @param {number} count */
export function entries(count) {
  return count === 1 ? "1 entry" : counted(count, "entrie");
}

/** @param {string} name @param {unknown} value @returns {Child} */
function branch(name, value) {
  const key = element("span", { class: "key" }, name);
  const isPlain = typeof value !== "object" || value === null || Object.keys(value).length === 0;
  if (isPlain) return [key, " ", jsonTree(value)];
  const size = Object.keys(value).length;
  return lazily(
    [key, " ", element("span", { class: "faint" }, Array.isArray(value) ? entries(size) : counted(size, "member"))],
    () => jsonTree(value),
  );
}

/** What is made only when somebody looks. @param {Child} head @param {() => Child} content */
export function lazily(head, content) {
  const made = element("details", {}, element("summary", {}, head));
  made.addEventListener("toggle", () => fill(made, content()), { once: true });
  return made;
}

/** @param {unknown} value */
function scalar(value) {
  const kind = value === null ? "null" : typeof value;
  return element("span", { class: `value ${kind}` }, typeof value === "string" ? value : String(value));
}
