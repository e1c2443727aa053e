import { OPERATIONS } from "../data.js";
import { code, copyButton, counted, element, fill, refill } from "../dom.js";
import { choose, chosenOf, operationLink } from "../place.js";
import { methodMark } from "../table.js";
import { control } from "./control.js";
import { jsonText } from "./json.js";
import { clockTime, listSearch, openingRow, rowsTable, statusMark } from "./rows.js";
import { onChange, watched } from "./watch.js";

const REQUEST_COLUMNS = ["Time", "Method", "Request", "Status", "Notes"];

/** The requests, the last one first. @param {(operation: string) => void} fail - Begins a fault for an operation. */
export function requestsView(fail) {
  /** @type {Map<number, { readonly line: RequestLine, readonly rows: readonly HTMLTableRowElement[], readonly text: string }>} */
  const made = new Map();
  const body = element("tbody", { role: "rowgroup" });
  const table = rowsTable("requests", "Requests, the last one first", REQUEST_COLUMNS, body);
  const empty = element("div", { class: "nothing" });
  const failed = element("input", { type: "checkbox", id: "failed" });
  const search = listSearch("Search requests", "Path, operation, status, key …", () => filter());
  failed.addEventListener("change", () => {
    choose({ failed: failed.checked ? ["yes"] : [] });
    filter();
  });
  const filter = () => {
    const words = search.words();
    let shown = 0;
    for (const { line, rows, text } of made.values()) {
      const fits = words.every((word) => text.includes(word)) && (!failed.checked || isFailure(line));
      for (const row of rows) row.hidden = !fits || (row.classList.contains("detail") && row.dataset["open"] !== "yes");
      if (fits) shown++;
    }
    search.say(shown === made.size ? counted(made.size, "request") : `${shown} of ${counted(made.size, "request")}`);
    table.hidden = shown === 0;
    empty.hidden = shown > 0;
    refill(empty, made.size === 0 ? nothingYet() : element("p", {}, "No request has all of it; take a word away."));
  };
  const update = (/** @type {boolean} */ isAnew) => {
    if (isAnew) {
      made.clear();
      body.replaceChildren();
    }
    const oldest = watched.lines[0]?.number ?? 0;
    for (const [number, { rows }] of made)
      if (number < oldest) {
        for (const row of rows) row.remove();
        made.delete(number);
      }
    const fresh = watched.lines.filter(({ number }) => !made.has(number));
    if (fresh.length === 0 && !isAnew) return;
    for (const line of fresh) {
      const rows = rowsOf(line, fail);
      const text = Object.values(line).join(" ").toLowerCase();
      made.set(line.number, { line, rows, text });
      body.prepend(...rows);
    }
    filter();
  };
  onChange(update);
  failed.checked = chosenOf("failed").length > 0;
  update(true);
  return element(
    "section",
    { "aria-label": "Requests" },
    fill(search.bar, element("label", { class: "toggle" }, failed, " only what failed")),
    table,
    empty,
  );
}

/** @param {RequestLine} line */
function isFailure({ status }) {
  return status === 0 || status >= 400;
}

function nothingYet() {
  const url = new URL("/", location.href).href.replace(/\/$/, "");
  const command = `curl -s ${url}/catalogs -H "Authorization: Bearer test-key"`;
  return [
    element("p", {}, element("strong", {}, "No request yet.")),
    element("p", {}, "Give a client the address of this server, with a key that the mock knows:"),
    element(
      "p",
      {},
      code(url),
      " ",
      copyButton(() => url, "the address"),
    ),
    element("p", {}, "Or, for a first one, from a shell:"),
    element(
      "p",
      {},
      code(command),
      " ",
      copyButton(() => command, "the command"),
    ),
  ];
}

/** @param {RequestLine} line @param {(operation: string) => void} fail */
function rowsOf(line, fail) {
  const { number, at, method, path, query, operation, status, notes, fault, stubbed, limited } = line;
  const about = [
    operation === undefined ? element("span", { class: "faint" }, "no operation") : operation,
    fault !== undefined && element("span", { class: "mark state" }, `fault: ${fault}`),
    stubbed && element("span", { class: "mark" }, "answer given"),
    limited && element("span", { class: "mark state" }, "rate limit"),
  ];
  return openingRow({
    key: String(number),
    title: `Request ${number}`,
    cells: [
      clockTime(at),
      methodMark(method),
      { label: code(`${path}${query}`), below: about },
      statusMark(status),
      notes > 0 && element("span", { class: "mark state" }, counted(notes, "note")),
    ],
    columns: REQUEST_COLUMNS.length,
    detail: async () => detailOf(await control("GET", `requests/${number}`), fail),
  });
}

/** @param {RecordedRequest} request @param {(operation: string) => void} fail */
function detailOf(request, fail) {
  const { number, at, key, operation, body, status, answer, notes = [] } = request;
  const failButton = element("button", { type: "button", onclick: () => fail(operation ?? "*") }, "Fail the next one");
  return [
    element(
      "p",
      { class: "of" },
      `Request ${number}, `,
      element("time", { datetime: at }, at),
      key !== undefined && [", key ", code(key)],
      operation !== undefined && OPERATIONS.has(operation) && [", ", operationLink(operation)],
    ),
    notes.length > 0 && noteList(notes),
    element(
      "div",
      { class: "exchange" },
      element(
        "section",
        {},
        element("h2", {}, "Request"),
        body === undefined ? element("p", { class: "faint" }, "No body that was read.") : jsonText(body, "the body"),
      ),
      element("section", {}, element("h2", {}, "Answer ", statusMark(status)), answerParts(status, answer)),
    ),
    element("p", { class: "acts" }, failButton),
  ];
}

/** @param {number} status @param {RecordedRequest["answer"]} answer @returns {Child} */
function answerParts(status, answer) {
  if (status === 0) return element("p", { class: "faint" }, "A fault left the request without an answer.");
  if (!answer) return element("p", { class: "faint" }, "The log no longer has it.");
  const headers = Object.entries(answer.headers);
  return [
    jsonText(answer.body, "the answer"),
    headers.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, counted(headers.length, "header")),
        element(
          "dl",
          { class: "headers" },
          headers.map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
        ),
      ),
  ];
}

/** What was taken and not done as asked. @param {NonNullable<RecordedRequest["notes"]>} notes */
function noteList(notes) {
  return element(
    "ul",
    { class: "notes", "aria-label": "Notes" },
    notes.map(({ pointer, sentence }) => element("li", {}, pointer !== undefined && [code(pointer), " "], sentence)),
  );
}
