import { element } from "../dom.js";
import { addressOf, chosenOf } from "../place.js";
import { leversPanel } from "./levers.js";
import { requestsView } from "./requests.js";
import { sentView } from "./sent.js";
import { stateView } from "./state.js";
import { forgetListeners, onChange, watch, watched } from "./watch.js";

const VIEWS = new Map([
  ["requests", "Requests"],
  ["sent", "Sent"],
  ["state", "State"],
]);

/** Kept between views, so that what is half written in a form stays. @type {ReturnType<typeof leversPanel> | undefined} */
let levers;

/** What the mock server does, and what it can be told to do. */
export function mockPage() {
  forgetListeners();
  const [asked = "requests"] = chosenOf("view");
  const panel = levers ?? leversPanel();
  levers = panel;
  const views = new Map([
    ["sent", sentView],
    ["state", stateView],
  ]);
  const counts = new Map([...VIEWS.keys()].map((name) => [name, element("span", { class: "count" })]));
  const links = [...VIEWS].map(([name, title]) =>
    element(
      "a",
      {
        href: addressOf({ page: "mock", chosen: new Map(name === "requests" ? [] : [["view", [name]]]) }),
        "aria-current": (VIEWS.has(asked) ? asked : "requests") === name && "page",
      },
      title,
      " ",
      counts.get(name),
    ),
  );
  const lost = element("p", { class: "lost", role: "alert", hidden: true });
  const view = views.get(asked)?.() ?? requestsView(panel.failNext);
  const root = element(
    "div",
    { class: "mock" },
    element(
      "div",
      { class: "watched" },
      element("h1", {}, "Mock server"),
      lost,
      element("nav", { class: "views", "aria-label": "What the mock did" }, links),
      view,
    ),
    panel.made,
  );
  const update = () => {
    const { overview, isLost } = watched;
    if (lost.hidden === isLost) {
      lost.hidden = !isLost;
      lost.textContent = isLost ? "The mock server does not answer. This page asks again and again." : "";
    }
    /** @type {Record<string, number | undefined>} */
    const known = { requests: overview?.requests, sent: overview?.sent };
    const [, sentLink] = links;
    // Where no call of the description sends, nothing is ever sent.
    if (sentLink) sentLink.hidden = overview !== undefined && overview.sent === undefined;
    for (const [name, count] of counts) count.textContent = known[name] === undefined ? "" : String(known[name]);
    if (overview) panel.update(overview);
  };
  onChange(update);
  update();
  setTimeout(() => void watch(root));
  return root;
}
