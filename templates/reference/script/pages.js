import { DATA, grouped } from "./data.js";
import { code, copyButton, element, fill, outside, refill } from "./dom.js";
import { instance, setInstance } from "./examples.js";
import { decisionList, listed } from "./operation.js";
import { choose, chosenOf, operationLink, PAGES } from "./place.js";
import { inline, prose } from "./prose.js";

/** @param {string} title @param {string} about */
export function pageHead(title, about) {
  return [element("h1", {}, title), element("p", { class: "lead" }, about)];
}

/** A page of entries that are found by their words, with one of them shown where the address names it. @param {string} page @param {Child} head @param {readonly { readonly key: string, readonly text: string, readonly made: HTMLElement }[]} entries @param {(shown: readonly HTMLElement[]) => Child} frame */
function listPage(page, head, entries, frame) {
  const input = element("input", { type: "search", id: "search", placeholder: "Words …", autocomplete: "off" });
  const count = element("p", { class: "count", role: "status" });
  const results = element("div");
  const update = () => {
    const words = input.value.toLowerCase().trim().split(/\s+/).filter(Boolean);
    const shown = entries.filter(({ text }) => words.every((word) => text.includes(word)));
    const all = `${entries.length} ${PAGES.get(page)?.toLowerCase()}`;
    count.textContent = shown.length === entries.length ? all : `${shown.length} of ${all}`;
    refill(
      results,
      shown.length > 0
        ? frame(shown.map(({ made }) => made))
        : element("p", { class: "nothing" }, "Nothing has all of these words; take one away."),
    );
  };
  input.value = chosenOf("q")[0] ?? "";
  input.addEventListener("input", () => {
    choose({ q: input.value.trim() === "" ? [] : [input.value] });
    update();
  });
  update();
  const named = entries.find(({ key }) => key === chosenOf("at")[0]);
  if (named) {
    named.made.classList.add("named");
    setTimeout(() => named.made.scrollIntoView({ block: "center" }));
  }
  return element(
    "div",
    { class: `page ${page}` },
    head,
    element(
      "div",
      { class: "bar" },
      element(
        "div",
        { class: "search" },
        element("label", { for: "search" }, `Search ${PAGES.get(page)?.toLowerCase()}`),
        input,
      ),
      count,
    ),
    results,
  );
}

/** A table that becomes a list of cards where it is narrow. @param {readonly string[]} columns @param {readonly Child[]} rows @param {string} caption */
function plainTable(columns, rows, caption) {
  return element(
    "table",
    { class: "plain cards", role: "table" },
    element("caption", { class: "unseen" }, caption),
    element(
      "thead",
      { role: "rowgroup" },
      element(
        "tr",
        { role: "row" },
        columns.map((name) => element("th", { scope: "col", role: "columnheader" }, name)),
      ),
    ),
    element("tbody", { role: "rowgroup" }, rows),
  );
}

/** @param {...Child} cells - The first is what the row is about. */
function plainRow(...cells) {
  const [first, ...others] = cells;
  return element(
    "tr",
    { role: "row" },
    element("th", { scope: "row", role: "rowheader" }, first),
    others.map((cell) => element("td", { role: "cell" }, cell)),
  );
}

export function permissionsPage() {
  const entries = DATA.permissions.map(({ name, description, collection = "", operations, access }) => ({
    key: name,
    text: `${name} ${description} ${collection} ${operations.join(" ")}`.toLowerCase(),
    made: plainRow(
      code(name),
      collection,
      [inline(description)],
      element("span", { class: `effect ${access}` }, access),
      operations.length > 0 ? listed(operations) : element("span", { class: "faint" }, "no operation"),
    ),
  }));
  const about =
    "Every permission that a key can carry, by the name and in the collection that the dashboard has, with the operations that it opens.";
  return listPage("permissions", pageHead("Permissions", about), entries, (rows) =>
    plainTable(["Permission", "Collection", "For", "Access", "Opens"], rows, "Permissions"),
  );
}

export function limitsPage() {
  const isPool = (/** @type {Limit} */ { shared, operations }) => shared && operations.length > 1;
  const sorted = [...DATA.limits].sort(
    (a, b) =>
      Number(isPool(b)) - Number(isPool(a)) || b.operations.length - a.operations.length || (a.id < b.id ? -1 : 1),
  );
  const entries = sorted.map((limit) => {
    const { id, words, description, when, scope, operations } = limit;
    return {
      key: id,
      text: `${id} ${words ?? ""} ${description} ${when ?? ""} ${operations.join(" ")}`.toLowerCase(),
      made: plainRow(
        [element("strong", {}, words ?? "by contract"), element("div", { class: "faint" }, code(id))],
        [inline(description), when && element("div", { class: "faint" }, `Where ${when}.`)],
        scope,
        [
          isPool(limit) &&
            element("div", {}, element("span", { class: "mark pool" }, `one bucket for ${operations.length}`)),
          operations.length > 0 ? listed(operations) : element("span", { class: "faint" }, "no operation"),
        ],
      ),
    };
  });
  const about =
    "Every rate limit, and who counts in it: operations of one bucket take from the same allowance. Pools stand first.";
  return listPage("limits", pageHead("Limits and pools", about), entries, (rows) =>
    plainTable(["Limit", "About", "Scope", "Counts"], rows, "Limits"),
  );
}

export function errorsPage() {
  const all = DATA.operations.flatMap(({ id, errors }) => errors.map((error) => ({ id, ...error })));
  const words = grouped(all, ({ status, code: name = "", message = "" }) => `${status} ${name} ${message}`);
  const entries = [...words]
    .sort(([a], [b]) => Number(a < "4") - Number(b < "4") || (a < b ? -1 : 1))
    .flatMap(([key, of]) => {
      const [first] = of;
      if (!first) return [];
      const { status, code: name, message } = first;
      const whens = [...new Set(of.map(({ when }) => when))];
      const made = plainRow(
        element("span", { class: `status ${status < 400 ? "good" : "bad"}` }, String(status)),
        [
          name !== undefined && code(name),
          name !== undefined && message !== undefined && " ",
          message !== undefined && element("q", {}, message),
        ],
        whens.length === 1
          ? inline(whens[0] ?? "")
          : element(
              "ul",
              {},
              whens.map((when) => element("li", {}, inline(when))),
            ),
        listed([...new Set(of.map(({ id }) => id))]),
      );
      return [{ key, text: `${key} ${whens.join(" ")}`.toLowerCase(), made }];
    });
  const about =
    "What the API says when it refuses, to the letter: paste what you met. Under a status of success stands what it says of single objects.";
  return listPage("errors", pageHead("Errors", about), entries, (rows) =>
    plainTable(["Status", "Says", "When", "Where"], rows, "Errors"),
  );
}

export function instancesPage() {
  const rows = DATA.instances.map(({ id, description, region, url, dashboard, sdk }) => {
    const radio = element("input", { type: "radio", name: "instance", value: id, onchange: () => setInstance(id) });
    radio.checked = id === instance?.id;
    document.addEventListener("instance", () => (radio.checked = id === instance?.id));
    const row = plainRow(
      element("label", {}, radio, " ", id),
      region ?? "",
      [code(url), " ", copyButton(() => url, `the address of ${id}`)],
      outside(dashboard, dashboard ?? ""),
      sdk === undefined ? "" : code(sdk),
    );
    if (description) row.title = description;
    return row;
  });
  const about =
    "Where a workspace lives. Choose yours once: all examples are for it. The address in the browser's bar at the dashboard tells which it is.";
  return element(
    "div",
    { class: "page instances" },
    pageHead("Instances", about),
    plainTable(["Instance", "Region", "REST API", "Dashboard", "SDK endpoint"], rows, "Instances"),
  );
}

export function decisionsPage() {
  const entries = DATA.decisions.map((decision) => {
    const { about, at = "", decision: chosen, because, operations } = decision;
    const list = decisionList([decision]);
    const [id] = operations;
    if (id !== undefined)
      refill(/** @type {Element} */ (list.querySelector("dt")), operationLink(id), at && [" ", code(at)]);
    return { key: "", text: `${about} ${at} ${chosen} ${because}`.toLowerCase(), made: list };
  });
  const about = "Where sources disagree: what the description says, because of what, and where that stands.";
  return listPage("decisions", pageHead("Decisions", about), entries, (made) => made);
}

export function changesPage() {
  const entries = DATA.changes.map(({ date, kind, sentence, operations, source, described }) => ({
    key: date,
    text: `${date} ${kind} ${sentence} ${operations.join(" ")}`.toLowerCase(),
    made: plainRow(
      element("time", { datetime: date }, date),
      kind,
      inline(sentence),
      operations.length > 0 && listed(operations),
      [described, source !== undefined && element("div", {}, outside(source, "Source"))],
    ),
  }));
  const about = [
    pageHead(
      "Changes",
      `What changed in the API, by the day on which it was told, the last first, and which version of the description knew of it first. This page was made from version ${DATA.version}.`,
    ),
    entries.length === 0 && element("p", { class: "faint" }, "No dated changes stand beside the description."),
  ];
  const words = DATA.description && [element("h2", {}, `About the ${DATA.title}`), prose(DATA.description)];
  if (entries.length === 0) return element("div", { class: "page changes" }, about, words);
  const page = listPage("changes", about, entries, (rows) =>
    plainTable(["Date", "Kind", "What", "Operations", "Description"], rows, "Changes"),
  );
  return fill(page, words);
}
