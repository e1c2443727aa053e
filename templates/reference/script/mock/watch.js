import { control } from "./control.js";

/** How often the mock is asked what happened, in milliseconds. */
const PACE = 500;
/** Lines that the page keeps; the log of the mock forgets older ones, too. */
const KEPT = 1000;

/** What is known of the mock. @type {{ lines: RequestLine[], overview: Overview | undefined, isLost: boolean }} */
export const watched = { lines: [], overview: undefined, isLost: false };

/** @type {Set<(isAnew: boolean) => void>} */
const listeners = new Set();

/** Asks until the element is taken away, and tells of what is new. @param {Element} until */
export async function watch(until) {
  while (until.isConnected) {
    if (!document.hidden) await look();
    await new Promise((resolve) => setTimeout(resolve, PACE));
  }
}

/** @param {(isAnew: boolean) => void} listener - Is told whether all that was known is gone. */
export function onChange(listener) {
  listeners.add(listener);
}

/** Nobody listens any more: another view begins. */
export function forgetListeners() {
  listeners.clear();
}

/** Looks now: a lever was turned. Of two looks at a time the later one has nothing to add. */
export async function look() {
  const known = watched.overview;
  const last = watched.lines.at(-1)?.number ?? 0;
  try {
    const next = /** @type {Overview} */ (await control("GET", `overview?after=${last}`));
    if (watched.overview !== known) return;
    const isAnew = known === undefined || known.log !== next.log;
    // What was asked for stands behind a line of before.
    if (isAnew && last > 0) {
      watched.lines = [];
      watched.overview = { ...next, lines: [] };
      tell(true);
      return await look();
    }
    watched.lines = [...watched.lines, ...next.lines].slice(-KEPT);
    watched.overview = next;
    watched.isLost = false;
    tell(isAnew);
  } catch {
    watched.isLost = true;
    tell(false);
  }
}

/** @param {boolean} isAnew */
function tell(isAnew) {
  for (const listener of listeners) listener(isAnew);
}
