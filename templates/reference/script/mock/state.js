import { element, fill, refill } from "../dom.js";
import { chosenOf } from "../place.js";
import { control } from "./control.js";
import { entries, jsonTree, lazily } from "./json.js";
import { listSearch } from "./rows.js";
import { onChange, watched } from "./watch.js";

const PART_STEP = 50;
/** Members by which an entry is known, where it has them. */
const TITLE_MEMBERS = ["external_id", "name", "email", "phone", "id", "catalog_name", "title", "campaign_id", "app_id"];

/** The workspace, part by part. */
export function stateView() {
  /** @type {Map<string, { readonly made: HTMLDetailsElement, readonly count: HTMLElement, readonly list: () => Promise<void> }>} */
  const parts = new Map();
  let seen = "";
  const filled = element("div", { class: "parts" });
  const empty = element("p", { class: "faint" });
  const search = listSearch("Search the state", "Words of an entry, such as an external ID …", () => listOpen());
  const listOpen = () => {
    for (const { made, list } of parts.values()) if (made.open) void list();
  };
  const section = element("section", { "aria-label": "State" }, search.bar, filled, empty);
  const update = async () => {
    const { overview } = watched;
    const now = `${overview?.log} ${watched.lines.at(-1)?.number} ${overview?.isStill && overview.now} ${turned}`;
    if (!section.isConnected || !overview || now === seen) return;
    seen = now;
    const counts = Object.entries(/** @type {Record<string, number>} */ (await control("GET", "counts")));
    for (const [name, count] of counts) {
      const part = parts.get(name) ?? partOf(name, search.words);
      parts.set(name, part);
      part.count.textContent = entries(count);
      part.made.hidden = count === 0;
    }
    refill(
      filled,
      [...parts.values()].map(({ made }) => made),
    );
    const none = counts.filter(([, count]) => count === 0).map(([name]) => name.replaceAll("_", " "));
    const sum = counts.reduce((all, [, count]) => all + count, 0);
    search.say(`${entries(sum)} in ${counts.length - none.length} of ${counts.length} parts`);
    empty.textContent = none.length > 0 ? `Empty: ${none.join(", ")}.` : "";
    listOpen();
  };
  onChange(update);
  setTimeout(update);
  return section;
}

/** How often a lever was turned: what it changes need not show in the log. */
let turned = 0;

export function leverTurned() {
  turned++;
}

/** @param {string} name @param {() => readonly string[]} words */
function partOf(name, words) {
  const count = element("span", { class: "count" });
  const made = element(
    "details",
    { class: "part" },
    element("summary", {}, element("span", { class: "name" }, name.replaceAll("_", " ")), " ", count),
  );
  const content = element("div");
  fill(made, content);
  let limit = PART_STEP;
  /** Entries that are open, by their titles, so that they stay open. @type {Set<string>} */
  const open = new Set();
  const list = async () => {
    const query = new URLSearchParams({ q: words().join(" "), limit: String(limit) });
    const part = /** @type {StatePart} */ (await control("GET", `state/${name}?${query}`));
    const more = element("button", { type: "button", class: "quiet" }, `Show more of ${part.count}`);
    more.addEventListener("click", () => {
      limit += PART_STEP * 4;
      void list();
    });
    refill(
      content,
      part.count === 0 && element("p", { class: "faint" }, "No entry has these words."),
      part.entries.map((entry, at) => entryOf(entry, at, open)),
      part.entries.length < part.count && more,
    );
  };
  made.addEventListener("toggle", () => {
    if (made.open) void list();
  });
  if (chosenOf("part").includes(name)) made.open = true;
  return { made, count, list };
}

/** @param {unknown} entry @param {number} at @param {Set<string>} open */
function entryOf(entry, at, open) {
  if (typeof entry !== "object" || entry === null) return element("p", { class: "entry" }, jsonTree(entry));
  const members = /** @type {Readonly<Record<string, unknown>>} */ (entry);
  const names = TITLE_MEMBERS.map((name) => members[name]).filter((value) => typeof value === "string" && value !== "");
  const title = String(names[0] ?? members["braze_id"] ?? `entry ${at + 1}`);
  const made = lazily(
    [
      element("span", { class: "key" }, title),
      names[1] !== undefined && element("span", { class: "faint" }, ` ${names[1]}`),
    ],
    () => jsonTree(entry),
  );
  made.classList.add("entry");
  made.open = open.has(title);
  made.addEventListener("toggle", () => (made.open ? open.add(title) : open.delete(title)));
  return made;
}
