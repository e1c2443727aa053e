import type { Repository } from "./repository.ts";

/** What the caller has decided, from the config's folder. */
export interface Chosen {
  readonly spec?: string | undefined;
  readonly out: string;
}

/**
 * The name of the config file that works in a repository. In a package of CommonJS, a `.ts` file would be CommonJS too. What the build
 * would compile along with the sources has to be JavaScript, or it would change where its output stands.
 */
export function configName({ hasTypeScript, isModule, emits }: Repository): string {
  if (!hasTypeScript) return "braze.config.mjs";
  const name = isModule ? "braze.config.ts" : "braze.config.mts";
  return emits(name) ? "braze.config.mjs" : name;
}

/** A config file with a comment for each member, and those that are seldom needed as comments. */
export function configText({ importExtension, because }: Repository, { spec, out }: Chosen): string {
  return `import { defineConfig } from "braze-codegen";

// What \`braze-codegen generate\` writes, and what \`braze-codegen check\` compares with. Paths are read from the folder of this file.
export default defineConfig({
${
  spec === undefined
    ? `  // The OpenAPI document. Without it: the description of the Braze REST API that comes with braze-codegen.
  // spec: "api/openapi.yaml",`
    : `  // The OpenAPI document.
  spec: ${JSON.stringify(spec)},`
}

  // The folder to write into. What others put there is never touched.
  out: ${JSON.stringify(out)},

  // Plain TypeScript among your sources. "package" would write folders with a package.json each.
  layout: "source",

  // How relative imports end: ${because}.
  importExtension: ${JSON.stringify(importExtension)},

  // What to write. There are "spec", "client", "permissions", "mock-server" and "mcp".
  packages: ["client", "permissions"],

  // Only the operations that you use: by id, or by area, permission or effect. \`braze-codegen list\` shows them.
  // include: ["users.track", { area: "catalogs", effect: "read" }],
  // exclude: [{ effect: "delete" }],
});
`;
}
