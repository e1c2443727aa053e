import { DATA, grouped, OPERATIONS, PERMISSIONS } from "./data.js";
import { code, copyButton, counted, element, refill } from "./dom.js";
import { pageHead } from "./pages.js";
import { addressOf, choose, chosenOf, memory, operationLink, placeOf } from "./place.js";
import { search } from "./search.js";
import { methodMark } from "./table.js";

/** Tick operations, and see the least permissions of a key that may call them. */
export function plannerPage() {
  const areas = grouped(DATA.operations, ({ area }) => area);
  const boxes = new Map(DATA.operations.map((operation) => [operation, element("input", { type: "checkbox" })]));
  const result = element("section", { class: "plan", "aria-label": "The key" });
  const fields = [...areas].map(([area, operations]) => ({
    area,
    operations,
    field: plannerArea(area, operations, boxes, () => chosenChanged()),
  }));
  const filter = element("input", { type: "search", id: "search", placeholder: "Path or name …", autocomplete: "off" });
  filter.addEventListener("input", () => {
    const words = filter.value.trim();
    const found = words === "" ? undefined : new Set(search(words).map(({ operation }) => operation));
    for (const { operations, field } of fields) {
      for (const operation of operations)
        /** @type {HTMLElement} */ (boxes.get(operation)?.parentNode).hidden =
          found !== undefined && !found.has(operation);
      field.hidden = found !== undefined && !operations.some((operation) => found.has(operation));
      if (found) field.open = true;
    }
  });
  const chosenChanged = () => {
    choose({ tick: [...boxes].flatMap(([{ id }, box]) => (box.checked ? [id] : [])) });
    update();
  };
  const update = () => {
    const ticked = chosenOf("tick").flatMap((id) => OPERATIONS.get(id) ?? []);
    for (const [operation, box] of boxes) box.checked = ticked.includes(operation);
    for (const { operations, field } of fields) {
      const count = operations.filter((operation) => ticked.includes(operation)).length;
      refill(
        /** @type {Element} */ (field.querySelector(".count")),
        `${count > 0 ? `${count} of ` : ""}${operations.length}`,
      );
    }
    refill(result, planOf(ticked), ticked.length > 0 && clearButton);
  };
  const untick = () => {
    choose({ tick: [] });
    update();
  };
  const clearButton = element("button", { type: "button", class: "quiet", onclick: () => untick() }, "Untick all");
  update();
  for (const { operations, field } of fields)
    field.open = operations.some(({ id }) => chosenOf("tick").includes(id)) || fields.length <= 3;
  return element(
    "div",
    { class: "planner" },
    element(
      "section",
      { class: "choice", "aria-label": "Operations" },
      pageHead(
        "Key planner",
        "Tick what your code calls. You get the least that its key must carry, by the names that the dashboard has.",
      ),
      element("div", { class: "search" }, element("label", { for: "search" }, "Find operations"), filter),
      fields.map(({ field }) => field),
    ),
    result,
  );
}

/** @param {string} area @param {readonly Operation[]} operations @param {Map<Operation, HTMLInputElement>} boxes @param {() => void} changed */
function plannerArea(area, operations, boxes, changed) {
  const set = (/** @type {boolean} */ value) => {
    for (const operation of operations) {
      const box = boxes.get(operation);
      if (box && !(/** @type {HTMLElement} */ (box.parentNode).hidden)) box.checked = value;
    }
    changed();
  };
  const lines = operations.map((operation) => {
    const box = /** @type {HTMLInputElement} */ (boxes.get(operation));
    box.addEventListener("change", changed);
    return element(
      "label",
      { class: "tick" },
      box,
      methodMark(operation.method),
      element(
        "span",
        { class: "value" },
        code(operation.path),
        element("span", { class: "summary" }, operation.summary),
      ),
    );
  });
  return element(
    "details",
    { class: "ticks" },
    element("summary", {}, element("span", { class: "name" }, area), " ", element("span", { class: "count" })),
    element(
      "p",
      { class: "all" },
      element("button", { type: "button", class: "quiet", onclick: () => set(true) }, "All"),
      " ",
      element("button", { type: "button", class: "quiet", onclick: () => set(false) }, "None"),
    ),
    lines,
  );
}

/** The least permissions, by the collections of the dashboard, and what they open beyond what was ticked. @param {readonly Operation[]} ticked */
function planOf(ticked) {
  const names = [...new Set(ticked.flatMap(({ permission }) => permission ?? []))].sort();
  const others = grouped(
    ticked.filter(({ permission }) => permission === undefined),
    ({ scheme }) => scheme ?? "",
  );
  const beyond = names
    .flatMap((name) => PERMISSIONS.get(name)?.operations ?? [])
    .filter((id) => !ticked.some((each) => each.id === id));
  const collections = grouped(names, (name) => PERMISSIONS.get(name)?.collection ?? "");
  if (ticked.length === 0)
    return [element("h2", {}, "The key"), element("p", { class: "faint" }, "Nothing is ticked yet.")];
  return [
    element(
      "h2",
      {},
      counted(names.length, "permission"),
      " ",
      element("span", { class: "faint" }, `for ${counted(ticked.length, "operation")}`),
    ),
    names.length > 0 && copyButton(() => names.join("\n"), "the permissions"),
    [...collections].map(([collection, of]) => [
      collection && element("h3", {}, collection),
      element(
        "ul",
        { class: "names" },
        of.map((name) => element("li", {}, code(name))),
      ),
    ]),
    [...others].map(([scheme, of]) =>
      element(
        "p",
        {},
        `${counted(of.length, "operation")} ${of.length === 1 ? "needs" : "need"} no permission of a key`,
        scheme && [", but another credential: ", code(scheme)],
        ".",
      ),
    ),
    beyond.length > 0 &&
      element(
        "details",
        { class: "beyond" },
        element("summary", {}, `Opens ${counted(beyond.length, "operation")} more`),
        element(
          "ul",
          {},
          beyond.map((id) => element("li", {}, operationLink(id))),
        ),
      ),
    element(
      "details",
      { class: "beyond" },
      element("summary", {}, "The ticked operations"),
      element(
        "ul",
        {},
        ticked.map(({ id }) => element("li", {}, operationLink(id))),
      ),
    ),
  ];
}

/** Adds an operation to the plan. @param {string} id */
export function plannerButton(id) {
  const link = element("a", { class: "button" }, "Plan a key");
  const update = () => {
    const ticks = placeOf(memory.get("plan") ?? "").chosen.get("tick") ?? [];
    link.setAttribute(
      "href",
      addressOf({ page: "planner", chosen: new Map([["tick", [...new Set([...ticks, id])]]]) }),
    );
  };
  link.addEventListener("pointerdown", update);
  link.addEventListener("focus", update);
  update();
  return link;
}
