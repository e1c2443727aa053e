import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { display } from "./error.ts";
import { MANIFEST } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/** A plan as a patch, as `diff -u` would print it; empty when nothing differs. */
export function patchOf({ out, write, remove }: Plan): string {
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
    .map(({ patch }) => patch.replace(/^(Index: .*\n)?=+\n/, ""))
    .join("");
}
