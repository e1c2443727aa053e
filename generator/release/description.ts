import { NEXT } from "../model/changes.ts";

/**
 * The version of the description that a release sets: the month, and a count within it. One that is newer than the published one already
 * stays.
 *
 * @param set - The version that the description has.
 */
export function nextDescription(published: string, set: string, day: Date): string {
  if (set !== published) return set;
  const today = day.toISOString().slice(0, 7).replace("-", ".");
  const [, month, count] = /^(\d{4}\.\d\d)\.(\d+)$/.exec(published) ?? [];
  if (month === undefined) throw new Error(`"${published}" is no version of a description, as in 2026.11.0.`);
  // A clock that is behind takes no version back.
  return month >= today ? `${month}.${Number(count) + 1}` : `${today}.0`;
}

/** The root document with another `info.version`. */
export function withDescriptionVersion(document: string, from: string, to: string): string {
  const line = /^( +version: *["']?)([^"'\s]+)/m;
  if (line.exec(document)?.[2] !== from) throw new Error(`spec/openapi.yaml does not say "version: ${from}".`);
  return document.replace(line, (_, before: string) => before + to);
}

const DESCRIBED = new RegExp(`\\b(described: *)(["']?)${NEXT}\\2(?=\\s*(?:$|[,}#]))`, "gm");

/** Whether a file of spec/changes tells of what no version of the description has known. */
export const isUndescribed = (ledger: string): boolean => ledger.search(DESCRIBED) >= 0;

/** The file, after the release of that version. */
export const describedBy = (ledger: string, version: string): string =>
  ledger.replace(DESCRIBED, (_, before: string) => before + version);
