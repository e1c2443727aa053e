// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import { refusedAs } from "../documented.js";

/** Throws the refusal when the workspace lacks one of the tags. */
export function demandTags({ operation, state }: CallContext, tags: readonly string[] | undefined): void {
  if (tags?.some((tag) => !state.tags.has(tag))) throw refusedAs(operation, "Some tags could not be found");
}
