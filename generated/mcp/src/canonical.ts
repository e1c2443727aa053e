// Copied by braze-codegen from templates/: edit it there.
import { createHash } from "node:crypto";

/** JSON with the members of every object in the order of their names: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "null";
}

/**
 * The SHA-256 of the canonical JSON, in hexadecimal: says whether two calls had the same arguments without saying
 * which.
 */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** Deeper values are all alike: nothing that is sent is so deep, and what was refused for it is written down, too. */
const deepest = 200;

function sorted(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return "…";
  if (Array.isArray(value)) return value.map((entry: unknown) => sorted(entry, depth + 1));
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member, depth + 1)]));
}
