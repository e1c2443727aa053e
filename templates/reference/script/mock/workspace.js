import { element, refill } from "../dom.js";
import { control } from "./control.js";
import { labelled, leverGroup } from "./lever.js";

/** What the workspace holds as a whole: back to the seed, another seed, and snapshots. */
export function workspaceLever() {
  const { group, turn } = leverGroup("Workspace");
  /** @type {{ readonly name: string, readonly snapshot: unknown }[]} */
  const snapshots = [];
  const list = element("ul", { class: "waiting" });
  const seed = (/** @type {unknown} */ given, /** @type {string} */ told) =>
    turn(async () => {
      await control("PUT", "seed", given);
      return told;
    });
  const restore = (/** @type {unknown} */ snapshot, /** @type {string} */ name) =>
    turn(async () => {
      await control("PUT", "state", snapshot);
      return `As it was at ${name}; clock, faults, answers and log stay.`;
    });
  const take = () =>
    turn(async () => {
      const snapshot = await control("GET", "state");
      const { now } = /** @type {{ now: string }} */ (await control("GET", "clock"));
      snapshots.push({ name: now.replace("T", " ").replace(/\.\d+Z$/, ""), snapshot });
      showSnapshots();
      return "Kept in this page, until it is closed.";
    });
  const showSnapshots = () =>
    refill(
      list,
      snapshots.map(({ name, snapshot }) =>
        element(
          "li",
          {},
          element("div", {}, name),
          element(
            "button",
            { type: "button", class: "quiet", "aria-label": `Restore ${name}`, onclick: () => restore(snapshot, name) },
            "Restore",
          ),
          element(
            "button",
            { type: "button", class: "quiet", "aria-label": `Save ${name} as a file`, onclick: () => save(snapshot) },
            "Save",
          ),
        ),
      ),
    );
  const made = group(
    element(
      "p",
      { class: "acts" },
      element(
        "button",
        {
          type: "button",
          onclick: () =>
            turn(async () => {
              await control("POST", "reset");
              return "Back to the seed: state, clock, limits, faults, answers and log.";
            }),
        },
        "Reset",
      ),
      element("button", { type: "button", onclick: () => take() }, "Take a snapshot"),
    ),
    list,
    element(
      "details",
      {},
      element("summary", {}, "Another seed"),
      element(
        "p",
        { class: "acts" },
        element("button", { type: "button", onclick: () => seed("demo", "The demo workspace is in place.") }, "Demo"),
        element("button", { type: "button", onclick: () => seed("empty", "The workspace is empty.") }, "Empty"),
      ),
      labelled(
        "Or a file",
        fileField((content) => seed(content, "What the file holds is in place."), turn),
      ),
    ),
  );
  return { made };
}

/** @param {(content: unknown) => void} chosen @param {(act: () => Promise<string | undefined>) => void} turn */
function fileField(chosen, turn) {
  const field = element("input", { type: "file", accept: ".json,application/json" });
  field.addEventListener("change", async () => {
    const [file] = field.files ?? [];
    if (!file) return;
    try {
      const content = JSON.parse(await file.text());
      chosen(content);
    } catch {
      turn(() => Promise.reject(new Error(`${file.name} is no JSON.`)));
    }
    field.value = "";
  });
  return field;
}

/** @param {unknown} snapshot */
function save(snapshot) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(snapshot, null, 2)], { type: "application/json" }));
  element("a", { href: url, download: "snapshot.json" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
