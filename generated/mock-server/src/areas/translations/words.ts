// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import type { Refusal } from "../../refusal.js";

/** What all families but webhook templates say of a thing without several languages. */
export function unsupported({ operation }: CallContext): Refusal {
  return refusedAs(operation, "This message does not support multi-language.");
}

/** What all families but webhook templates say of a locale. */
export function noLocale({ operation }: CallContext): Refusal {
  return refusedAs(operation, "The provided locale code does not exist.");
}

/** A member of a request as the ID that it is. */
export const idIn = (given: Readonly<Record<string, unknown>>, name: string): string => String(given[name]);
