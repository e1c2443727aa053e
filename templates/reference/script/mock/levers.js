import { element } from "../dom.js";
import { answersLever } from "./answers.js";
import { clockLever } from "./clock.js";
import { faultsLever } from "./faults.js";
import { workspaceLever } from "./workspace.js";

/** What the mock can be told to do. */
export function leversPanel() {
  const clock = clockLever();
  const faults = faultsLever();
  const answers = answersLever();
  const workspace = workspaceLever();
  const wide = matchMedia("(min-width: 62rem)");
  const panel = element(
    "details",
    { open: wide.matches },
    element("summary", {}, "Levers"),
    [workspace, clock, faults, answers].map((lever) => lever.made),
  );
  wide.addEventListener("change", () => (panel.open = wide.matches));
  const made = element("aside", { class: "levers", "aria-label": "Levers" }, panel);
  return {
    made,
    failNext: (/** @type {string} */ id) => {
      panel.open = true;
      faults.failNext(id);
    },
    update: (/** @type {Overview} */ overview) => {
      for (const lever of [clock, faults, answers]) lever.update(overview);
    },
  };
}
