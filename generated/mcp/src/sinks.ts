// Copied by braze-codegen from templates/: edit it there.
import { closeSync, constants, fstatSync, openSync, writeFileSync } from "node:fs";
import type { Writable } from "node:stream";
import { OptionError } from "./options.js";

/** Takes one line (without its end) and returns once the line is handed to the system; throws when it cannot be. */
export type AuditSink = (line: string) => void | Promise<void>;

/**
 * Appends to a file that only its owner can read. The file is opened anew for each line, so that it may be rotated.
 *
 * @throws {OptionError} when the file cannot be opened, or others can read or write it.
 */
export function fileSink(file: string): AuditSink {
  try {
    append(file, "");
  } catch (error) {
    if (error instanceof OptionError) throw error;
    throw new OptionError(
      `The audit log "${file}" cannot be opened (${reason(error)}); name a file that can be written.`,
    );
  }
  let torn = false;
  return (line) => {
    // A disk that filled up may have taken half a line: the next one must not continue it.
    const text = `${torn ? "\n" : ""}${line}\n`;
    torn = true;
    append(file, text);
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

// Not to wait: a FIFO that nobody reads would hold up the server for good. Windows has no such flag.
const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

function append(file: string, text: string): void {
  const handle = openSync(file, flags, 0o600);
  try {
    const status = fstatSync(handle);
    // Windows keeps other lists of who may read, and devices are shared by nature.
    const isKept = process.platform !== "win32" && (status.isFile() || status.isFIFO());
    if (isKept && (status.mode & 0o077) !== 0)
      throw new OptionError(
        `The audit log "${file}" is open to others than its owner: chmod 600 it, or name another file.`,
      );
    if (text !== "") writeFileSync(handle, text);
  } finally {
    closeSync(handle);
  }
}

function reason(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
