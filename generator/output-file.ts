/** A file to write: a path below the output folder, with forward slashes, and its whole text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** False for files whose bytes are fixed: run times copied from templates, and code that is not for reading. */
  readonly format?: boolean;
}
