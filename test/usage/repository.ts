import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { emit } from "../../generator/emit/emit.ts";
import { loadTemplates } from "../../generator/generate.ts";
import { layOut } from "../../generator/layout/layout.ts";
import { packagesFor } from "../../generator/layout/needed.ts";
import { buildModel } from "../../generator/model/build.ts";
import type { ApiModel } from "../../generator/model/model.ts";
import { select } from "../../generator/select.ts";
import { document } from "../support/braze-spec.ts";
import { type Files, folderOf } from "../support/folder.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The whole API. */
export const model: ApiModel = buildModel(document);

/** Where the packages of this folder are; fetched the first time. */
export function others(): string {
  const modules = join(import.meta.dirname, "node_modules");
  if (!existsSync(join(modules, "@microsoft/jest-sarif")))
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: import.meta.dirname,
      stdio: "ignore",
    });
  return modules;
}

/** A repository with these files, and with what they import installed. */
export async function repository(files: Files): Promise<string> {
  const folder = await folderOf(files);
  const from = (modules: string) => (name: string) => [name, join(modules, name)] as const;
  const links = [
    ...["@braze-codegen", "@modelcontextprotocol/client", "undici", "@types/node"].map(
      from(join(ROOT, "node_modules")),
    ),
    ...["axios", "braze-api", "got"].map(from(others())),
  ];
  for (const [name, target] of links) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(target, link);
  }
  return folder;
}

/** The client as plain TypeScript below a folder, with the operations of these areas. */
export async function sourceLayout(below: string, areas: readonly string[]): Promise<Files> {
  const { asked, made } = packagesFor(["client"], "source");
  const part = select(model, { include: [{ area: areas }] });
  const emitted = await emit(part, made, { templates: await loadTemplates(), project: { version: "1.0.0" } });
  const options = { layout: "source", importExtension: ".js", asked, made: "braze-codegen 1.0.0 from Test 1" } as const;
  const files = await layOut(emitted, part, options);
  return Object.fromEntries(files.map(({ path, text }) => [`${below}/${path}`, text]));
}
