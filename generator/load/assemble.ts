import { dirname, resolve } from "node:path";
import { type Kind, childKind, mapMembers } from "../document-walk.ts";
import { isReference } from "../reference.ts";
import { decodePath } from "./paths.ts";
import type { KnownSource } from "./sources.ts";

/**
 * One document of files in the usual order: the root lists each shared file once under its components, and whatever else is a file is
 * referred to once, such as a path. A bundler finds out where everything should stand, for thousands of references; here that is known.
 *
 * @returns undefined where the files are not in that order, and a bundler has to look.
 */
export function assemble(root: string, sources: ReadonlyMap<string, KnownSource>): unknown {
  const listed = listedIn(root, sources);
  if (!listed) return undefined;
  const used = new Set<string>();
  try {
    return copyOf(sources.get(root)?.value, "node", root, "#");
  } catch (reason) {
    if (reason instanceof OtherOrder) return undefined;
    throw reason;
  }

  /** @param pointer - Where it stands in the document. */
  function copyOf(value: unknown, kind: Kind, file: string, pointer: string): unknown {
    if (typeof value !== "object" || value === null || kind === "data") return value;
    if (Array.isArray(value)) return value.map((part, index) => copyOf(part, kind, file, `${pointer}/${index}`));
    if (isReference(value)) return referred(value, kind, file, pointer);
    return mapMembers(value, (part, key) => copyOf(part, childKind(kind, key, part), file, `${pointer}/${key}`));
  }

  function referred(reference: { readonly $ref: string }, kind: Kind, file: string, pointer: string): unknown {
    const [path = "", fragment = ""] = reference.$ref.split("#");
    const target = path === "" ? file : resolve(dirname(file), decodePath(path));
    if (target === root) return { ...reference, $ref: `#${fragment}` };
    const at = listed?.get(target);
    // A part of another file stands where a bundler finds it first.
    if (fragment !== "") throw new OtherOrder();
    if (at !== undefined && at !== pointer) return { ...reference, $ref: at };
    if (used.has(target) || Object.keys(reference).length > 1) throw new OtherOrder();
    used.add(target);
    return copyOf(sources.get(target)?.value, kind, target, pointer);
  }
}

class OtherOrder extends Error {}

/** The files that stand under the components by themselves, and where; undefined where one stands there twice. */
function listedIn(root: string, sources: ReadonlyMap<string, KnownSource>): ReadonlyMap<string, string> | undefined {
  const listed = new Map<string, string>();
  const { components } = (sources.get(root)?.value ?? {}) as { components?: Readonly<Record<string, unknown>> };
  for (const [kind, value] of Object.entries(components ?? {})) {
    // A long list may be a file of its own.
    const file = isReference(value) ? fileOf(value, root) : root;
    const entries = file === root ? value : sources.get(file ?? "")?.value;
    for (const [name, entry] of Object.entries(entries ?? {})) {
      const target = file !== undefined && isReference(entry) ? fileOf(entry, file) : undefined;
      if (target === undefined) continue;
      if (listed.has(target) || !/^[\w.-]+$/.test(name)) return undefined;
      listed.set(target, `#/components/${kind}/${name}`);
    }
  }
  return listed;
}

/** The file that a reference is to as a whole, and that is all it says. */
const fileOf = (reference: { readonly $ref: string }, from: string): string | undefined =>
  Object.keys(reference).length > 1 || reference.$ref.includes("#")
    ? undefined
    : resolve(dirname(from), decodePath(reference.$ref));
