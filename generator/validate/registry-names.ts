import { closestMatch } from "leven";
import { formatPlace } from "../complaint.ts";
import type { Pointer } from "../pointer.ts";
import type { Context, Finding } from "./context.ts";
import { instead } from "./did-you-mean.ts";

/** A name of a registry, where an operation writes it. */
export interface Use {
  readonly name: string;
  readonly title: string;
  readonly pointer: Pointer;
}

/** What is wrong between a registry and those who name its entries, and which entries were meant though nobody names them. */
export interface Mismatch {
  readonly findings: readonly Finding[];
  readonly meant: ReadonlySet<string>;
}

/**
 * Names that a registry does not have. Where it has one like it that nobody uses, one of the two is misspelt: the entry, when several
 * operations agree on the other name. It is not unused beside.
 */
export function namesAgainst(
  { document, loaded }: Context,
  registry: "x-permissions" | "x-rate-limits",
  says: string,
  uses: readonly Use[],
): Mismatch {
  const known = Object.keys(document[registry] ?? {});
  const used = new Map<string, Use[]>();
  for (const use of uses) used.set(use.name, [...(used.get(use.name) ?? []), use]);
  const unused = known.filter((name) => !used.has(name));
  const place = (pointer: Pointer) => formatPlace(loaded.locate(pointer));
  const findings: Finding[] = [];
  const meant = new Set<string>();
  for (const [name, users] of used) {
    if (known.includes(name)) continue;
    // An entry that nobody names is the likelier one: entries of like names that are used are what their users mean.
    const slip = closestMatch(name, unused, { maxDistance: 2 });
    const { cure, name: near } = slip === undefined ? instead(name, known) : instead(name, [slip]);
    const [first] = users;
    if (near !== undefined && !used.has(near) && first && users.length > 1)
      findings.push({
        kind: "sound",
        pointer: [registry, near],
        message: `no operation ${says} "${near}", and ${users.length} say "${name}" (the first in ${place(first.pointer)}); give the two one name`,
      });
    else
      for (const { title, pointer } of users)
        findings.push({
          kind: "sound",
          pointer,
          message: `${title} ${says} "${name}", which ${registry} does not have${cure || "; add it there"}${near === undefined || used.has(near) ? "" : ` Nothing else names that one (${place([registry, near])}), so one of the two is misspelt`}`,
        });
    if (near !== undefined) meant.add(near);
  }
  return { findings, meant };
}
