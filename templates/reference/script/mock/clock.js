import { element } from "../dom.js";
import { control } from "./control.js";
import { labelled, leverGroup, lineForm } from "./lever.js";

const STEPS = new Map([
  ["1h", "+ 1 hour"],
  ["1d", "+ 1 day"],
  ["7d", "+ 1 week"],
]);

/** The clock of the mock: schedules, limits and what is asynchronous follow it. */
export function clockLever() {
  const { group, turn } = leverGroup("Clock");
  const now = element("time", { class: "now" });
  const how = element("span", { class: "faint" });
  const by = element("input", { type: "text", placeholder: "90m", size: 6, autocomplete: "off", required: true });
  const at = element("input", {
    type: "text",
    placeholder: "2026-12-01T09:00Z",
    autocomplete: "off",
    required: true,
  });
  const advance = (/** @type {string} */ step) =>
    turn(async () => {
      await control("POST", "clock/advance", { by: step });
      return `Moved by ${step}.`;
    });
  const made = group(
    element("p", {}, now, " ", how),
    element(
      "p",
      { class: "acts" },
      [...STEPS].map(([step, title]) => element("button", { type: "button", onclick: () => advance(step) }, title)),
    ),
    lineForm(() => void advance(by.value), labelled("Forward by", by), element("button", {}, "Move")),
    lineForm(
      () =>
        void turn(async () => {
          await control("PUT", "clock", { now: at.value });
          return "The clock stands still there.";
        }),
      labelled("Stop at", at),
      element("button", {}, "Stop"),
    ),
  );
  return {
    made,
    update: (/** @type {Overview} */ overview) => {
      now.dateTime = overview.now;
      now.textContent = overview.now.replace("T", " ").replace(/\.\d+Z$/, " UTC");
      how.textContent = overview.isStill ? "stands still" : "runs";
    },
  };
}
