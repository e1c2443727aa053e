import { suggest } from "../suggest.ts";

/** `; did you mean "things"?`, or nothing: without the list of what there is, which stands elsewhere in the sentence. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  // Two letters are near to every other two.
  const cure = wrong.length > 2 ? suggest(wrong, known) : "";
  return cure.startsWith("; did you mean") ? cure : "";
}

/** The words of {@link suggest}, and the name that they propose, if they do. */
export function instead(wrong: string, known: Iterable<string>): { cure: string; name: string | undefined } {
  const cure = suggest(wrong, known);
  return { cure, name: /^; did you mean "(.*)"\?$/s.exec(cure)?.[1] };
}

/**
 * What to write instead of a member that nobody knows: one with a name like it, or, where the space after its colon is missing
 * (`{maxLength:50}`), the two apart.
 */
export function insteadOf(member: string, known: Iterable<string>): string {
  const names = [...known];
  const [, name = "", value = ""] = /^([^\s:]+):(.+)$/s.exec(member) ?? [];
  return names.includes(name)
    ? `; a space is missing after the colon, write "${name}: ${value}"`
    : didYouMean(member, names);
}
