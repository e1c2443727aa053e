import type { OutputFile } from "../output-file.ts";

/** `package`: a folder with a package.json for each package. `source`: plain TypeScript for a folder of somebody's code base. */
export type Layout = "package" | "source";

/** How a relative import ends: `./x.js`, `./x.ts`, or `./x`. */
export type ImportExtension = ".js" | ".ts" | "";

export interface LayoutOptions {
  readonly layout?: Layout;
  readonly importExtension?: ImportExtension;
}

/** The files of packages, in the form that was asked for. */
export function layOut(files: readonly OutputFile[], { layout = "package" }: LayoutOptions): readonly OutputFile[] {
  if (layout === "source") throw new Error("the source layout is not there yet");
  return files;
}
