import { element, refill } from "../dom.js";
import { choose, chosenOf } from "../place.js";

/** A search over a list that grows: its bar, its words, and what it says of how many there are. @param {string} label @param {string} placeholder @param {() => void} changed */
export function listSearch(label, placeholder, changed) {
  const input = element("input", {
    type: "search",
    id: "search",
    placeholder,
    autocomplete: "off",
    spellcheck: "false",
  });
  const count = element("p", { class: "count", role: "status" });
  input.value = chosenOf("q")[0] ?? "";
  input.addEventListener("input", () => {
    choose({ q: input.value.trim() === "" ? [] : [input.value] });
    changed();
  });
  return {
    bar: element(
      "div",
      { class: "bar" },
      element("div", { class: "search", role: "search" }, element("label", { for: "search" }, label), input),
      count,
    ),
    words: () => input.value.toLowerCase().split(/\s+/).filter(Boolean),
    say: (/** @type {string} */ text) => {
      if (count.textContent !== text) count.textContent = text;
    },
  };
}

/** @param {string} name @param {string} caption @param {readonly string[]} columns @param {HTMLTableSectionElement} body */
export function rowsTable(name, caption, columns, body) {
  return element(
    "table",
    { class: `entries ${name}`, role: "table" },
    element("caption", { class: "unseen" }, caption),
    element(
      "thead",
      { role: "rowgroup" },
      element(
        "tr",
        { role: "row" },
        columns.map((column) => element("th", { scope: "col", role: "columnheader" }, column)),
      ),
    ),
    body,
  );
}

/**
 * A row and the one that opens below it. The third cell has the button.
 *
 * @param {{ key: string, title: string, columns: number, cells: readonly [Child, Child, { label: Child, below: Child }, ...Child[]], detail: () => Promise<Child> }} entry
 */
export function openingRow({ key, title, columns, cells, detail }) {
  const [first, second, { label, below }, ...others] = cells;
  const id = `entry-${key}`;
  const button = element(
    "button",
    { type: "button", class: "open", "aria-expanded": "false", "aria-controls": id },
    label,
  );
  const cell = (/** @type {Child} */ child) => element("td", { role: "cell" }, child);
  const row = element(
    "tr",
    { class: "entry", role: "row" },
    cell(first),
    cell(second),
    element(
      "th",
      { scope: "row", class: "what", role: "rowheader" },
      button,
      element("span", { class: "summary" }, below),
    ),
    others.map(cell),
  );
  const content = element("article", { "aria-label": title });
  const opened = element(
    "tr",
    { class: "detail", id, role: "row", hidden: true },
    element("td", { colspan: columns, role: "cell" }, content),
  );
  const set = (/** @type {boolean} */ isOpen) => {
    button.setAttribute("aria-expanded", String(isOpen));
    row.classList.toggle("opened", isOpen);
    opened.hidden = !isOpen;
    opened.dataset["open"] = isOpen ? "yes" : "no";
    if (isOpen && content.childNodes.length === 0)
      detail().then(
        (made) => refill(content, made),
        (/** @type {Error} */ error) => refill(content, element("p", { class: "faint" }, error.message)),
      );
  };
  row.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("a") || (!target.closest("button") && getSelection()?.toString())) return;
    const isOpen = button.getAttribute("aria-expanded") !== "true";
    set(isOpen);
    const others = chosenOf("open").filter((each) => each !== key);
    choose({ open: isOpen ? [...others, key] : others });
  });
  if (chosenOf("open").includes(key)) set(true);
  return [row, opened];
}

/** The time of the day, with all of it for who asks. @param {string} at */
export function clockTime(at) {
  const [, time = at] = /T(\d\d:\d\d:\d\d)/.exec(at) ?? [];
  return element("time", { datetime: at, title: at }, time);
}

/** @param {number} status */
export function statusMark(status) {
  if (status === 0) return element("span", { class: "status bad" }, "none");
  return element("span", { class: `status ${status < 400 ? "good" : "bad"}` }, String(status));
}
