// Copied by braze-codegen from templates/: edit it there.

const UNITS: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

/**
 * Reads a duration: milliseconds as a number, or text such as `"90s"`, `"1h"`, `"1h30m"`, `"2d"`.
 *
 * @throws {TypeError} when the text is none of these.
 */
export function milliseconds(duration: string | number): number {
  if (typeof duration === "number") {
    if (Number.isFinite(duration) && duration >= 0) return duration;
  } else if (typeof duration === "string" && /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(duration)) {
    let total = 0;
    for (const [, figure, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
      total += Number(figure) * (UNITS.get(unit as string) as number);
    }
    return total;
  }
  throw new TypeError(
    `"${String(duration)}" is not a duration: write milliseconds from 0 or a text such as "90s", "1h30m" or "2d".`,
  );
}
