import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { display } from "./error.ts";
import { MANIFEST } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/** What differs in one file, as `diff -u` would print it. */
export interface Patch {
  readonly path: string;
  readonly text: string;
}

/** A plan as patches by path; none when nothing differs. */
export function patchesOf({ out, write, remove }: Plan): readonly Patch[] {
  const base = display(out);
  const patches = [
    ...write.map(({ path, before, after }) => ({
      path,
      patch: createTwoFilesPatch(
        before === undefined ? "/dev/null" : join(base, path),
        join(base, path),
        before ?? "",
        after,
        "",
        "",
      ),
    })),
    ...remove.map(({ path, before }) => ({
      path,
      patch: createTwoFilesPatch(join(base, path), "/dev/null", before, "", "", ""),
    })),
  ];
  return patches
    .filter(({ path }) => path !== MANIFEST || patches.length === 1)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, patch }) => ({ path: join(base, path), text: patch.replace(/^(Index: .*\n)?=+\n/, "") }));
}

/** Lines of patches, and files beyond them, that somebody reads in the log of a build. */
const MOST_LINES = 400;
const MOST_FILES = 40;

/** Patches as far as somebody reads them; of the files behind them how much differs, a line each. */
export function shortened(patches: readonly Patch[]): string {
  const lines = patches.map(({ text }) => text.split("\n"));
  const sums = lines.map((_, index) => lines.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0));
  const whole = sums.findIndex((sum) => sum > MOST_LINES);
  if (whole === -1) return patches.map(({ text }) => text).join("");
  const rest = patches.slice(whole).map(({ path }, index) => {
    const body = lines[whole + index]?.slice(2) ?? [];
    const number = (sign: string) => body.filter((line) => line.startsWith(sign)).length;
    return `${path}: ${number("+")} lines more, ${number("-")} fewer\n`;
  });
  const more = rest.length - MOST_FILES;
  return [
    ...patches.slice(0, whole).map(({ text }) => text),
    ...rest.slice(0, MOST_FILES),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? "file" : "files"}\n`] : []),
    "--full prints all of it\n",
  ].join("");
}
