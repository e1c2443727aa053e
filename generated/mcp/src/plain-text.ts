// Copied by braze-codegen from templates/: edit it there.

// Colours and cursor movements of terminals; whole sequences, since their ends are ordinary letters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const terminal = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[@-_]?/g;

// What is not seen: control and format characters, among them those that turn the direction of a text.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu;

/** Words of others on one line, without what cannot be seen, and no longer than this. */
export function plainText(words: string, longest: number): string {
  // No more is looked at than can be shown: some are megabytes long.
  const beginning = words.slice(0, longest * 4);
  const line = beginning.replace(terminal, "").replace(unseen, " ").replace(/\s+/g, " ").trim();
  if (line.length <= longest) return beginning.length < words.length ? `${line}…` : line;
  return `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
