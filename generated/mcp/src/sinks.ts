// Copied by braze-codegen from templates/: edit it there.
import { appendFileSync } from "node:fs";
import type { Writable } from "node:stream";
import { OptionError } from "./options.js";

/** Takes one line (without its end) and returns once the line is handed to the system; throws when it cannot be. */
export type AuditSink = (line: string) => void | Promise<void>;

/**
 * Appends to a file that only its owner can read. The file is opened anew for each line, so that it may be rotated.
 *
 * @throws {OptionError} when the file cannot be opened.
 */
export function fileSink(file: string): AuditSink {
  try {
    appendFileSync(file, "", { mode: 0o600 });
  } catch (error) {
    throw new OptionError(
      `The audit log "${file}" cannot be opened (${reason(error)}); name a file that can be written.`,
    );
  }
  let torn = false;
  return (line) => {
    // A disk that filled up may have taken half a line: the next one must not continue it.
    const text = `${torn ? "\n" : ""}${line}\n`;
    torn = true;
    appendFileSync(file, text, { mode: 0o600 });
    torn = false;
  };
}

/** Writes to a stream, like standard error. */
export function streamSink(stream: Writable): AuditSink {
  // Without a listener a closed pipe would end the process; the callback below reports it to the one who waits.
  stream.on("error", () => {});
  return (line) =>
    new Promise((resolve, reject) => {
      stream.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
    });
}

function reason(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
