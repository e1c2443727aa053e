import { counted } from "../counted.ts";
import type { ApiModel, Operation, RateLimit } from "../model/model.ts";

/** `50 requests a minute`, `3,000 requests in 3 seconds`, `a limit without figures where the contract is a newer one`. */
export function limitWords({ requests, seconds, when, scope }: RateLimit): string {
  if (requests === undefined || seconds === undefined)
    return `a limit without figures${when === undefined ? "" : ` where ${when}`}`;
  return `${counted(requests, "request")} ${period(seconds)}${scope === "company" ? " for the whole company" : ""}`;
}

function period(seconds: number): string {
  const names: Record<number, string> = { 1: "a second", 60: "a minute", 3600: "an hour", 86400: "a day" };
  return names[seconds] ?? `in ${counted(seconds, "second")}`;
}

/** The limit of an operation by default, with whom it shares it. */
export function defaultLimit(model: ApiModel, operation: Operation): string | undefined {
  const limit = model.rateLimits.find(({ id }) => id === operation.rateLimit[0]);
  if (!limit) return undefined;
  const others = limit.operations.length - 1;
  const shared = limit.shared && others > 0 ? `, shared with ${counted(others, "other operation")}` : "";
  return limitWords(limit) + shared;
}

/** `50/60s`, as descriptors carry it. */
export function shortLimit(model: ApiModel, operation: Operation): string {
  const limits = operation.rateLimit.flatMap((id) => model.rateLimits.find((limit) => limit.id === id) ?? []);
  const counted = limits.find(({ requests }) => requests !== undefined);
  return counted ? `${counted.requests}/${counted.seconds}s` : limits.length > 0 ? "by contract" : "none";
}

/** Text as a sentence: with a full stop at its end. */
export const sentence = (text: string): string => (/[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
