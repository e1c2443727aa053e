// Copied by braze-codegen from templates/: edit it there.
import type { User } from "./user.js";

/** A number below 10,000 that is always the same for a user. */
export function bucketOf({ brazeId, fields }: User): unknown {
  const given = fields.get("random_bucket");
  if (given !== undefined) return given;
  let hash = 0x811c9dc5;
  for (const character of brazeId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % 10_000;
}
