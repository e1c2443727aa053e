import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STRICTEST, type Step } from "./matrix.ts";

const PACKAGES = ["client", "permissions", "mock-server", "mcp"] as const;

/**
 * The source of each package, in a service of its own that has a compiler and the types of Node: it compiles once the command has run that
 * `generate` printed, and nothing else. The generator is installed elsewhere, so that none of its own libraries is found.
 *
 * @param tarball - Of the generator alone.
 */
export async function compileAsPrinted(tarball: string, folder: string, step: Step): Promise<void> {
  const tool = join(folder, "tool");
  mkdirSync(tool, { recursive: true });
  if (!(await step("the generator alone", `npm init -y && npm install "${tarball}"`, tool))) return;
  const compilers = "npm init -y && npm install typescript@5.9.3 @types/node@20.19.43";
  const services = join(folder, "services");
  mkdirSync(services);
  if (!(await step("a compiler", compilers, services))) return;
  for (const name of PACKAGES) {
    const service = join(services, name);
    mkdirSync(service);
    writeFileSync(join(service, "package.json"), JSON.stringify({ private: true, type: "module" }));
    // Of the libraries that the mock server and MCP stand on: they want the DOM, which a service has not.
    const compilerOptions = { ...STRICTEST, module: "nodenext", noEmit: true, skipLibCheck: true };
    writeFileSync(join(service, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
    const generate = `npx --no-install braze-codegen generate --layout source --package ${name} --out ../services/${name}/src/api`;
    const script = `set -e
printed=$(${generate} 2>&1)
echo "$printed"
cd "${service}"
eval "$(echo "$printed" | sed -n 's/^.* does not list: //p')"
npx --no-install tsc -p .`;
    await step(`${name}, after what generate printed: compiles`, script, tool);
  }
}
