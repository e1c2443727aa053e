// Copied by braze-codegen from templates/: edit it there.
import { checkNames } from "../given.js";
import { didYouMean } from "../suggest.js";
import { FIELD_TYPES } from "./catalog.js";
import { checkContentBlock } from "./seed/content-blocks.js";
import { checkEmailTemplate } from "./seed/email-templates.js";
import { refuseDuplicates } from "./seed/entry.js";

type Members = Readonly<Record<string, unknown>>;

const PARTS: readonly string[] = [
  // only with area users
  "users",
  // only with area catalogs
  "catalogs",
  // only with area content_blocks|templates
  "tags",
  // only with area content_blocks|templates
  "contentBlocks",
  // only with area templates
  "emailTemplates",
  "pending",
];

/**
 * Looks at a seed before it becomes state: a seed often comes from a file, where no compiler has read it.
 *
 * @throws {TypeError} with one sentence about the first thing that cannot be loaded.
 */
export function checkSeed(seed: unknown): void {
  const parts = membersOf(seed, "The seed");
  for (const name of Object.keys(parts)) {
    const known = PARTS.some((part) => part === name);
    if (!known)
      throw new TypeError(`The seed has a member "${name}" that the mock does not know.${didYouMean(name, PARTS)}`);
  }
  // only with area users
  for (const [place, user] of list(parts["users"], "users")) checkUser(user, place);
  // only with area catalogs
  for (const [place, catalog] of list(parts["catalogs"], "catalogs")) checkCatalog(catalog, place);
  // only with area content_blocks|templates
  if (parts["tags"] !== undefined) checkNames(parts["tags"], "The seed's tags");
  // only with area content_blocks|templates
  checkPart(parts, "contentBlocks", checkContentBlock, ["content_block_id", "name"]);
  // only with area templates
  checkPart(parts, "emailTemplates", checkEmailTemplate, ["email_template_id"]);
}

/** @param unique - Members that no two entries may share. */
function checkPart(
  parts: Members,
  name: string,
  check: (entry: Members, place: string) => void,
  unique: readonly string[],
): void {
  const entries = list(parts[name], name);
  for (const [place, entry] of entries) check(entry, place);
  for (const member of unique) refuseDuplicates(entries, member, (entry) => entry[member]);
}

function checkUser(user: Members, place: string): void {
  for (const name of ["braze_id", "external_id", "email", "phone"]) {
    const value = user[name];
    if (value !== undefined && typeof value !== "string") throw new TypeError(`${place}.${name} must be a text.`);
  }
  for (const name of ["created_at", "updated_at"]) {
    const value = user[name];
    if (value !== undefined && Number.isNaN(Date.parse(String(value))))
      throw new TypeError(`${place}.${name} must be an instant.`);
  }
  for (const name of ["user_aliases", "custom_events", "purchases", "push_tokens"])
    for (const _ of list(user[name], `${place}.${name}`));
  if (user["custom_attributes"] !== undefined) membersOf(user["custom_attributes"], `${place}.custom_attributes`);
}

function checkCatalog(catalog: Members, place: string): void {
  if (typeof catalog["name"] !== "string") throw new TypeError(`${place} has no name.`);
  for (const [at, { name, type }] of list(catalog["fields"], `${place}.fields`)) {
    if (typeof name !== "string") throw new TypeError(`${at} has no name.`);
    if (!FIELD_TYPES.some((known) => known === type))
      throw new TypeError(`${at}.type must be one of ${FIELD_TYPES.join(", ")}.`);
  }
  for (const [at, item] of list(catalog["items"], `${place}.items`)) {
    if (typeof item["id"] !== "string") throw new TypeError(`${at} has no id.`);
  }
  for (const [at, selection] of list(catalog["selections"], `${place}.selections`)) {
    if (typeof selection["name"] !== "string") throw new TypeError(`${at} has no name.`);
  }
}

/** The objects of a list with their places; a list that is left out is empty. */
function list(value: unknown, place: string): [string, Members][] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TypeError(`${sentenceStart(place)} must be an array.`);
  return value.map((entry, index) => [
    `${sentenceStart(place)}[${index}]`,
    membersOf(entry, `${sentenceStart(place)}[${index}]`),
  ]);
}

function membersOf(value: unknown, place: string): Members {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Members;
  throw new TypeError(`${place} must be an object.`);
}

function sentenceStart(place: string): string {
  return place.startsWith("The seed") ? place : `The seed's ${place}`;
}
