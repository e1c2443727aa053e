import { columns } from "../../cli/table.ts";
import { counted } from "../../counted.ts";
import type { Needs } from "../report.ts";
import type { UsageResult } from "../usage.ts";

/** What code needs, for people: a line each, by permission. */
export function usageTable({ usage, otherwise, files }: UsageResult, isCompared: boolean): string {
  const entries = (usage.entries ?? []).map(({ entry, permissions, missing, excess }) => [
    `${entry}: ${permissions.length === 0 ? "no permission" : ""}`.trim(),
    ...permissions.map(({ name }) => `  ${name}${missing.includes(name) ? "  missing" : ""}`),
    ...excess.map((name) => `  ${name}  too much`),
  ]);
  const read = `${counted(usage.permissions.length, "permission")} for ${counted(files, "file")}`;
  return [
    ...sections(usage, isCompared),
    section(
      "Without a permission of the API key",
      otherwise.map(({ operation, file, line }) => [operation, `${file}:${line}`]),
    ),
    ...entries,
    [
      usage.unresolved.length === 0
        ? read
        : `${read}, and ${counted(usage.unresolved.length, "place")} that could not be resolved`,
    ],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function sections(
  { permissions, unresolved, opens, missing, excess, unknown }: Needs,
  isCompared: boolean,
): readonly (readonly string[])[] {
  return [
    columns(
      permissions.flatMap(({ name, places }) =>
        places.map(({ file, line, operation }) => [name, `${file}:${line}`, operation]),
      ),
    ),
    section(
      "Opened by arguments",
      opens.map(({ permission, effect, member, file, line }) => [permission, effect, member, `${file}:${line}`]),
    ),
    // Nobody should take away what may be in use.
    section(
      "Not resolved: what is used there is not counted",
      unresolved.map(({ file, line, reason }) => [`${file}:${line}`, reason]),
    ),
    section(
      "Missing: code needs it, and the key has it not",
      missing.map((name) => [name]),
    ),
    section(
      `Too much: the key has it, and no code ${unresolved.length > 0 ? "that could be read " : ""}needs it`,
      excess.map((name) => [name]),
    ),
    unknown.map(({ name, didYouMean }) =>
      didYouMean === undefined
        ? `--granted: there is no permission "${name}" in this description`
        : `--granted: there is no permission "${name}"; did you mean "${didYouMean}"?`,
    ),
    isCompared && missing.length + excess.length + unknown.length === 0
      ? [`The key has exactly what code ${unresolved.length > 0 ? "that could be read " : ""}needs.`]
      : [],
  ];
}

const section = (title: string, rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [`${title}:`, ...columns(rows).map((line) => `  ${line}`)];
