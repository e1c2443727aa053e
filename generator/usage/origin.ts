import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ts } from "ts-morph";
import type { Api } from "./api.ts";

/** Whose code a file is. */
export type Origin =
  /** A client that this generator wrote: its package, or plain TypeScript in a code base. */
  | { readonly kind: "client" }
  /** Another package for the same API. */
  | { readonly kind: "other client"; readonly name: string }
  | { readonly kind: "package"; readonly name: string }
  /** What the compiler and the platform bring. */
  | { readonly kind: "platform" }
  | { readonly kind: "own" };

/** What the generated packages are called, and all of their entry points. */
export const CLIENT_PACKAGE = "@braze-codegen/client";
export const MCP_PACKAGE = "@braze-codegen/mcp";

/** The first line of each generated file, in either layout. */
const HEADER = /^\/\/ (Generated|Copied) by braze-codegen /;

/** Tells of files whose they are: by what generated files say of themselves, and by package.json. */
export function originFinder(api: Api): (file: ts.SourceFile) => Origin {
  const files = new Map<ts.SourceFile, Origin>();
  const names = new Map<string, string>();
  return (file) => {
    const known = files.get(file);
    if (known) return known;
    const origin = find(file);
    files.set(file, origin);
    return origin;
  };

  function find({ fileName, text }: ts.SourceFile): Origin {
    if (HEADER.test(text)) return { kind: "client" };
    const name = packageOf(dirname(fileName));
    if (name === CLIENT_PACKAGE) return { kind: "client" };
    if (name === MCP_PACKAGE) return { kind: "package", name };
    const below = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(fileName)?.[1];
    if (below === undefined) return { kind: "own" };
    if (below === "typescript" || below.startsWith("@types/node") || /^(undici|bun)-types$/.test(below))
      return { kind: "platform" };
    const bare = below.replace(/^@types\//, "");
    return isForApi(api, bare) ? { kind: "other client", name: bare } : { kind: "package", name: bare };
  }

  /** The name in the nearest package.json. */
  function packageOf(folder: string): string {
    const known = names.get(folder);
    if (known !== undefined) return known;
    const file = join(folder, "package.json");
    const above = dirname(folder);
    const name = existsSync(file) ? nameIn(file) : above === folder ? "" : packageOf(above);
    names.set(folder, name);
    return name;
  }
}

/** Whether a package is one for this API, by its name. */
export const isForApi = ({ words }: Pick<Api, "words">, name: string): boolean =>
  !name.startsWith("@braze-codegen/") && name.split(/[^a-z0-9]+/).some((word) => words.includes(word));

/** A package.json without a name divides a package, as dist/esm/package.json does. */
function nameIn(file: string): string {
  try {
    const { name } = JSON.parse(readFileSync(file, "utf8")) as { name?: unknown };
    return typeof name === "string" ? name : "";
  } catch {
    return "";
  }
}
