// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "../data/operations.js";
import { documented, refuseAs } from "../documented.js";
import { Refusal, refuse } from "../refusal.js";

/**
 * Braze's catalogs allow 50 levels in a value, its other objects fewer; what is deeper than this was not written by a
 * person.
 */
const MAX_DEPTH = 100;

/**
 * Parses a JSON body. Throws 400 when it is not JSON in UTF-8, nests too deeply, or names `__proto__`: checks and
 * handlers behind this point may walk the value without care.
 */
export function parseJson(bytes: Uint8Array, operation: OperationData): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const own = documented(operation, NO_JSON);
    throw own
      ? refuseAs(own)
      : new Refusal(400, { error: "Error while parsing request body. Please check your syntax." });
  }
  checkShape(value);
  return value;
}

/** Some operations word it otherwise. */
const NO_JSON = /^\s*(Error while parsing request body|Problem:\s*message body does not match)/;

/** Level by level and not by recursion, so that the depth of the value is no depth of the stack. */
function checkShape(root: unknown): void {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      if (depth >= MAX_DEPTH) throw refuse(400, `Bad Request: the body nests deeper than ${MAX_DEPTH} levels`);
      if (Object.hasOwn(value, "__proto__")) throw refuse(400, "Bad Request: the body has a member named '__proto__'");
      for (const member of Object.values(value)) if (typeof member === "object" && member !== null) next.push(member);
    }
    level = next;
  }
}
