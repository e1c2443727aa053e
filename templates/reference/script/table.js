import { DATA, grouped, LIMITS, OPERATIONS } from "./data.js";
import { code, counted, element, fill, refill } from "./dom.js";
import { asked, filterForm, nothingLeft } from "./filters.js";
import { operationDetail } from "./operation.js";
import { choose, chosenOf } from "./place.js";
import { indexed } from "./search.js";

/** The page of operations: filters, search, and a table whose rows open. */
export function operationsPage() {
  /** @type {Map<Operation, Row>} */
  const rows = new Map(DATA.operations.map((operation) => [operation, rowOf(operation)]));
  const input = element("input", {
    type: "search",
    id: "search",
    placeholder: "Path, name, text, member of a body …",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "keys",
  });
  input.value = chosenOf("q")[0] ?? "";
  const count = element("p", { class: "count", role: "status" });
  const results = element("div");
  const table = tableOf();
  const update = () => {
    if (input.value.trim() !== (chosenOf("q")[0] ?? "").trim()) input.value = chosenOf("q")[0] ?? "";
    const hits = asked();
    filters.update();
    count.textContent =
      hits.length === DATA.operations.length
        ? counted(hits.length, "operation")
        : `${hits.length} of ${counted(DATA.operations.length, "operation")}`;
    if (hits.length === 0) refill(results, nothingLeft(update));
    else {
      showRows(table, rows, hits, chosenOf("q").length > 0);
      if (table.parentNode !== results) refill(results, table);
    }
    // The index is made while nobody waits.
    setTimeout(indexed, 50);
  };
  const filters = filterForm(update);
  input.addEventListener("input", () => {
    choose({ q: input.value.trim() === "" ? [] : [input.value] });
    update();
  });
  const searchBox = element(
    "div",
    { class: "search", role: "search" },
    element("label", { for: "search" }, "Search operations"),
    input,
    element(
      "span",
      { id: "keys", class: "keys" },
      element("kbd", {}, "/"),
      " search ",
      element("kbd", {}, "↑"),
      element("kbd", {}, "↓"),
      " move ",
      element("kbd", {}, "Enter"),
      " open ",
      element("kbd", {}, "Esc"),
      " close",
    ),
  );
  const content = element(
    "section",
    { class: "content", "aria-label": "Operations" },
    element("h1", {}, DATA.title),
    element("div", { class: "bar" }, searchBox, count),
    results,
  );
  update();
  const open = chosenOf("open");
  for (const id of open) {
    const operation = OPERATIONS.get(id);
    const row = operation && rows.get(operation);
    if (row) setOpen(row, true);
  }
  const first = OPERATIONS.get(open[0] ?? "");
  if (first) setTimeout(() => rows.get(first)?.row.scrollIntoView({ block: "start" }));
  return element("div", { class: "operations" }, filters.form, content);
}

const COLUMNS = ["Method", "Operation", "Access", "Permission", "Limit"];

function tableOf() {
  return element(
    "table",
    { class: "list", role: "table" },
    element("caption", { class: "unseen" }, `Operations of ${DATA.title}`),
    element(
      "thead",
      { role: "rowgroup" },
      element(
        "tr",
        { role: "row" },
        COLUMNS.map((name) => element("th", { scope: "col", role: "columnheader" }, name)),
      ),
    ),
  );
}

/** By area; what was searched for, by how well it fits. @param {HTMLTableElement} table @param {Map<Operation, Row>} rows @param {readonly Hit[]} hits @param {boolean} isRanked */
function showRows(table, rows, hits, isRanked) {
  for (const body of [...table.tBodies]) body.remove();
  const groups = isRanked ? new Map([["", [...hits]]]) : grouped(hits, ({ operation }) => operation.area);
  for (const [area, of] of groups) {
    const body = element("tbody", { role: "rowgroup" }, area && areaRow(area, of.length));
    for (const { operation, members } of of) {
      const row = rows.get(operation);
      if (!row) continue;
      refill(row.hit, isRanked && members.length > 0 && ["has ", members.map((way) => [code(way), " "])]);
      fill(body, row.row, row.detail);
    }
    table.append(body);
  }
}

/** @param {string} name @param {number} count */
function areaRow(name, count) {
  const area = DATA.areas.find((each) => each.name === name);
  return element(
    "tr",
    { class: "area", role: "row" },
    element(
      "th",
      { scope: "rowgroup", colspan: COLUMNS.length, role: "rowheader" },
      element("span", { class: "name" }, name),
      element("span", { class: "about" }, area?.description),
      element("span", { class: "count" }, counted(count, "operation")),
    ),
  );
}

/** @param {Operation} operation @returns {Row} */
function rowOf(operation) {
  const { method, path, summary, effect, permission, state, personalData, limits } = operation;
  const button = element("button", { type: "button", class: "open", "aria-expanded": "false" }, code(path));
  const limit = LIMITS.get(limits[0] ?? "");
  const hit = element("span", { class: "hit" });
  const cell = (/** @type {string} */ name, /** @type {Child[]} */ ...children) =>
    element("td", { class: name, role: "cell" }, ...children);
  const row = element(
    "tr",
    { class: "operation", role: "row" },
    cell("method", methodMark(method)),
    element(
      "th",
      { scope: "row", class: "what", role: "rowheader" },
      button,
      element("span", { class: "summary" }, summary),
      state !== "current" && element("span", { class: "mark state" }, state),
      personalData && element("span", { class: "mark personal" }, "personal data"),
      hit,
    ),
    cell("access", element("span", { class: `effect ${effect}` }, effect)),
    cell(
      "permission",
      permission === undefined ? element("span", { class: "faint" }, operation.scheme ?? "none") : code(permission),
    ),
    cell(
      "limit",
      limit && (limit.words ?? "by contract"),
      limit?.shared && limit.operations.length > 1 && element("span", { class: "faint" }, " shared"),
    ),
  );
  const made = { operation, row, button, hit };
  row.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("a") || (!target.closest("button") && getSelection()?.toString())) return;
    setOpen(made, button.getAttribute("aria-expanded") !== "true");
    choose({
      open: [...document.querySelectorAll("tr.operation.opened")].flatMap((each) => each.getAttribute("data-id") ?? []),
    });
  });
  row.setAttribute("data-id", operation.id);
  return made;
}

/** @param {Row} row @param {boolean} isOpen */
function setOpen(row, isOpen) {
  const { operation, button } = row;
  if (isOpen && !row.detail) {
    const name = `operation-${[...OPERATIONS.keys()].indexOf(operation.id)}`;
    button.setAttribute("aria-controls", name);
    row.detail = element(
      "tr",
      { class: "detail", id: name, role: "row" },
      element("td", { colspan: COLUMNS.length, role: "cell" }, operationDetail(operation)),
    );
    row.row.after(row.detail);
  }
  if (row.detail) row.detail.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
  row.row.classList.toggle("opened", isOpen);
}

/** @param {string} method */
export function methodMark(method) {
  return element("span", { class: `verb ${method.toLowerCase()}` }, method);
}
