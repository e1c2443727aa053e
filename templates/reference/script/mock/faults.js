import { OPERATIONS } from "../data.js";
import { code, element, refill } from "../dom.js";
import { control } from "./control.js";
import { labelled, leftWords, leverGroup, localForm, operationNames, timesOf } from "./lever.js";

const KINDS = new Map([
  ["status", "an error status"],
  ["error", "a documented error"],
  ["drop", "a broken connection"],
  ["stall", "no answer at all"],
  ["truncate", "half an answer"],
  ["html", "the page of a gateway"],
  ["latency", "a late answer"],
]);

/** Faults in the way of the next requests. */
export function faultsLever() {
  const { group, turn } = leverGroup("Faults");
  const operation = element("input", {
    type: "text",
    list: "fault-operations",
    placeholder: "users.track, catalogs.*",
    required: true,
    autocomplete: "off",
    spellcheck: "false",
  });
  const kind = element(
    "select",
    {},
    [...KINDS].map(([value, title]) => element("option", { value }, title)),
  );
  const status = element("input", { type: "number", min: 200, max: 599, value: "503", required: true });
  const error = element("select", {});
  const latency = element("input", { type: "text", value: "2s", required: true });
  const times = element("input", {
    type: "text",
    value: "1",
    pattern: "[1-9][0-9]*|always",
    title: "A number, or always",
    size: 6,
    required: true,
  });
  const processed = element("input", { type: "checkbox" });
  const fields = new Map(
    Object.entries({
      status: labelled("Status", status),
      error: labelled("Error", error),
      latency: labelled("Late by", latency),
    }),
  );
  const isDone = element("label", { class: "toggle" }, processed, " carried out all the same");
  const list = element("ul", { class: "waiting" });
  const adapt = () => {
    for (const [name, field] of fields) {
      field.hidden = name !== kind.value;
      for (const input of field.querySelectorAll("input, select"))
        /** @type {HTMLInputElement} */ (input).disabled = field.hidden;
    }
    isDone.hidden = kind.value === "latency" || kind.value === "truncate";
    const errors = OPERATIONS.get(operation.value)?.errors ?? [];
    const words = [...new Set(errors.flatMap(({ code: name, message }) => name ?? message ?? []))];
    refill(
      error,
      words.map((value) => element("option", { value }, value.length > 60 ? `${value.slice(0, 60)}…` : value)),
    );
    if (words.length === 0) refill(error, element("option", { value: "" }, "name an operation that has some"));
  };
  const fault = () => ({
    ...(kind.value === "status" ? { status: Number(status.value) } : {}),
    ...(kind.value === "error" ? { error: error.value } : {}),
    ...(kind.value === "latency" ? { latency: latency.value } : {}),
    ...(["status", "error", "latency"].includes(kind.value) ? {} : { kind: kind.value }),
    ...(isDone.hidden || !processed.checked ? {} : { processed: true }),
    times: timesOf(times.value),
  });
  const add = () =>
    turn(async () => {
      await control("POST", "faults", { operation: operation.value, fault: fault() });
      return `It waits for ${operation.value}.`;
    });
  kind.addEventListener("change", adapt);
  operation.addEventListener("input", adapt);
  adapt();
  const form = localForm(
    () => void add(),
    labelled("Operation", operation),
    operationNames("fault-operations", true),
    labelled("Fault", kind),
    [...fields.values()],
    labelled("Times", times),
    isDone,
    element("button", {}, "Add fault"),
  );
  let seen = "";
  return {
    made: group(list, form),
    update: (/** @type {Overview} */ { faults }) => {
      if (JSON.stringify(faults) === seen) return;
      seen = JSON.stringify(faults);
      refill(
        list,
        faults.map((each) => faultEntry(each, turn)),
      );
    },
    /** Begins a fault for an operation, and leaves the rest to who asked. @param {string} id */
    failNext: (id) => {
      operation.value = id;
      adapt();
      kind.focus();
      form.scrollIntoView({ block: "nearest" });
    },
  };
}

/** @param {Overview["faults"][number]} waiting @param {(act: () => Promise<string>) => void} turn */
function faultEntry({ id, operation, left, fault }, turn) {
  const { status, error, kind, latency } = /** @type {Readonly<Record<string, unknown>>} */ (fault);
  const what = status ?? error ?? kind ?? `late by ${latency}`;
  return element(
    "li",
    {},
    element(
      "div",
      {},
      code(operation),
      " ",
      element("strong", {}, String(what)),
      " ",
      element("span", { class: "faint" }, leftWords(left)),
    ),
    takeBackButton(id, "faults", `the fault of ${operation}`, turn),
  );
}

/** @param {string | undefined} id @param {string} folder @param {string} what @param {(act: () => Promise<string>) => void} turn */
export function takeBackButton(id, folder, what, turn) {
  if (id === undefined) return element("span", { class: "faint" }, "given in code");
  const act = async () => {
    await control("DELETE", `${folder}/${id}`);
    return "Taken away.";
  };
  return element(
    "button",
    { type: "button", class: "quiet", "aria-label": `Remove ${what}`, onclick: () => turn(act) },
    "Remove",
  );
}
