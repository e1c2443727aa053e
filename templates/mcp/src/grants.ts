// Copied by braze-codegen from templates/: edit it there.
import { GrantError, type Grants, parseGrants } from "@braze-codegen/permissions";
import { OptionError } from "./options.js";

/**
 * Grants by the rule of `@braze-codegen/permissions`, whose complaint is one about an option here.
 *
 * @throws {OptionError} when a grant has another form or names an area that does not exist.
 */
export function readGrants(texts: readonly string[], areas: Iterable<string>): Grants {
  try {
    return parseGrants(texts, areas);
  } catch (error) {
    throw error instanceof GrantError ? new OptionError(error.message) : error;
  }
}
