// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "../../refusal.js";
import type { Attributes, RelationshipKind } from "../../state/data-object.js";
import { mismatch, withoutCleared } from "./attributes.js";
import { objectError } from "./errors.js";

/** How the four calls that write a relationship differ. */
export type Way = "create" | "replace" | "update";

/**
 * The attributes of a relationship after a call, or the refusal: only what is there can be updated, and only what is
 * not there created.
 *
 * @param former - The relationship as it is; undefined where there is none.
 * @param duplicate - ID of the error that says that it is there.
 */
export function attributesAfter(
  way: Way,
  former: { readonly attributes?: Attributes } | undefined,
  given: Attributes,
  duplicate: string,
): Attributes {
  if (way === "create" && former !== undefined) throw objectError(duplicate);
  if (way === "update" && former === undefined) throw objectError("data-object-relationship-not-found");
  return withoutCleared(way === "update" ? { ...former?.attributes, ...given } : given);
}

/** Throws when the workspace has no such kind, or the attributes do not fit its fields. */
export function demandKind(kind: RelationshipKind | undefined, name: string, given: Attributes, way: Way): void {
  if (kind === undefined) throw refuse(400, `Unknown rel_kind: ${name}`);
  const wrong = mismatch(kind.schema_def, given, way !== "update");
  if (wrong !== undefined) throw refuse(400, wrong);
}
