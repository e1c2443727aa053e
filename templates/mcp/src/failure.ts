// Copied by braze-codegen from templates/: edit it there.
import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  InvalidResponseError,
  isBrazeError,
  PermissionError,
  RateLimitError,
} from "@braze-codegen/client/core";
import type { Outcome } from "./audit.js";
import { wordsOf } from "./braze-words.js";
import { counted } from "./counted.js";
import type { Tool } from "./data/tools.js";
import { explained } from "./documented.js";
import { plainText } from "./plain-text.js";

/** What a failed call means to the model, and to the audit log. */
export interface Failure {
  /** What happened and what to do now. */
  readonly sentence: string;
  readonly outcome: Outcome;
  readonly status?: number;
}

const longest = 1000;

/**
 * Says what a thrown error means, and what a model should do about it. What Braze says stands apart, as its words.
 *
 * @param changes - Whether the call does more than read. Default: by the effect of its tool.
 */
export function failureOf(
  error: unknown,
  tool: Tool,
  signal: AbortSignal,
  changes: boolean = tool._meta.effect !== "read",
): Failure {
  const { name } = tool;
  if (signal.aborted) {
    // What has not left did nothing.
    const left = changes && !(isBrazeError(error) && error.outcome === "not-processed");
    return { sentence: `${name} was cancelled.${left ? doubt : ""}`, outcome: left ? "outcome-unknown" : "cancelled" };
  }
  if (!isBrazeError(error)) {
    const words = plainText(error instanceof Error ? error.message : String(error), longest);
    return { sentence: `${name} failed inside this server: ${words}.${changes ? doubt : ""}`, outcome: "failed" };
  }
  const status = error instanceof ApiError || error instanceof InvalidResponseError ? { status: error.status } : {};
  const said = (cure: string, outcome: Outcome): Failure => ({
    sentence: `${sentenceOf(error, tool)}${cure}`,
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

function sentenceOf(error: Error, { name, _meta: { operation, permission } }: Tool): string {
  if (!(error instanceof ApiError)) return plainText(error.message, longest);
  const { status, body } = error;
  const right = permission === undefined ? "the right to do this" : `the permission ${permission}`;
  const advice =
    status >= 300 && status < 400
      ? " Braze never redirects: something in between does. Tell the user to check the address."
      : error instanceof AuthenticationError
        ? " The key or the instance is wrong: tell the user."
        : error instanceof PermissionError
          ? ` The key lacks ${right}, or may not be used from this address.`
          : "";
  const meaning = explained(name, status, body).map((sentence) => ` ${sentence}`);
  return `${operation} answered ${status}.${wordsOf(error)}${meaning.join("")}${advice}`;
}

const doubt = " Do not repeat the call: find out with a read, or ask the user, whether it took effect.";
const toPerson = " Repeating the call does not help: tell the user, who can ask for another key.";

function waitFor({ retryAfter }: RateLimitError): string {
  const seconds = retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000);
  return ` Nothing was done. Wait ${counted(seconds ?? 60, "second")} before you call any tool that shares this limit.`;
}
