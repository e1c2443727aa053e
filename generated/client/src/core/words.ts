// Copied by braze-codegen from templates/: edit it there.
import type { ErrorEntry } from "./errors/api-error.js";

const doubtful = "It may or may not have been processed: look in Braze before you send it again.";
// A message is cut far below that.
const mostErrors = 100;

/** An entry in words. It may be anything: of objects only texts are asked for theirs, and some cannot be written. */
function describe(entry: ErrorEntry): string {
  const { message = entry, id } = Object(entry);
  const words = typeof message === "string" ? message : written(message);
  return typeof id === "string" && id ? `${words} (${id})` : words;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // It is nested too deeply.
    return "…";
  }
}

/**
 * The message of an error in full: what the answer says of each fault, whether the request may have been processed all
 * the same, and what to do about it.
 */
export function inFull(
  said: string,
  isDoubtful: boolean,
  errors: readonly ErrorEntry[] | undefined,
  tip: string | undefined,
): string {
  const words = [said, ...(errors ?? []).slice(0, mostErrors).map(describe)].join(": ").replace(/\.?$/, ".");
  return [words, isDoubtful && doubtful, tip].filter(Boolean).join(" ");
}
