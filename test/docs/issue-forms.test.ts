import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** Forms that GitHub shows: it drops a form that breaks its rules, and says so to nobody who reports. */
const FOLDER = ".github/ISSUE_TEMPLATE";
const TYPES = ["checkboxes", "dropdown", "input", "markdown", "textarea"];

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly options?: readonly string[] };
  readonly validations?: { readonly required?: boolean };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}

const forms = readdirSync(FOLDER)
  .filter((name) => name !== "config.yml")
  .map((name): [string, Form] => [name, parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Form]);

test.each(forms)("%s is a form", (_, form) => {
  expect(Object.keys(form).sort()).toEqual(["body", "description", "labels", "name"]);
  const ids = form.body.map(({ id }) => id);
  const labels = form.body.map(({ attributes }) => attributes.label);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(labels).size).toBe(labels.length);
  for (const { type, id, attributes } of form.body) {
    expect(TYPES).toContain(type);
    expect(id).toMatch(/^[\w-]+$/);
    expect(attributes.label).toMatch(/\S/);
    if (type === "dropdown") expect(new Set(attributes.options).size).toBe(attributes.options?.length);
  }
});

test.each(["wrong-type.yml", "missing-operation.yml"])("%s asks for the page of the documentation", (name) => {
  const [, form] = forms.find(([each]) => each === name) ?? [];
  const [page] = form?.body.filter(({ id }) => id === "page") ?? [];
  expect(page).toMatchObject({ type: "input", validations: { required: true } });
});

test("what may be abused is reported in private, where SECURITY.md says", () => {
  const { contact_links: links } = parse(readFileSync(`${FOLDER}/config.yml`, "utf8")) as {
    contact_links: readonly { readonly url: string }[];
  };
  const report = links[0]?.url ?? "";
  expect(report).toMatch(/\/security\/advisories\/new$/);
  expect(readFileSync("SECURITY.md", "utf8")).toContain(`(${report})`);
});
