import { DATA } from "./data.js";
import { copyButton, element } from "./dom.js";
import { memory } from "./place.js";

/** The instance that examples are for. */
export let instance = DATA.instances.find(({ id }) => id === memory.get("instance")) ?? DATA.instances[0];

/** The same call in several forms. What is in a name of a package or of a function is the packages' own. */
export const FORMS = [
  { key: "client", title: "Client", of: clientExample },
  { key: "curl", title: "curl", of: curlExample },
  { key: "tool", title: "MCP tool", of: toolExample },
  { key: "test", title: "Test", of: testExample },
];

export let form = FORMS.find(({ key }) => key === memory.get("form")) ?? FORMS[0];

/** @param {Operation} operation */
function clientExample({ calls, scheme }) {
  if (!calls.client) return undefined;
  return [
    `import { Braze } from "@braze-codegen/client";`,
    "",
    `const ${DATA.client} = new Braze({ ${options(scheme)} });`,
    "",
    ...calls.client,
    "",
  ].join("\n");
}

/** @param {string | undefined} scheme @param {string[]} others */
export function options(scheme, others = []) {
  const credentials =
    scheme === undefined || others.length > 0
      ? []
      : [`credentials: { ${scheme}: process.env["${variableOf(scheme)}"] ?? "" }`];
  return [...(instance ? [`instance: ${JSON.stringify(instance.id)}`] : []), ...credentials, ...others].join(", ");
}

/** @param {string} scheme */
function variableOf(scheme) {
  return scheme
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/\W+/g, "_")
    .toUpperCase();
}

/** @param {Operation} operation */
function curlExample({ calls }) {
  const first = DATA.instances[0]?.url.replace(/\/$/, "");
  const text = calls.curl.join("\n");
  return first && instance ? text.replace(first, instance.url.replace(/\/$/, "")) : text;
}

/** @param {Operation} operation */
function toolExample({ calls }) {
  return JSON.stringify(calls.tool, null, 2);
}

/** A test with the mock server: what is answered, the call, and what came in. @param {Operation} operation */
function testExample({ id, calls, permission, scheme }) {
  if (!calls.client) return undefined;
  const grant = permission === undefined ? `"*"` : JSON.stringify([permission]);
  const client = options(scheme, [
    `apiKey: "test-key"`,
    ...(scheme === undefined ? [] : [`credentials: { ${scheme}: "test-key" }`]),
    "fetch: mock.fetch",
  ]);
  const answer = calls.answer === undefined ? "undefined" : indented(JSON.stringify(calls.answer, null, 2));
  const lines = [
    `const mock = createMockBraze({ keys: { "test-key": ${grant} } });`,
    `const ${DATA.client} = new Braze({ ${client} });`,
    `mock.answer(${JSON.stringify(id)}, ${answer}, { times: 1 });`,
    "",
    ...calls.client,
    "",
    `expect(mock.requests[0]).toMatchObject({ operation: ${JSON.stringify(id)} });`,
    `expect(mock.requests[0]?.status).toBeLessThan(300);`,
  ];
  return [
    `import { Braze } from "@braze-codegen/client";`,
    `import { createMockBraze } from "@braze-codegen/mock-server";`,
    `import { expect, test } from "vitest";`,
    "",
    `test(${JSON.stringify(id)}, async () => {`,
    ...lines.map((line) => (line === "" ? "" : `  ${line}`)),
    "});",
    "",
  ].join("\n");
}

/** @param {string} text */
function indented(text) {
  return text.replaceAll("\n", "\n  ");
}

/** @param {Operation} operation */
export function examplesOf(operation) {
  const pre = element("pre", { tabindex: 0, role: "tabpanel", "aria-label": "Example" });
  const text = () => form?.of(operation) ?? "The document has no example of this call.";
  const tabs = FORMS.map((each) =>
    element("button", { type: "button", role: "tab", onclick: () => show(each) }, each.title),
  );
  const list = element(
    "div",
    {
      class: "tabs",
      role: "tablist",
      "aria-label": "Form of the example",
      onkeydown: (/** @type {KeyboardEvent} */ event) => walk(event),
    },
    tabs,
  );
  /** @param {KeyboardEvent} event */
  const walk = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !form) return;
    const next = (FORMS.indexOf(form) + step + FORMS.length) % FORMS.length;
    show(FORMS[next]);
    tabs[next]?.focus();
  };
  /** @param {typeof form} chosen */
  const show = (chosen) => {
    form = chosen;
    memory.set("form", chosen?.key ?? "");
    update();
  };
  const update = () => {
    tabs.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(FORMS[at] === form));
      tab.tabIndex = FORMS[at] === form ? 0 : -1;
    });
    pre.textContent = text();
  };
  update();
  document.addEventListener("instance", update);
  return element(
    "div",
    { class: "examples" },
    element("div", { class: "head" }, list, copyButton(text, "the example")),
    pre,
  );
}

/** The one choice of an instance, for all examples. */
export function instanceSelect() {
  const select = element(
    "select",
    { id: "instance" },
    DATA.instances.map(({ id, region }) =>
      element("option", { value: id }, region === undefined || id.startsWith(region) ? id : `${id} ${region}`),
    ),
  );
  select.value = instance?.id ?? "";
  select.addEventListener("change", () => setInstance(select.value));
  document.addEventListener("instance", () => (select.value = instance?.id ?? ""));
  return element("label", { class: "instance" }, element("span", {}, "Instance "), select);
}

/** @param {string} id */
export function setInstance(id) {
  instance = DATA.instances.find((each) => each.id === id) ?? instance;
  memory.set("instance", instance?.id ?? "");
  document.dispatchEvent(new Event("instance"));
}
