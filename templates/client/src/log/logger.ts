// Copied by braze-codegen from templates/: edit it there.

/**
 * Takes what a client logs: a sentence, and what goes with it. `console` is one; what a logger does not have is not
 * logged.
 */
export interface Logger {
  /** What is sent, with its body under a mask. */
  debug?(message: string, details: object): void;
  /** What is answered. */
  info?(message: string, details: object): void;
  /** What is tried again. */
  warn?(message: string, details: object): void;
  /** What failed. */
  error?(message: string, details: object): void;
}

/** The lowest level that is logged; `off` logs nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/** All levels, the lowest first. */
export const levels: readonly LogLevel[] = ["debug", "info", "warn", "error", "off"];
