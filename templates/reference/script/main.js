import { DATA } from "./data.js";
import { counted, element, fill, refill } from "./dom.js";
import { instanceSelect } from "./examples.js";
import { onKey } from "./keyboard.js";
import { HAS_MOCK } from "./mock/control.js";
import { mockPage } from "./mock/page.js";
import { changesPage, decisionsPage, errorsPage, instancesPage, limitsPage, permissionsPage } from "./pages.js";
import { arrive, PAGES, placeOf } from "./place.js";
import { plannerPage } from "./planner.js";
import { operationsPage } from "./table.js";
import { themeButton } from "./theme.js";

const MAKERS = new Map(
  Object.entries({
    mock: mockPage,
    operations: operationsPage,
    planner: plannerPage,
    permissions: permissionsPage,
    limits: limitsPage,
    errors: errorsPage,
    instances: instancesPage,
    decisions: decisionsPage,
    changes: changesPage,
  }),
);

export const links = [...PAGES].map(([name, title]) => element("a", { href: `#${name}` }, title));
const main = /** @type {HTMLElement} */ (document.getElementById("main"));

/** Shows the page that the address names. */
export function show() {
  const place = arrive();
  refill(main, MAKERS.get(place.page)?.());
  [...PAGES.keys()].forEach((name, at) => {
    if (name === place.page) links[at]?.setAttribute("aria-current", "page");
    else links[at]?.removeAttribute("aria-current");
  });
  const title = PAGES.get(place.page);
  document.title = place.page === "operations" && !HAS_MOCK ? `${DATA.title}: reference` : `${title}: ${DATA.title}`;
}

fill(
  /** @type {HTMLElement} */ (document.getElementById("top")),
  element(
    "a",
    { class: "brand", href: `#${[...PAGES.keys()][0]}` },
    element("strong", {}, DATA.title),
    element("span", { class: "version" }, DATA.version),
  ),
  element("nav", { "aria-label": "Pages" }, links),
  element("div", { class: "tools" }, DATA.instances.length > 1 && instanceSelect(), themeButton()),
);
fill(
  /** @type {HTMLElement} */ (document.getElementById("foot")),
  element(
    "p",
    {},
    `${counted(DATA.operations.length, "operation")}, ${counted(DATA.permissions.length, "permission")}, ${counted(DATA.limits.length, "limit")}. Made from version ${DATA.version} of the description by braze-codegen. ${
      HAS_MOCK
        ? "This page talks to the mock server that it came from, and to nobody else."
        : "This page loads nothing and sends nothing."
    }`,
  ),
);

addEventListener("hashchange", () => {
  show();
  if (!placeOf().chosen.has("open") && !placeOf().chosen.has("at")) scrollTo(0, 0);
});
document.addEventListener("keydown", onKey);
show();
