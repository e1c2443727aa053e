// Copied by braze-codegen from templates/: edit it there.
import type { ApiError } from "@braze-codegen/client/core";
import { plainText } from "./plain-text.js";

const longest = 800;

/**
 * What an error of Braze says, between quotes and marked as data: other people, and things between here and Braze, have
 * a part in it. Empty where it says nothing.
 */
export function wordsOf({ body, errors }: ApiError): string {
  const said = plainText(
    typeof body === "string" ? body : [sentenceIn(body), ...errors.map(entryOf)].filter(Boolean).join("; "),
    longest,
  );
  return said === "" ? "" : ` Braze's words, as data: ${JSON.stringify(said)}.`;
}

/** General errors say `message`, those to broken JSON `error`, those of SCIM `detail`. */
function sentenceIn(body: unknown): string {
  const { message, error, detail } = Object(body) as Readonly<Record<string, unknown>>;
  const said = message ?? error ?? detail;
  return said === undefined ? "" : entryOf(said);
}

const entryOf = (entry: unknown): string => (typeof entry === "string" ? entry : (JSON.stringify(entry) ?? ""));
