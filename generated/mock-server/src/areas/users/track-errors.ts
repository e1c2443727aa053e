// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import type { OperationData } from "../../data/operations.js";
import { errorOf } from "../../documented-complaints.js";
import { timeOf } from "../../times.js";
import { mainErrors, sentence } from "../../wording.js";

export type ArrayName = "attributes" | "events" | "purchases";

/** What is wrong with one object, and with which member of it. */
export interface Problem {
  readonly type: string;
  readonly member?: string | undefined;
}

const NO_IDENTIFIER = "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required";
const MAX_ID_BYTES = 987;

/** Documented codes of whatever else is wrong at a place inside the object: positions as `*`. */
const CODES: readonly (readonly [place: RegExp, code: string])[] = [
  [/^email$/, "EMAIL_BAD_FORMAT"],
  [/^current_location\b/, "BAD_LOCATION_UPDATE"],
  [/^subscription_groups\.\*/, "BAD_SUBSCRIPTION_GROUP_HASH"],
  [/^push_tokens\b/, "BAD_PUSH_TOKEN_VALUE"],
  [/^properties\b/, "Invalid 'properties' field"],
];

/** What a schema cannot say, or what Braze says first. */
export function problemOf(array: ArrayName, object: Readonly<Record<string, unknown>>): Problem | undefined {
  const { external_id, user_alias, braze_id, email, phone, push_tokens } = object;
  const importing = array === "attributes" && object["push_token_import"] === true;
  const tokens: readonly unknown[] = Array.isArray(push_tokens) ? push_tokens : [];
  if (importing && (tokens.length === 0 || (external_id ?? braze_id) !== undefined))
    return { type: "BAD_PUSH_TOKEN_IMPORT" };
  if (importing && tokens.some(hasBadDevice)) return { type: "BAD_DEVICE_ID" };
  // What is null is not there.
  const primary = [external_id, user_alias, braze_id].filter((identifier) => (identifier ?? undefined) !== undefined);
  if (primary.length > 1) return { type: "only one of 'external_id', 'braze_id' and 'user_alias' may be given" };
  if (primary.length === 0 && !importing && (email ?? phone ?? undefined) === undefined) return { type: NO_IDENTIFIER };
  if (typeof external_id === "string" && isTooLarge(external_id)) return { type: "EXTERNAL_USER_ID_TOO_LARGE" };
  if (array === "attributes" && "email_subscription_info" in object) {
    return { type: "INVALID_ATTRIBUTE_EMAIL_SUBSCRIPTION_INFO" };
  }
  const { time } = object;
  if (array !== "attributes" && typeof time === "string" && timeOf(time) === undefined)
    return { type: "'time' is not valid" };
  return undefined;
}

/** A character of JavaScript has at most three bytes. */
const isTooLarge = (id: string): boolean =>
  3 * id.length > MAX_ID_BYTES && new TextEncoder().encode(id).length > MAX_ID_BYTES;

/** The first complaint of the validator in Braze's words; undefined when there is none. */
export function wordsFor(
  operation: OperationData,
  array: ArrayName,
  errors: readonly ValidationError[],
): Problem | undefined {
  const [error] = mainErrors(errors);
  if (error === undefined) return undefined;
  const parts = error.instancePath.split("/").slice(3);
  const code = codeOf(operation, error, parts);
  if (code !== undefined) return { type: code, member: parts[0] };
  const local = { ...error, instancePath: parts.map((part) => `/${part}`).join("") };
  const type = sentence(local).replace(/ (?:must|may|has|is (?:not|no)) .*$/, " is not valid");
  return { type: type.startsWith("the request") ? `'${array}' must be an array of objects` : type, member: parts[0] };
}

function codeOf(operation: OperationData, error: ValidationError, parts: readonly string[]): string | undefined {
  const known = errorOf(operation, error);
  const place = parts.map((part) => (/^\d+$/.test(part) ? "*" : part)).join(".");
  return known?.code ?? known?.message ?? CODES.find(([pattern]) => pattern.test(place))?.[1];
}

/** Whether the documentation has a code for what a validator complains about. */
export const isWordedIn =
  (operation: OperationData) =>
  (errors: readonly ValidationError[]): boolean => {
    const [error] = mainErrors(errors);
    return error !== undefined && codeOf(operation, error, error.instancePath.split("/").slice(3)) !== undefined;
  };

function hasBadDevice(token: unknown): boolean {
  const { device_id } = (token ?? {}) as { device_id?: unknown };
  if (device_id === undefined) return false;
  const { length } = new TextEncoder().encode(String(device_id));
  return length < 8 || length > 255;
}
