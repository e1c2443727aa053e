import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A runtime that runs the client. */
export interface Runtime {
  /** `Node`, `Deno`, `Bun`, `workerd`. */
  readonly name: string;
  readonly version: string;
  readonly command: string;
  /** What stands before the name of the script; `workerd` takes none. */
  readonly args: readonly string[];
}

const modules = join(import.meta.dirname, "node_modules");

const kinds: Readonly<Record<string, { name: string; path: string; args: readonly string[] }>> = {
  node: { name: "Node", path: "bin/node", args: [] },
  // Nothing but the network and the client's files: what is missing must not be an error nobody understands.
  deno: { name: "Deno", path: "deno", args: ["run", "--no-prompt", "--no-config", "--allow-net", "--allow-read"] },
  bun: { name: "Bun", path: "bin/bun", args: [] },
  workerd: { name: "workerd", path: "bin/workerd", args: [] },
};

/** The runtimes of package.json, whose names say kind and line: `deno-2.7`. */
export function pinnedRuntimes(): Runtime[] {
  const text = readFileSync(join(import.meta.dirname, "package.json"), "utf8");
  const { dependencies } = JSON.parse(text) as { dependencies: Readonly<Record<string, string>> };
  const order = Object.keys(kinds);
  const kindOf = (folder: string) => order.indexOf(folder.replace(/-.*/, ""));
  const sorted = Object.entries(dependencies).sort(([a], [b]) => kindOf(a) - kindOf(b));
  return sorted.map(([folder, pin]) => {
    const kind = kinds[folder.replace(/-.*/, "")];
    if (!kind) throw new Error(`test/runtimes/package.json pins ${folder}, which is no runtime that runtimes.ts knows`);
    const { name, path, args } = kind;
    return { name, args, version: pin.replace(/.*@/, ""), command: join(modules, folder, path) };
  });
}

/** `Deno 2.9.6`, as README says it. */
export const nameOf = ({ name, version }: Runtime): string => `${name} ${version}`;

/** All that README names: this process's own Node, and what is pinned. */
export const runtimes = (): Runtime[] => [
  { name: "Node", version: process.versions.node, command: process.execPath, args: [] },
  ...pinnedRuntimes(),
];
