/** What was measured, how it compares, and what it should be. */
export type Row = readonly [what: string, ours: string, peer: string, ratio: string];

export function printRows(title: string, rows: readonly Row[]): void {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd());
}

export const ms = (time: number): string => `${Math.round(time).toLocaleString("en-US")} ms`;
export const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const mb = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
export const times = (a: number, b: number): string => `× ${(a / b).toFixed(2)}`;
