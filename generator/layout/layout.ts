import { PAGE } from "../emit/package-names.ts";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import { ownOperations } from "./own-operations.ts";
import { mayLackParts, namesOf } from "./prune/conditions.ts";

/** `package`: a folder with a package.json for each package. `source`: plain TypeScript for a folder of somebody's code base. */
export type Layout = "package" | "source";

/** How a relative import ends: `./x.js`, `./x.ts`, or `./x`. */
export type ImportExtension = ".js" | ".ts" | "";

export interface LayoutOptions {
  /** Default: `"package"`. */
  readonly layout?: Layout;
  /** Default: `".js"`. */
  readonly importExtension?: ImportExtension;
  /** The packages that were asked for; of others only what these use is taken into a code base. */
  readonly asked: readonly string[];
  /** Description and generator with their versions. */
  readonly made: string;
  /** Whether the document is the very description that the run times are written for. Default: their calls are compared. */
  readonly isOwn?: boolean;
}

/**
 * The files of packages, in the form that was asked for, without what belongs to parts of a description that are not there: of a run time
 * that is written for a whole API a selection, or another API, needs only some.
 */
export async function layOut(
  files: readonly OutputFile[],
  model: ApiModel,
  options: LayoutOptions,
): Promise<readonly OutputFile[]> {
  const names = namesOf(model, options.isOwn ? undefined : ownOperations());
  const lacksParts = files.some(({ path, text }) => isCode(path) && mayLackParts(text, names));
  if (options.layout !== "source" && !lacksParts) return files;
  const { withoutAbsent } = await import("./prune/absent.ts");
  const present = files.map((file) => {
    const text = isCode(file.path) ? withoutAbsent(file.path, file.text, names) : file.text;
    return text === file.text ? file : { ...file, text };
  });
  if (options.layout === "source") {
    const { sourceFiles } = await import("./source-files.ts");
    const isPage = ({ path }: OutputFile) => folderOf(path) === PAGE;
    return [...sourceFiles(present, options), ...present.filter(isPage)];
  }
  // What a package promises stays, so that the others need not be looked at.
  const changed = new Set(present.filter((file, index) => file !== files[index]).map(({ path }) => folderOf(path)));
  if (changed.size === 0) return files;
  const { packageFiles } = await import("./package-files.ts");
  const isChanged = ({ path }: OutputFile) => changed.has(folderOf(path));
  return [...present.filter((file) => !isChanged(file)), ...packageFiles(present.filter(isChanged))];
}

const isCode = (path: string): boolean => /\.(ts|js)$/.test(path);

const folderOf = (path: string): string => path.slice(0, path.indexOf("/"));
