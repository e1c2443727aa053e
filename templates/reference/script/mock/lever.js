import { DATA } from "../data.js";
import { element } from "../dom.js";
import { leverTurned } from "./state.js";
import { look } from "./watch.js";

/**
 * A group of levers: what is done, or why it cannot be, is told below it.
 *
 * @param {string} title
 */
export function leverGroup(title) {
  const said = element("p", { class: "told", role: "status" });
  /** Turns a lever, and looks at once what it did. @param {() => Promise<string | undefined>} act */
  const turn = async (act) => {
    try {
      said.classList.remove("wrong");
      said.textContent = (await act()) ?? "";
    } catch (error) {
      said.classList.add("wrong");
      said.textContent = /** @type {Error} */ (error).message;
    }
    leverTurned();
    await look();
  };
  /** @param {...Child} children */
  const group = (...children) =>
    element("section", { class: "lever", "aria-label": title }, element("h2", {}, title), children, said);
  return { group, turn };
}

let fieldsMade = 0;

/** A field beside its name. @param {string} name @param {HTMLElement} field */
export function labelled(name, field) {
  field.id = `field-${++fieldsMade}`;
  return element("div", { class: "field" }, element("label", { for: field.id }, name), field);
}

/** A form that sends nothing by itself. @param {() => void} submitted @param {...Child} children */
export function localForm(submitted, ...children) {
  return element(
    "form",
    {
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        submitted();
      },
    },
    children,
  );
}

/** A form of one field, on one line. @param {() => void} submitted @param {...Child} children */
export function lineForm(submitted, ...children) {
  const form = localForm(submitted, ...children);
  form.classList.add("line");
  return form;
}

/** Operations to choose from. @param {string} id @param {boolean} withPatterns - Whether whole areas may be named, too. */
export function operationNames(id, withPatterns) {
  const patterns = withPatterns ? ["*", ...DATA.areas.map(({ name }) => `${name}.*`)] : [];
  return element(
    "datalist",
    { id },
    [...patterns, ...DATA.operations.map((operation) => operation.id)].map((value) => element("option", { value })),
  );
}

/** How many requests a fault or an answer meets. @param {string} value */
export function timesOf(value) {
  return value === "always" || value === "" ? "always" : Number(value);
}

/** @param {number | "always"} left */
export function leftWords(left) {
  return left === "always" ? "until taken away" : left === 1 ? "the next request" : `the next ${left} requests`;
}
