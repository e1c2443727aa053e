import { relative } from "node:path";

/** A place in a file, counted from 1, as editors do. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One fault of a spec, as a sentence: what is wrong, where, and what to write instead. */
export interface Complaint {
  readonly position: Position;
  readonly message: string;
  /** The rule that complains; absent where the file could not even be read. */
  readonly rule?: string;
  /** Of a remark: whether the output is otherwise than the document says, or goes without a part of it. */
  readonly changesOutput?: true;
}

/** A spec that cannot be used, with everything that is wrong with it. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly complaints: readonly Complaint[];
  constructor(complaints: readonly Complaint[]) {
    super(complaints.map((complaint) => formatComplaint(complaint)).join("\n"));
    this.complaints = complaints;
  }
}

/** `spec/paths/users/track.yaml:12`, for a second place that a sentence names. */
export const formatPlace = ({ file, line }: Position, from = process.cwd()): string =>
  `${relative(from, file) || file}:${line}`;

/** `spec/paths/users/track.yaml:12:5 error: … [rule]`, in the form that editors and CI make clickable. */
export function formatComplaint({ position, message, rule }: Complaint, from = process.cwd()): string {
  const file = relative(from, position.file) || position.file;
  return `${file}:${position.line}:${position.column} ${message}${rule ? ` [${rule}]` : ""}`;
}
