import { relative, resolve } from "node:path";
import type { ApiModel } from "../model/model.ts";
import { apiOf } from "./api.ts";
import { entriesOf } from "./entries.ts";
import { filesIn, slashes } from "./files.ts";
import { type Granted, checkEntries, held } from "./keys.ts";
import { needsOf } from "./needs.ts";
import { readCode } from "./read.ts";
import type { Findings, PermissionUsage } from "./report.ts";

/** What to read, and how to tell of it. */
export interface UsageRequest {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly includeTests: boolean;
  readonly perEntry: boolean;
  readonly granted: Granted;
}

/** A code base's needs, and the operations by which it has them, with or without a permission. */
export interface UsageResult {
  readonly usage: PermissionUsage;
  /** Ids, sorted. */
  readonly operations: readonly string[];
  /** Operations that no permission of an API key opens, with where they are used. */
  readonly otherwise: readonly Findings["uses"][number][];
  readonly files: number;
}

/** @throws {UsageError} for a path that is not there, and for the key of an entry that is not. */
export function usageOf(model: ApiModel, { paths, cwd, includeTests, perEntry, granted }: UsageRequest): UsageResult {
  const code = filesIn(
    paths.map((path) => resolve(cwd, path)),
    includeTests,
  );
  const findings = readCode(code, apiOf(model));
  const known = new Set(model.permissions.map(({ name }) => name));
  const shown = (file: string) => slashes(relative(cwd, file)) || ".";
  const { all, byEntry } = granted;
  const entries = (perEntry ? entriesOf(code, findings) : []).map(({ path, files }) => {
    const entry = shown(path);
    const own = byEntry.get(entry);
    const needs = needsOf(findings, (file) => files.has(file), shown, { granted: own ?? all, known });
    // Of a key that it shares, others may need what it does not.
    return { entry, ...needs, ...(own ? {} : { excess: [], unknown: [] }) };
  });
  checkEntries(
    granted,
    entries.map(({ entry }) => entry),
  );
  const whole = needsOf(findings, () => true, shown, { granted: byEntry.size === 0 ? all : undefined, known });
  return {
    usage: { ...held(whole, entries, granted, known), ...(perEntry ? { entries } : {}) },
    operations: [...new Set(findings.uses.map(({ operation }) => operation))].sort(),
    otherwise: findings.uses
      .filter(({ permission }) => permission === undefined)
      .map((use) => ({ ...use, file: shown(use.file) })),
    files: findings.files.length,
  };
}
