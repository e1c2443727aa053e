import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { load } from "../../load/load.ts";
import type { OpenApiDocument } from "../../openapi.ts";
import { DiffInputError } from "./error.ts";
import { isRevision, withRevision } from "./revision.ts";

/** A description that is compared, and how the caller called it. */
export interface Described {
  readonly name: string;
  readonly document: OpenApiDocument;
}

/**
 * Reads a description by what names it: a file, a folder with an `openapi.yaml`, a revision of Git (`main:spec`), or an npm package that is
 * installed (`@braze-codegen/spec`). Nothing is fetched.
 *
 * @throws {SpecError} when the document is at fault.
 * @throws {DiffInputError} when the name leads to none.
 */
export async function readDescription(name: string, cwd: string): Promise<Described> {
  if (/^https?:/i.test(name))
    throw new DiffInputError(
      `${name} is an address, and nothing is read from the net; download the document, and name the file`,
    );
  const path = resolve(cwd, name);
  if (existsSync(path)) return { name, document: await read(path, name) };
  const inPackage = packageFolder(name, cwd);
  if (inPackage !== undefined) return { name, document: await read(inPackage, name) };
  if (isRevision(name)) return { name, document: await withRevision(name, cwd, (found) => read(found, name)) };
  throw new DiffInputError(
    `there is no "${name}": no file or folder of that name, and no package in a node_modules here or above; a revision of Git is written as \`main:spec\``,
  );
}

async function read(path: string, name: string): Promise<OpenApiDocument> {
  const { document } = await load(statSync(path).isDirectory() ? rootIn(path, name) : path, { rules: "sound" });
  return document;
}

/** Where the root document of a folder stands; packages and repositories often keep it one folder further down. */
const ROOTS = ["", "spec", "openapi", "api"].flatMap((folder) =>
  ["openapi.yaml", "openapi.yml", "openapi.json"].map((file) => join(folder, file)),
);

function rootIn(folder: string, name: string): string {
  const found = [...mainIn(folder), ...ROOTS].map((file) => join(folder, file)).find((file) => existsSync(file));
  if (found === undefined)
    throw new DiffInputError(`${name} is a folder without an openapi.yaml or openapi.json; name the file`);
  return found;
}

/** The document that a package names under `exports`. */
function mainIn(folder: string): string[] {
  try {
    const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      exports?: Record<string, unknown>;
    };
    return Object.values(exports ?? {}).filter(
      (file): file is string => typeof file === "string" && /openapi\.(json|ya?ml)$/.test(file) && !file.includes(".."),
    );
  } catch {
    return [];
  }
}

/** The folder of an installed package, from a folder upwards. */
function packageFolder(name: string, cwd: string): string | undefined {
  if (!/^(@[\w.-]+\/)?[\w-][\w.-]*$/.test(name)) return undefined;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(found)) return found;
    if (dirname(folder) === folder) return undefined;
  }
}
