import type { Files } from "../../support/folder.ts";

/** A shape of use: the file that has it, its text, and what is to be found there. */
export interface Shape {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Other files that it needs. */
  readonly beside?: Files;
  /** `line operation`. */
  readonly uses: readonly string[];
  /** The lines of what cannot be told. */
  readonly unresolved?: readonly number[];
  /** What the reasons say, in the order of the lines. */
  readonly reasons?: readonly string[];
  /** `line effect member`. */
  readonly opens?: readonly string[];
}
