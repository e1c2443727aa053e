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

/**
 * Patches as far as somebody reads them: one of those that change the same lines in many files, as a new version does in
 * the head of each; and of the files behind them how much differs, a line each.
 */
export function shortened(patches: readonly Patch[]): string {
  if (linesOf(patches) <= MOST_LINES) return patches.map(({ text }) => text).join("");
  const told = folded(patches);
  const sums = told.map((_, index) => linesOf(told.slice(0, index + 1)));
  const first = sums.findIndex((sum) => sum > MOST_LINES);
  const whole = first === -1 ? told.length : first;
  const rest = told.slice(whole).map((patch) => {
    const changes = changesOf(patch);
    const number = (sign: string) => changes.filter((line) => line.startsWith(sign)).length;
    return `${patch.path}: ${number("+")} lines more, ${number("-")} fewer\n`;
  });
  const more = rest.length - MOST_FILES;
  return [
    ...told.slice(0, whole).map(({ text }) => text),
    ...rest.slice(0, MOST_FILES),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? "file" : "files"}\n`] : []),
    "--full prints all of it\n",
  ].join("");
}

const linesOf = (patches: readonly Patch[]): number =>
  patches.reduce((sum, { text }) => sum + text.split("\n").length, 0);

/** The lines that come or go. */
const changesOf = ({ text }: Patch): readonly string[] =>
  text
    .split("\n")
    .slice(2)
    .filter((line) => /^[+-]/.test(line));

/** Of patches that change the same lines the first, with the number of the others. */
function folded(patches: readonly Patch[]): readonly Patch[] {
  const alike = new Map<string, Patch[]>();
  for (const patch of patches) {
    const changes = changesOf(patch).join("\n");
    alike.set(changes, [...(alike.get(changes) ?? []), patch]);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const files = others.length === 1 ? `1 more file, ${others[0]?.path}` : `${others.length} more files`;
    return [{ ...first, text: `${first.text}The same in ${files}.\n` }];
  });
}
