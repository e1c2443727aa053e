/** `/` searches, arrows move from row to row, Enter opens, Escape closes. @param {KeyboardEvent} event */
export function onKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const search = /** @type {HTMLInputElement | null} */ (document.getElementById("search"));
  const isField = target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !isField && search) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (
    (event.key === "ArrowDown" || event.key === "ArrowUp") &&
    (target === search || target.matches("button.open"))
  ) {
    const buttons = [...document.querySelectorAll("tr:not([hidden]) > * > button.open")].map(
      (button) => /** @type {HTMLElement} */ (button),
    );
    const at = buttons.indexOf(target) + (event.key === "ArrowDown" ? 1 : -1);
    if (buttons.length === 0) return;
    event.preventDefault();
    (at < 0 ? search : buttons[Math.min(at, buttons.length - 1)])?.focus();
  } else if (event.key === "Enter" && target === search) {
    const [first] = document.querySelectorAll("tr:not([hidden]) > * > button.open");
    if (!(first instanceof HTMLElement)) return;
    event.preventDefault();
    first.focus();
    if (first.getAttribute("aria-expanded") !== "true") first.click();
  } else if (event.key === "Escape") onEscape(event, target, search);
}

/** @param {KeyboardEvent} event @param {HTMLElement} target @param {HTMLInputElement | null} search */
function onEscape(event, target, search) {
  if (search && target === search) {
    // Not every browser empties the field by itself.
    if (search.value === "") return search.blur();
    event.preventDefault();
    search.value = "";
    search.dispatchEvent(new Event("input"));
    return;
  }
  const detail = target.closest("tr.detail");
  const row = detail ? detail.previousElementSibling : target.closest("tr.operation, tr.entry");
  const button = row?.querySelector("button.open");
  if (!(button instanceof HTMLElement)) return;
  if (button.getAttribute("aria-expanded") === "true") button.click();
  else if (!detail) search?.focus();
  if (detail) button.focus();
}
