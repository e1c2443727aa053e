import type { PermissionUsage } from "../report.ts";

/** Who made the log, and what it was made for. */
export interface SarifFacts {
  readonly generator: string;
  readonly homepage: string;
  /**
   * The file that lists what the key has, of an entry that has its own or of all; or else the first folder that was read: what is told of no
   * line is told of it.
   */
  readonly subjectOf: (entry: string | undefined) => string;
}

const RULES = {
  "permission-needed": "Code needs a permission of the API key.",
  "permission-missing": "Code needs a permission that the API key does not have.",
  "permission-excess": "The API key has a permission that no code needs.",
  "effect-opened": "A call does more than its operation by a member that it is given.",
  "not-resolved": "What code uses here could not be told.",
} as const;

type Rule = keyof typeof RULES;

/** What code needs as a log of SARIF 2.1.0, which code hosts show at the lines. */
export function usageSarif(usage: PermissionUsage, { generator, homepage, subjectOf }: SarifFacts): object {
  const { permissions, unresolved, opens, missing, excess, entries = [] } = usage;
  const results = [
    ...permissions.flatMap(({ name, places }) => {
      const isMissing = missing.includes(name);
      return places.map(({ file, line, operation }) =>
        isMissing
          ? result(
              "permission-missing",
              "error",
              `${operation} needs the permission ${name}, which the key does not have.`,
              file,
              line,
            )
          : result("permission-needed", "note", `${operation} needs the permission ${name}.`, file, line),
      );
    }),
    ...excess
      .filter((name) => !entries.some((each) => each.excess.includes(name)))
      .map((name) => {
        const text = `The key has the permission ${name}, which no code needs.`;
        return result("permission-excess", "warning", text, subjectOf(undefined));
      }),
    ...entries.flatMap(({ entry, excess: unneeded }) =>
      unneeded.map((name) => {
        const text = `The key of ${entry} has the permission ${name}, which no code of it needs.`;
        return result("permission-excess", "warning", text, subjectOf(entry));
      }),
    ),
    ...opens.map(({ permission, effect, member, file, line }) =>
      result(
        "effect-opened",
        "note",
        effect === "egress"
          ? `${member} makes the API call an address (${permission}).`
          : `${member} makes the call ${effect} as well (${permission}).`,
        file,
        line,
      ),
    ),
    ...unresolved.map(({ file, line, reason }) => result("not-resolved", "warning", reason, file, line)),
  ];
  const rules = Object.entries(RULES).map(([id, text]) => ({ id, shortDescription: { text } }));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "braze-codegen", semanticVersion: generator, informationUri: homepage, rules } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
}

const ids = Object.keys(RULES) as Rule[];

const result = (ruleId: Rule, level: "note" | "warning" | "error", text: string, file: string, line?: number) => ({
  ruleId,
  ruleIndex: ids.indexOf(ruleId),
  level,
  message: { text },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
        ...(line === undefined ? {} : { region: { startLine: line } }),
      },
    },
  ],
});
