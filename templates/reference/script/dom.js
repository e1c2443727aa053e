/**
 * An element. Texts among its children stay texts: nothing of the document is ever read as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} attributes - What begins with "on" listens.
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else if (value === true) made.setAttribute(key, "");
    else if (value !== undefined && value !== false) made.setAttribute(key, String(value));
  }
  return fill(made, ...children);
}

/**
 * @template {Element} Target
 * @param {Target} target
 * @param {...Child} children
 * @returns {Target}
 */
export function fill(target, ...children) {
  for (const child of /** @type {Child[]} */ (children.flat(9))) {
    if (child === undefined || child === null || child === false || child === "") continue;
    target.append(child instanceof Node ? child : String(child));
  }
  return target;
}

/** @param {Element} target @param {...Child} children */
export function refill(target, ...children) {
  target.replaceChildren();
  return fill(target, ...children);
}

/** What is shorter is not broken. */
const LONG = 22;

/** Code that may break behind a slash, a dot or an underscore. @param {string} text */
export function code(text) {
  const made = element("code");
  if (text.length < LONG) return fill(made, text);
  for (const part of text.split(/(?<=[/._])/)) made.append(part, document.createElement("wbr"));
  return made;
}

/** A link out of the page, where the address is one of the web. @param {string | undefined} url @param {...Child} children */
export function outside(url, ...children) {
  if (url === undefined || !/^https?:\/\//i.test(url)) return element("span", {}, ...children);
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer", class: "outside" }, ...children);
}

/** Says something to who hears the page. @param {string} text */
function say(text) {
  const said = document.getElementById("said");
  if (said) said.textContent = text;
}

/** A button that copies a text. @param {() => string} text @param {string} what */
export function copyButton(text, what) {
  const button = element("button", { type: "button", class: "copy", "aria-label": `Copy ${what}` }, "Copy");
  button.addEventListener("click", async () => {
    const done = await copied(text());
    button.textContent = done ? "Copied" : "Not copied";
    say(done ? `Copied ${what}` : `The browser did not let the page copy ${what}`);
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
  return button;
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Where a page from the disk has no clipboard, a selection has one.
    const area = element("textarea", { class: "unseen" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** @param {number} number @param {string} noun */
export function counted(number, noun) {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
