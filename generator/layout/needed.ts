import { PAGE, type PackageName, packageNames } from "../emit/package-names.ts";
import type { Layout } from "./layout.ts";

/** The packages that a package's own code imports. */
const NEEDS: Partial<Record<PackageName, readonly PackageName[]>> = { mcp: ["client", "permissions"] };

export interface Packages {
  readonly asked: readonly PackageName[];
  /** Those that are made: in a code base, where nobody installs the others, what the asked ones need too. */
  readonly made: readonly PackageName[];
}

/**
 * A code base gets what it runs, unless it asks for more: the description itself and its tables are for other
 * tools, and the page is for people.
 *
 * @param packages - What was asked for; undefined for all.
 */
export function packagesFor(packages: readonly PackageName[] | undefined, layout: Layout = "package"): Packages {
  if (layout === "package") return { asked: packages ?? packageNames, made: packages ?? packageNames };
  const asked = packages ?? packageNames.filter((name) => name !== "spec" && name !== PAGE);
  const needed = new Set(asked.flatMap((name) => [name, ...(NEEDS[name] ?? [])]));
  return { asked, made: packageNames.filter((name) => needed.has(name)) };
}
