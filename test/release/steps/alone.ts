import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Step, StepFault } from "../step.ts";

/** Each package by itself; the client is all that its app gets. */
export const alone: Step = {
  name: "alone",
  does: "each package installed by itself, by name and version; the client is one package without dependencies",
  async run(stranger, { names, version }) {
    const hashes = new Set<string>();
    for (const name of names) {
      stranger.write("package.json", { name: "app", private: true, type: "module" });
      await stranger.sh(`rm -rf node_modules package-lock.json\nnpm install --save-exact ${name}@${version}`);
      await stranger.sh(
        `node -e 'import("${name}").then((all) => console.log(Object.keys(all).length, "names"))'`,
        /^\d+ names$/m,
      );
      hashes.add(stampOf(stranger.folder, name));
      const installed = installedIn(stranger.folder);
      if (!installed.includes(name)) throw new StepFault(`npm installed ${installed.join(", ")}, and not ${name}`);
      if (name.endsWith("/client") && installed.length !== 1)
        throw new StepFault(`the client comes with ${installed.filter((each) => each !== name).join(", ")}`);
    }
    if (hashes.size !== 1)
      throw new StepFault(`the packages are made from different documents: ${[...hashes].join(", ")}`);
  },
};

/** The hash of the description that a package was made from. */
function stampOf(folder: string, name: string): string {
  const text = readFileSync(join(folder, "node_modules", name, "dist/description.json"), "utf8");
  return (JSON.parse(text) as { sha256: string }).sha256;
}

/** What npm says that it installed: its own lock of the folder. */
function installedIn(folder: string): string[] {
  const text = readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8");
  const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, unknown>> };
  return Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ""));
}
