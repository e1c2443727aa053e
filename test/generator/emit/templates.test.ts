import { describe, expect, test } from "vitest";
import { copyTemplates } from "../../../generator/emit/templates.ts";
import { modelOf, shopModel } from "../../support/spec.ts";

const shop = await shopModel();
const copied = (templates: Record<string, string>, model = shop) =>
  copyTemplates("client", model, new Map(Object.entries(templates)), { version: "9.8.7" });

test("the files of the package are copied byte for byte, and left as they are", () => {
  expect(copied({ "client/src/a.ts": "const  a=1", "client2/b.ts": "", "README.md.hbs": "" })).toEqual([
    { path: "client/src/a.ts", text: "const  a=1", format: false },
  ]);
});

test("package.json says the versions of the package and of the spec", () => {
  const [file] = copied({
    "client/package.json": '{"type":"module","name":"@braze-codegen/client","description":"A client."}',
  });
  const json = JSON.parse(file?.text ?? "") as Record<string, unknown>;
  expect(json).toMatchObject({
    name: "@braze-codegen/client",
    version: "9.8.7",
    description: "A client.",
    type: "module",
    spec: { version: "1.2.3" },
  });
  expect(Object.keys(json).slice(0, 3)).toEqual(["name", "version", "description"]);
});

describe("a template of Handlebars", () => {
  test("is prose with figures", () => {
    const text = "# {{title}} {{specVersion}}: {{operationCount}} operations, {{schemaCount}} schemas";
    expect(copied({ "client/README.md.hbs": text })).toMatchObject([
      { path: "client/README.md", text: "# Shop API 1.2.3: 4 operations, 4 schemas" },
    ]);
  });

  test("that asks for what does not exist says which one it is", () => {
    expect(() => copied({ "client/README.md.hbs": "{{operationsCount}}" })).toThrow(
      /^templates\/client\/README\.md\.hbs cannot be rendered: .*operationsCount/,
    );
  });

  test("lets no title of a spec become markup", () => {
    const info = { title: "</script><script>evil()</script>\n# {{evil}} `x`", version: "1\n2" };
    const [file] = copied({ "client/README.md.hbs": "# {{title}} {{specVersion}}\n" }, modelOf({ info }));
    expect(file?.text).toMatch(/^[^<>{}`\n]*\n$/);
  });
});
