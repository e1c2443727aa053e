import type { Probes } from "./probe.ts";
import type { Verdict } from "./verdict.ts";

/** What came of one runtime. */
export interface Row {
  readonly name: string;
  readonly verdict: Verdict;
  /** Requests on new connections, and on such as had served before. */
  readonly connections: string;
  readonly probes: Probes;
}

const HEAD = [
  "runtime",
  "sends",
  "processed more than once",
  "resolved though never processed",
  "wrong outcome",
  "no BrazeError",
  "no end",
  "requests on fresh / reused connections",
  "refused connection",
  "no such host",
];

/** The table of all runtimes, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    HEAD,
    ...rows.map(({ name, verdict, connections, probes }) => {
      const { sends, repeated, lost, wrong, raw, missing } = verdict;
      return [
        name,
        ...[sends, repeated, lost, wrong, raw, missing].map(String),
        connections,
        probes.refused,
        probes.unnamed,
      ];
    }),
  ];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const printed = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return printed.join("\n");
}
