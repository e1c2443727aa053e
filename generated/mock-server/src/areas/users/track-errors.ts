// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
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

/**
 * Documented codes, by the place of the complaint inside the object: positions as `*`, a missing member as if it stood
 * there.
 */
const CODES: readonly (readonly [place: RegExp, code: string])[] = [
  [/^email$/, "EMAIL_BAD_FORMAT"],
  [/^email_subscribe$/, "BAD_EMAIL_SUBSCRIPTION_STATE"],
  [/^push_subscribe$/, "BAD_PUSH_SUBSCRIPTION_STATE"],
  [/^current_location\b/, "BAD_LOCATION_UPDATE"],
  [/^subscription_groups$/, "BAD_SUBSCRIPTION_GROUP_ARRAY"],
  [/^subscription_groups\.\*\.subscription_group_id$/, "BAD_SUBSCRIPTION_GROUP_ID"],
  [/^subscription_groups\.\*\.subscription_state$/, "BAD_SUBSCRIPTION_GROUP_STATE"],
  [/^subscription_groups\.\*/, "BAD_SUBSCRIPTION_GROUP_HASH"],
  [/^push_tokens\.\*\.device_id$/, "BAD_DEVICE_ID"],
  [/^push_tokens\.\*\.app_id$/, "BAD_PUSH_TOKEN_APP_ID"],
  [/^push_tokens\.\*\.token$/, "BAD_PUSH_TOKEN_STRING"],
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
export function wordsFor(array: ArrayName, errors: readonly ValidationError[]): Problem | undefined {
  const [error] = mainErrors(errors);
  if (error === undefined) return undefined;
  const parts = error.instancePath.split("/").slice(3);
  const place = parts.map((part) => (/^\d+$/.test(part) ? "*" : part)).join(".");
  const missing = error.keyword === "required" ? `.${String(error.params["missingProperty"])}` : "";
  const isWhole = missing !== "" && place.startsWith("subscription_groups");
  const code = CODES.find(([pattern]) => pattern.test(isWhole ? place : `${place}${missing}`))?.[1];
  if (code !== undefined) return { type: code, member: parts[0] };
  const local = { ...error, instancePath: parts.map((part) => `/${part}`).join("") };
  const type = sentence(local).replace(/ (?:must|may|has|is (?:not|no)) .*$/, " is not valid");
  return { type: type.startsWith("the request") ? `'${array}' must be an array of objects` : type, member: parts[0] };
}

/** Whether the documentation has a code for what a validator complains about. */
export const isWordedIn =
  (array: ArrayName) =>
  (errors: readonly ValidationError[]): boolean =>
    CODES.some(([, code]) => code === wordsFor(array, errors)?.type);

function hasBadDevice(token: unknown): boolean {
  const { device_id } = (token ?? {}) as { device_id?: unknown };
  if (device_id === undefined) return false;
  const { length } = new TextEncoder().encode(String(device_id));
  return length < 8 || length > 255;
}
