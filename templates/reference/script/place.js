import { DATA, OPERATIONS } from "./data.js";
import { code, element } from "./dom.js";
import { HAS_MOCK } from "./mock/control.js";

/** The pages by their names in the address, as the navigation has them. Pages of which the document knows nothing are left out. */
export const PAGES = new Map(
  /** @type {[string, string, boolean][]} */ ([
    ["mock", "Mock server", HAS_MOCK],
    ["operations", "Operations", true],
    ["planner", "Key planner", DATA.permissions.length > 0],
    ["permissions", "Permissions", DATA.permissions.length > 0],
    ["limits", "Limits", DATA.limits.length > 0],
    ["errors", "Errors", DATA.operations.some(({ errors }) => errors.length > 0)],
    ["instances", "Instances", DATA.instances.length > 0],
    ["decisions", "Decisions", DATA.decisions.length > 0],
    ["changes", "Changes", true],
  ])
    .filter(([, , isThere]) => isThere)
    .map(([name, title]) => [name, title]),
);

/** `#operations?method=POST&open=users.track`: all that is chosen stands in the address. @returns {Place} */
export function placeOf(hash = location.hash) {
  const [name = "", query = ""] = hash.replace(/^#/, "").split("?");
  const chosen = new Map();
  for (const [key, value] of new URLSearchParams(query)) chosen.set(key, value.split(",").filter(Boolean));
  // What is searched for may have commas.
  const words = new URLSearchParams(query).get("q");
  if (words) chosen.set("q", [words]);
  return { page: PAGES.has(name) ? name : ([...PAGES.keys()][0] ?? "operations"), chosen };
}

/** @param {Place} place */
export function addressOf({ page, chosen }) {
  const query = [...chosen]
    .filter(([, values]) => values.length > 0)
    .map(
      ([key, values]) => `${key}=${encodeURIComponent(values.join(",")).replaceAll("%2C", ",").replaceAll("%2F", "/")}`,
    )
    .join("&");
  return `#${page}${query ? `?${query}` : ""}`;
}

/** Where the page is. */
export let place = placeOf();

/** Goes to where the address leads. */
export function arrive() {
  place = placeOf();
  return place;
}

/** Changes what is chosen, and with it the address; a step of the history only where another page begins. @param {Record<string, string[]>} chosen */
export function choose(chosen) {
  for (const [key, values] of Object.entries(chosen)) {
    if (values.length > 0) place.chosen.set(key, values);
    else place.chosen.delete(key);
  }
  history.replaceState(null, "", addressOf(place));
}

/** @param {string} key */
export function chosenOf(key) {
  return place.chosen.get(key) ?? [];
}

/** A link to an operation, opened. @param {string} id */
export function operationLink(id) {
  const operation = OPERATIONS.get(id);
  if (!operation) return code(id);
  const title = `${operation.method} ${operation.path}`;
  return element(
    "a",
    { href: `#operations?open=${encodeURIComponent(id)}`, class: "operation", title: operation.summary },
    code(title),
  );
}

/** A link to a place on another page. @param {string} page @param {string} name */
export function pageLink(page, name) {
  return element("a", { href: `#${page}?at=${encodeURIComponent(name)}` }, code(name));
}

/** What a browser remembers, where it remembers something. */
export const memory = {
  /** @param {string} key */
  get(key) {
    try {
      return localStorage.getItem(`reference.${key}`);
    } catch {
      return null;
    }
  },
  /** @param {string} key @param {string} value */
  set(key, value) {
    try {
      localStorage.setItem(`reference.${key}`, value);
    } catch {
      // Then it is chosen anew the next time.
    }
  },
};
