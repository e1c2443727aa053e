import { element } from "./dom.js";
import { memory } from "./place.js";

const THEMES = ["auto", "light", "dark"];

/** The browser's own theme, or one that was chosen. */
export function themeButton() {
  let theme = memory.get("theme") ?? "auto";
  const button = element("button", { type: "button", class: "theme" });
  const update = () => {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    button.textContent = { light: "Light", dark: "Dark" }[theme] ?? "Auto";
    button.setAttribute("aria-label", `Theme: ${theme}`);
    button.title = `Theme: ${theme}`;
  };
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
    memory.set("theme", theme);
    update();
  });
  update();
  return button;
}
