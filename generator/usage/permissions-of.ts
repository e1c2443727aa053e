import { generate } from "../generate.ts";
import { ownSpec } from "../installation.ts";
import type { Rules } from "../validate/profile.ts";
import { grantedIn } from "./granted.ts";
import type { PermissionUsage } from "./report.ts";
import { usageOf } from "./usage.ts";

/** What `permissionsOf` takes. */
export interface PermissionsOptions {
  /** Folders and files with code. */
  readonly paths: readonly string[];
  /** The folder from which paths are read and places are named. Default: the process's own. */
  readonly cwd?: string;
  /** The OpenAPI document. Default: the description of the Braze REST API that comes with this package. */
  readonly spec?: string;
  /** Which rules the document has to keep. */
  readonly rules?: Rules;
  /** What the key has: names, or a text that lists them, also as the dashboard shows it. */
  readonly granted?: readonly string[] | string;
  /** The same of keys that single entries have, by their names in the result; with `perEntry`. */
  readonly grantedTo?: Readonly<Record<string, readonly string[] | string>>;
  /** Read tests as well. Default: false. */
  readonly includeTests?: boolean;
  /** Tell of each package, or of each entry point of one package, by itself. Default: false. */
  readonly perEntry?: boolean;
}

/** As `permissionsOf` of the package, which loads this with the first call. */
export async function permissionsOf(options: PermissionsOptions): Promise<PermissionUsage> {
  const {
    paths,
    cwd = process.cwd(),
    spec = ownSpec(),
    rules,
    granted,
    grantedTo = {},
    includeTests = false,
    perEntry = false,
  } = options;
  const { model } = await generate({ spec, ...(rules ? { rules } : {}), packages: [], include: ["*"] });
  const namesOf = (given: readonly string[] | string) => (typeof given === "string" ? grantedIn(model, given) : given);
  const keys = {
    all: granted === undefined ? undefined : namesOf(granted),
    byEntry: new Map(Object.entries(grantedTo).map(([entry, given]) => [entry, namesOf(given)])),
  };
  return usageOf(model, { paths, cwd, includeTests, perEntry, granted: keys }).usage;
}
