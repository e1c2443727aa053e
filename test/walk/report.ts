/** What was walked so far, and how it went. */
export class Report {
  passed = 0;
  failed = 0;

  /** Tells how one step ended. `fault` is a sentence, with as much of the output as fits on a screen. */
  step(name: string, milliseconds: number, fault?: string): void {
    const took = `${(milliseconds / 1000).toFixed(1)} s`;
    if (fault === undefined) {
      this.passed++;
      console.log(`  ok      ${name} (${took})`);
    } else {
      this.failed++;
      console.log(`  FAILED  ${name} (${took})\n${indented(fault)}`);
    }
  }
}

/** The last lines of an output: what went wrong is told at the end. */
export const lastLines = (output: string, count = 25): string =>
  output
    .trimEnd()
    .split("\n")
    .slice(-count)
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)}…` : line))
    .join("\n");

const indented = (text: string): string => text.replace(/^/gm, "          ");
