import { SpecError, formatComplaint } from "../complaint.ts";
import { counted } from "../counted.ts";
import { EXIT, type ExitCode } from "./exit.ts";

/** Errors that are about what a person gave: their message is a sentence. By name, since loading their classes would load the generator. */
const SENTENCES = new Set(["ConfigError", "OutputError", "SelectionError", "UsageError"]);

/** How a failure is told. */
export interface Telling {
  /** Whether the command would have written something. */
  readonly writes?: boolean;
  /** Stands before each sentence, such as a time. */
  readonly before?: string;
}

/** Tells of an error on standard error, and with which code the command ends. */
export function tellFailure(error: unknown, { writes = false, before = "" }: Telling = {}): ExitCode {
  if (error instanceof SpecError) {
    for (const complaint of error.complaints) console.error(formatComplaint(complaint));
    const number = counted(error.complaints.length, "complaint");
    console.error(`${before}${number} about the spec.${writes ? " Nothing was written." : ""}`);
    return EXIT.input;
  }
  if (error instanceof Error && SENTENCES.has(error.name)) {
    for (const line of error.message.split("\n")) console.error(`${before}braze-codegen: ${line}`);
    return EXIT.input;
  }
  if (error instanceof Error && error.name === "BuildError") {
    console.error(`${before}braze-codegen: ${error.message}`);
    return EXIT.internal;
  }
  console.error("braze-codegen: this is a fault of the generator, please report it with the lines below.");
  console.error(error);
  return EXIT.internal;
}
