import type { PackageName } from "../emit/package-names.ts";
import type { ImportExtension, Layout } from "../layout/layout.ts";
import type { Filter } from "../select.ts";
import type { Rules } from "../validate/profile.ts";

/**
 * One output: from which description, of which operations, in which form, to which folder.
 *
 * Paths are read from the folder of the config file.
 */
export interface Target {
  /** The OpenAPI document, 3.0 or 3.1, YAML or JSON. Default: the description of the Braze REST API that comes with this package. */
  readonly spec?: string;
  /** Which rules the document has to keep: see {@link Rules}. Default: what the document asks for with `x-rules`, or else `"sound"`. */
  readonly rules?: Rules;
  /** The folder to write into. */
  readonly out: string;
  /** Default: all of them. */
  readonly packages?: readonly PackageName[];
  /** Operations to take. Default: every operation. What fits one of the filters is in. */
  readonly include?: readonly Filter[];
  /** Operations to leave out, also when `include` names them. */
  readonly exclude?: readonly Filter[];
  /** `"package"`: folders with a package.json each, to be built and published. `"source"`: plain TypeScript inside a code base. Default: `"package"`. */
  readonly layout?: Layout;
  /** How relative imports end in the source layout: what the code base's module resolution wants. Default: `".js"`, which all of them take. */
  readonly importExtension?: ImportExtension;
}

/** What `braze.config.ts` exports by default: one target, or several that are generated one after another. */
export type Config = Target | { readonly targets: readonly Target[] };

/**
 * Gives a config its type.
 *
 * @example
 * ```ts
 * import { defineConfig } from "braze-codegen";
 *
 * export default defineConfig({ out: "src/braze", layout: "source", include: ["users.track", { area: "catalogs", effect: "read" }] });
 * ```
 */
export const defineConfig = (config: Config): Config => config;
