// Copied by braze-codegen from templates/: edit it there.
import {
  ApiError,
  ConfigurationError,
  InvalidResponseError,
  isBrazeError,
  PermissionError,
  RateLimitError,
} from "@braze-codegen/client/core";
import { counted } from "./counted.js";
import type { Outcome } from "./audit.js";
import type { Tool } from "./data/tools.js";
import { explained } from "./documented.js";

/** What a failed call means to the model, and to the audit log. */
export interface Failure {
  /** What happened and what to do now. */
  readonly sentence: string;
  readonly outcome: Outcome;
  readonly status?: number;
}

/**
 * Says what a thrown error means. The client's errors are sentences already; here stands what a model should do about
 * them.
 */
export function failureOf(error: unknown, { name, _meta: { effect } }: Tool, signal: AbortSignal): Failure {
  const changes = effect !== "read";
  if (signal.aborted) return { sentence: `${name} was cancelled.${changes ? doubt : ""}`, outcome: "cancelled" };
  if (!isBrazeError(error)) {
    const words = error instanceof Error ? error.message : String(error);
    return { sentence: `${name} failed inside this server: ${words}.${changes ? doubt : ""}`, outcome: "failed" };
  }
  const status = error instanceof ApiError || error instanceof InvalidResponseError ? { status: error.status } : {};
  const meaning = error instanceof ApiError ? explained(name, error.status, error.body) : [];
  const said = (cure: string, outcome: Outcome): Failure => ({
    sentence: `${[error.message, ...meaning].join(" ")}${cure}`,
    outcome,
    ...status,
  });
  if (error instanceof ConfigurationError) return said(" Nothing was sent.", "failed");
  if (error instanceof RateLimitError) return said(waitFor(error), "rate-limited");
  if (changes && error.outcome === "unknown") return said(doubt, "outcome-unknown");
  if (changes && error.outcome === "processed")
    return said(" Braze carried the call out: do not repeat it.", "api-error");
  if (error instanceof PermissionError) return said(toPerson, "api-error");
  return said("", error instanceof ApiError ? "api-error" : "failed");
}

const doubt = " Do not repeat the call: find out with a read, or ask the user, whether it took effect.";
const toPerson = " Repeating the call does not help: tell the user, who can ask for another key.";

function waitFor({ retryAfter }: RateLimitError): string {
  const seconds = retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000);
  return ` Nothing was done. Wait ${counted(seconds ?? 60, "second")} before you call any tool that shares this limit.`;
}
