// Copied by braze-codegen from templates/: edit it there.
import { operations } from "../data/operations.js";

/** Names of members that hold secrets, wherever they stand. */
const SECRET: ReadonlySet<string> = new Set(
  operations.flatMap(({ secrets = [] }) => secrets.map(({ path }) => path.slice(path.lastIndexOf("/") + 1))),
);

/** A copy for people to look at: what the description calls a secret is not in it. */
export function masked(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(masked);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, SECRET.has(name) && member !== null ? "…" : masked(member)]),
  );
}
