import { DATA } from "./data.js";
import { counted, element, refill } from "./dom.js";
import { choose, chosenOf } from "./place.js";
import { search } from "./search.js";

/** By what operations are told apart. Values are as they stand in the address. @type {readonly Facet[]} */
const FACETS = [
  { key: "access", label: "Access", of: ({ effect }) => effect },
  { key: "method", label: "Method", of: ({ method }) => method },
  { key: "state", label: "Stability", of: ({ state }) => state },
  { key: "personal", label: "Personal data in answers", of: ({ personalData }) => (personalData ? "yes" : "no") },
  { key: "area", label: "Area", of: ({ area }) => area },
  { key: "permission", label: "Permission", of: ({ permission }) => permission ?? "none", long: true },
];

/** The order in which values are shown, where it is not that of the alphabet. */
const ORDER = [
  "read",
  "write",
  "send",
  "delete",
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "current",
  "beta",
  "yes",
  "no",
];

/** @param {Facet} facet @param {Operation} operation */
function fits(facet, operation) {
  const chosen = chosenOf(facet.key);
  return chosen.length === 0 || chosen.includes(facet.of(operation));
}

/** The operations that are asked for. @param {Facet} [without] - A filter that does not count. @param {boolean} [anyWords] - Whether the words do not count. @returns {Hit[]} */
export function asked(without, anyWords = false) {
  const words = anyWords ? "" : (chosenOf("q")[0] ?? "");
  const all =
    words.trim() === "" ? DATA.operations.map((operation) => ({ operation, score: 0, members: [] })) : search(words);
  return all.filter(({ operation }) => FACETS.every((facet) => facet === without || fits(facet, operation)));
}

/** How many operations each value would leave. @param {Facet} facet @returns {Map<string, number>} */
function countsOf(facet) {
  const counts = new Map(valuesOf(facet).map((value) => [value, 0]));
  for (const { operation } of asked(facet)) counts.set(facet.of(operation), (counts.get(facet.of(operation)) ?? 0) + 1);
  return counts;
}

/** @param {Facet} facet */
function valuesOf(facet) {
  const place = (/** @type {string} */ value) => (ORDER.includes(value) ? ORDER.indexOf(value) : ORDER.length);
  const values = [...new Set(DATA.operations.map(facet.of))];
  return values.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The filters, and what writes the figures into them. @param {() => void} changed */
export function filterForm(changed) {
  const shown = FACETS.filter((facet) => valuesOf(facet).length > 1);
  const fields = shown.map((facet) => (facet.long ? selectOf(facet, changed) : boxesOf(facet, changed)));
  const reset = element(
    "button",
    { type: "button", class: "quiet", onclick: () => loosen(FACETS, changed) },
    "Clear filters",
  );
  const summary = element("summary", {}, "Filters ", element("span", { class: "active" }));
  const wide = matchMedia("(min-width: 62rem)");
  const form = element(
    "details",
    { class: "filters", open: wide.matches },
    summary,
    fields.map(({ field }) => field),
    reset,
  );
  wide.addEventListener("change", () => (form.open = wide.matches));
  const update = () => {
    const active = FACETS.filter(({ key }) => chosenOf(key).length > 0).length;
    refill(/** @type {Element} */ (summary.lastChild), active > 0 && `(${active} on)`);
    reset.hidden = active === 0;
    for (const field of fields) field.update();
  };
  return { form, update };
}

/** Takes filters away. @param {readonly Facet[]} facets @param {() => void} changed */
function loosen(facets, changed) {
  choose(Object.fromEntries(facets.map(({ key }) => [key, []])));
  changed();
}

/** @param {Facet} facet @param {() => void} changed */
function boxesOf(facet, changed) {
  const boxes = valuesOf(facet).map((value) => {
    const box = element("input", { type: "checkbox", value });
    const count = element("span", { class: "count" });
    box.addEventListener("change", () => {
      const others = chosenOf(facet.key).filter((each) => each !== value);
      choose({ [facet.key]: box.checked ? [...others, value] : others });
      changed();
    });
    return { value, box, count, label: element("label", {}, box, element("span", { class: "value" }, value), count) };
  });
  const field = element(
    "fieldset",
    { class: facet.key },
    element("legend", {}, facet.label),
    boxes.map(({ label }) => label),
  );
  const update = () => {
    const counts = countsOf(facet);
    for (const { value, box, count, label } of boxes) {
      box.checked = chosenOf(facet.key).includes(value);
      count.textContent = String(counts.get(value) ?? 0);
      label.classList.toggle("none", counts.get(value) === 0);
    }
  };
  return { field, update };
}

/** @param {Facet} facet @param {() => void} changed */
function selectOf(facet, changed) {
  const options = new Map(valuesOf(facet).map((value) => [value, element("option", { value }, value)]));
  const select = element("select", {}, element("option", { value: "" }, "any"), [...options.values()]);
  select.addEventListener("change", () => {
    choose({ [facet.key]: select.value === "" ? [] : [select.value] });
    changed();
  });
  const field = element("label", { class: "select" }, element("span", {}, facet.label), select);
  const update = () => {
    select.value = chosenOf(facet.key)[0] ?? "";
    const counts = countsOf(facet);
    for (const [value, option] of options) {
      option.textContent = `${value} (${counts.get(value) ?? 0})`;
      option.hidden = counts.get(value) === 0 && select.value !== value;
    }
  };
  return { field, update };
}

/** What to loosen where nothing is left: each filter with how many operations there are without it. @param {() => void} changed */
export function nothingLeft(changed) {
  const words = chosenOf("q")[0] ?? "";
  const ways = FACETS.filter(({ key }) => chosenOf(key).length > 0).map((facet) => ({
    title: `${facet.label.toLowerCase()}: ${chosenOf(facet.key).join(", ")}`,
    count: asked(facet).length,
    act: () => loosen([facet], changed),
  }));
  const wordless = {
    title: `the words “${words}”`,
    count: asked(undefined, true).length,
    act: () => {
      choose({ q: [] });
      changed();
    },
  };
  const all = words === "" ? ways : [...ways, wordless];
  const helpful = all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const everything = () => {
    choose({ q: [] });
    loosen(FACETS, changed);
  };
  return element(
    "div",
    { class: "nothing" },
    element("p", {}, element("strong", {}, "No operation fits all of it.")),
    helpful.length > 0
      ? element(
          "ul",
          {},
          helpful.map(({ title, count, act }) =>
            element(
              "li",
              {},
              element("button", { type: "button", onclick: act }, `Without ${title}`),
              ` ${counted(count, "operation")}`,
            ),
          ),
        )
      : element("p", {}, "No single filter stands in the way; take away several."),
    element("button", { type: "button", onclick: everything }, "Show all operations"),
  );
}
