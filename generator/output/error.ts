import { relative, resolve } from "node:path";

/** An output folder that cannot be written into, and why. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** A folder as the user would write it. */
export const display = (folder: string): string => relative(process.cwd(), resolve(folder)) || ".";
