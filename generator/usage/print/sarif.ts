import type { Needs, PermissionUsage } from "../report.ts";

/** A file of the code base, and the line that is meant, where there is one. */
export interface SarifPlace {
  readonly file: string;
  readonly line?: number;
}

/** Who made the log, and what it was made for. */
export interface SarifFacts {
  readonly generator: string;
  readonly homepage: string;
  /** A file as it stands in the repository, which is how code hosts find it. */
  readonly fileInRepository: (file: string) => string;
  /** Where a permission of the key stands, of an entry that has a key of its own or of all. */
  readonly subjectOf: (entry: string | undefined, permission: string) => SarifPlace;
  /** Whether it is known what the key has. What is needed and there is no finding then. */
  readonly isCompared: boolean;
}

const RULES = {
  "permission-needed": "Code needs a permission of the API key.",
  "permission-missing": "Code needs a permission that the API key does not have.",
  "permission-excess": "The API key has a permission that no code needs.",
  "permission-unknown": "The API key is said to have what is no permission.",
  "effect-opened": "A call does more than its operation by a member that it is given.",
  "not-resolved": "What code uses here could not be told.",
} as const;

type Rule = keyof typeof RULES;
type Level = "note" | "warning" | "error";

/** What code needs as a log of SARIF 2.1.0, which code hosts show at the lines. */
export function usageSarif(usage: PermissionUsage, facts: SarifFacts): object {
  const { generator, homepage } = facts;
  const { opens, unresolved } = usage;
  const result = resultsIn(facts.fileInRepository);
  const results = [
    ...needed(usage, facts).map((each) => result(...each)),
    ...unneeded(usage, facts).map((each) => result(...each)),
    ...opens.map(({ permission, effect, member, ...place }) =>
      result(
        "effect-opened",
        "note",
        effect === "egress"
          ? `${member} makes the API call an address (${permission}).`
          : `${member} makes the call ${effect} as well (${permission}).`,
        place,
      ),
    ),
    ...unresolved.map(({ reason, ...place }) => result("not-resolved", "warning", reason, place)),
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

type Result = readonly [rule: Rule, level: Level, text: string, place: SarifPlace];

function needed({ permissions, missing }: Needs, { isCompared }: SarifFacts): readonly Result[] {
  return permissions.flatMap(({ name, places }) =>
    places.flatMap(({ operation, ...place }): readonly Result[] => {
      if (missing.includes(name)) {
        const text = `${operation} needs the permission ${name}, which the key does not have.`;
        return [["permission-missing", "error", text, place]];
      }
      return isCompared ? [] : [["permission-needed", "note", `${operation} needs the permission ${name}.`, place]];
    }),
  );
}

/** Of keys: what is too much, and what is no permission, with the key of the entry that has one. */
function unneeded(usage: PermissionUsage, { subjectOf }: SarifFacts): readonly Result[] {
  const entries = usage.entries ?? [];
  const read = usage.unresolved.length > 0 ? " that could be read" : "";
  const shared = {
    entry: undefined,
    excess: usage.excess.filter((name) => !entries.some(({ excess }) => excess.includes(name))),
    unknown: usage.unknown.filter(
      ({ name }) => !entries.some(({ unknown }) => unknown.some((each) => each.name === name)),
    ),
  };
  return [shared, ...entries].flatMap(({ entry, excess, unknown }): readonly Result[] => {
    const key = entry === undefined ? "The key" : `The key of ${entry}`;
    return [
      ...excess.map((name): Result => {
        const text = `${key} has the permission ${name}, which no code${entry === undefined ? "" : " of it"}${read} needs.`;
        return ["permission-excess", "warning", text, subjectOf(entry, name)];
      }),
      ...unknown.map(({ name, didYouMean }): Result => {
        const meant = didYouMean === undefined ? "." : `; did you mean "${didYouMean}"?`;
        const text = `${key} is said to have "${name}", which is no permission of this description${meant}`;
        return ["permission-unknown", "warning", text, subjectOf(entry, name)];
      }),
    ];
  });
}

const ids = Object.keys(RULES) as Rule[];

const resultsIn =
  (fileInRepository: SarifFacts["fileInRepository"]) =>
  (ruleId: Rule, level: Level, text: string, place: SarifPlace) => ({
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: fileInRepository(place.file).split("/").map(encodeURIComponent).join("/") },
          ...(place.line === undefined ? {} : { region: { startLine: place.line } }),
        },
      },
    ],
  });
