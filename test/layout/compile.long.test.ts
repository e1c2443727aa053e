import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type { ImportExtension } from "../../generator/layout/layout.ts";
import type { ApiModel } from "../../generator/model/model.ts";
import { select } from "../../generator/select.ts";
import { shopModel } from "../support/spec.ts";
import { braze, codeBase, compile, runScript, sourceOf } from "./tools.ts";

/** The strictest that code bases ask for. What is left out: `verbatimModuleSyntax` in CommonJS, which forbids `import` itself (TS1287). */
const STRICTEST = {
  target: "es2022",
  lib: ["es2022"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  declaration: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  // Of the libraries that the mock server and MCP stand on: they want the DOM, which a service has not.
  skipLibCheck: true,
};

const ESM = { type: "module" };
const COMMONJS = { type: "commonjs" };
const verbatim = { verbatimModuleSyntax: true };

interface Setting {
  readonly extension: ImportExtension;
  readonly packageJson: object;
  readonly options: object;
}

const SETTINGS = {
  nodenext: { extension: ".js", packageJson: ESM, options: { module: "nodenext", ...verbatim } },
  "nodenext, .ts": {
    extension: ".ts",
    packageJson: ESM,
    options: { module: "nodenext", ...verbatim, rewriteRelativeImportExtensions: true },
  },
  "nodenext, CommonJS": { extension: ".js", packageJson: COMMONJS, options: { module: "nodenext" } },
  "node20, CommonJS": { extension: ".js", packageJson: COMMONJS, options: { module: "node20" } },
  "bundler, .js": {
    extension: ".js",
    packageJson: ESM,
    options: { module: "preserve", moduleResolution: "bundler", ...verbatim },
  },
  bundler: {
    extension: "",
    packageJson: COMMONJS,
    options: { module: "esnext", moduleResolution: "bundler", ...verbatim },
  },
  "nodenext, with the DOM": {
    extension: ".js",
    packageJson: ESM,
    options: { module: "nodenext", ...verbatim, lib: ["es2022", "dom", "dom.iterable"] },
  },
} as const satisfies Record<string, Setting>;

const MODELS = {
  "one area": select(braze, { include: ["area:catalogs"] }),
  "some operations of two areas": select(braze, { include: ["users.track", "catalogs.items.{get,createMany}"] }),
  "operations that share the state of other areas": select(braze, { include: ["area:email", "export.segment.cancel"] }),
  "one call that sends": select(braze, { include: ["messages.send"] }),
  "a call that only deletes schedules": select(braze, { include: ["canvas.trigger.schedule.delete"] }),
  "one email": select(braze, { include: ["transactional.campaigns.send", "sends.id.create"] }),
  "another API": await shopModel(),
  everything: braze,
} as const satisfies Record<string, ApiModel>;

async function compiled(
  version: 5 | 6 | 7,
  model: keyof typeof MODELS,
  setting: keyof typeof SETTINGS,
): Promise<string> {
  const { extension, packageJson, options } = SETTINGS[setting];
  const folder = await codeBase(await sourceOf(MODELS[model], extension), packageJson, { ...STRICTEST, ...options });
  expect(await compile(version, folder)).toEqual({ ok: true, said: "" });
  return folder;
}

describe("compiles", () => {
  test.each<[version: 5 | 6 | 7, model: keyof typeof MODELS, setting: keyof typeof SETTINGS]>([
    [5, "some operations of two areas", "bundler"],
    [6, "one area", "nodenext"],
    [7, "one area", "bundler, .js"],
    [7, "one area", "nodenext, with the DOM"],
    [7, "operations that share the state of other areas", "nodenext"],
    [7, "one call that sends", "nodenext"],
    [7, "a call that only deletes schedules", "nodenext"],
    [7, "one email", "nodenext"],
    [7, "another API", "nodenext"],
    [7, "everything", "nodenext"],
    [5, "one call that sends", "node20, CommonJS"],
    [7, "everything", "nodenext, CommonJS"],
    [7, "everything", "node20, CommonJS"],
  ])("TypeScript %i, %s, %s", { timeout: 180_000 }, async (version, model, setting) => {
    await compiled(version, model, setting);
  });

  test("a client alone: without types of Node, and with those of libraries checked", { timeout: 180_000 }, async () => {
    const files = await sourceOf(MODELS["one area"], ".js", ["client"]);
    const folder = await codeBase(files, ESM, {
      ...STRICTEST,
      ...SETTINGS.nodenext.options,
      lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
      types: [],
      skipLibCheck: false,
    });
    expect(await compile(7, folder)).toEqual({ ok: true, said: "" });
  });
});

/** Makes a catalog through the client, the mock and what stands between them. */
const program = (load: (path: string) => string) => `
const { Braze } = ${load("client")};
const { createMockBraze } = ${load("mock-server")};
const { createPolicy, tools } = ${load("mcp")};
const { Permission, missing } = ${load("permissions")};
(async () => {
  const mock = createMockBraze({ keys: { key: "*" } });
  const braze = new Braze({ apiKey: "key", instance: "US-01", fetch: mock.fetch });
  await braze.catalogs.create({ catalogs: [{ name: "menu", description: "", fields: [{ name: "id", type: "string" }, { name: "price", type: "number" }] }] });
  await braze.catalogs.items.create("menu", "soup", { items: [{ price: 3 }] });
  const refused = await braze.catalogs.items.create("menu", "tea", { items: [{ price: "much" }] }).catch((error) => error.status);
  const { items } = await braze.catalogs.items.get("menu", "soup");
  console.log(JSON.stringify({
    items, refused,
    state: Object.keys(mock.state),
    tools: tools.length,
    readable: createPolicy({ grants: ["catalogs:read"] }).tools.length,
    missing: missing([Permission.CatalogsGet], ["catalogs.delete"]),
  }));
})();
`;
const WANT = {
  items: [{ id: "soup", price: 3 }],
  refused: 400,
  state: ["catalogs"],
  tools: 17,
  readable: 3,
  missing: ["catalogs.delete"],
};

describe("runs", () => {
  test.each<[version: 5 | 7, setting: keyof typeof SETTINGS, script: string, load: (path: string) => string]>([
    [7, "nodenext", "run.mjs", (name) => `await import("./out/my api/${name}/index.js")`],
    [7, "nodenext, .ts", "run.mjs", (name) => `await import("./out/my api/${name}/index.js")`],
    [5, "nodenext, CommonJS", "run.cjs", (name) => `require("./out/my api/${name}/index.js")`],
    [7, "nodenext, CommonJS", "run.cjs", (name) => `require("./out/my api/${name}/index.js")`],
  ])("TypeScript %i, %s", { timeout: 180_000 }, async (version, setting, script, load) => {
    const folder = await compiled(version, "one area", setting);
    expect(await runScript(folder, script, program(load))).toEqual(WANT);
  });

  test("TypeScript 7, bundler, from one file", { timeout: 180_000 }, async () => {
    const folder = await compiled(7, "one area", "bundler");
    const contents = program((name) => `await import("./out/my api/${name}/index")`);
    await build({
      stdin: { contents, resolveDir: folder },
      outfile: join(folder, "bundle.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      logLevel: "error",
    });
    expect(await runScript(folder, "run.mjs", 'await import("./bundle.mjs");')).toEqual(WANT);
  });
});
