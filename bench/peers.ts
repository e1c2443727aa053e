import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Program } from "./processes.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
/** A file of one of the peers. */
export const script = (path: string): string => join(here, "node_modules", path);

/** The command of hey-api. */
export const HEY_API: string = script("@hey-api/openapi-ts/bin/run.js");

/** Installs the other generators and clients where they are missing: the repository itself does without them. */
export function installPeers(): void {
  if (["orval", "braze-api", "autocannon"].every((name) => existsSync(script(name)))) return;
  console.log("Installing what to compare with, into bench/node_modules …");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", here], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** Each generator with all that it can make of this document. */
export function peers(document: string, folder: string): Program[] {
  mkdirSync(folder, { recursive: true });
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const newer = fileURLToPath(new URL("peers/newer-node.mjs", import.meta.url));
  return [
    {
      name: "orval (fetch, msw, zod, mcp)",
      args: [
        "--import",
        newer,
        script("orval/dist/bin/orval.mjs"),
        "--config",
        file("orval.config.mjs", orval(document)),
      ],
      folder,
    },
    {
      name: "kubb (ts, client, zod, faker, msw, mcp)",
      args: [script("@kubb/cli/bin/kubb.cjs"), "generate", "--config", file("kubb.config.mjs", kubb(document))],
      folder,
      // Of {type: [string, integer], maxLength: 9} it asks for the types without end; null beside one type is all that it expects.
      fails: "three of its plugins fail",
    },
    {
      name: "hey-api (sdk, zod)",
      args: [HEY_API, "-f", file("openapi-ts.config.mjs", heyApi(document))],
      folder,
    },
    {
      name: "openapi-typescript (types)",
      args: [script("openapi-typescript/bin/cli.js"), document, "-o", join(folder, "types.ts")],
      folder,
    },
  ];
}

const orval = (target: string): string => `const input = { target: ${JSON.stringify(target)} };
const output = (name, more) => ({ input, output: { target: \`./orval/\${name}/api.ts\`, mode: "tags-split", ...more } });
export default {
  fetch: output("fetch", { client: "fetch" }),
  msw: output("msw", { client: "fetch", mock: true }),
  zod: output("zod", { client: "zod" }),
  mcp: output("mcp", { client: "mcp", mode: "single", baseUrl: "https://rest.iad-01.braze.com" }),
};
`;

const KUBB_PLUGINS = ["Oas", "Ts", "Client", "Zod", "Faker", "Msw", "Mcp"];

function kubb(path: string): string {
  const module = (name: string) => JSON.stringify(pathToFileURL(script(`@kubb/${name}/dist/index.js`)).href);
  const imports = KUBB_PLUGINS.map(
    (name) => `import { plugin${name} } from ${module(`plugin-${name.toLowerCase()}`)};`,
  );
  return `${imports.join("\n")}
export default {
  root: ".",
  input: { path: ${JSON.stringify(path)} },
  output: { path: "./kubb", clean: true },
  plugins: [${KUBB_PLUGINS.map((name) => `plugin${name}()`).join(", ")}],
};
`;
}

const heyApi = (input: string): string => `export default {
  input: ${JSON.stringify(input)},
  output: "./hey-api",
  plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch", "zod"],
};
`;
