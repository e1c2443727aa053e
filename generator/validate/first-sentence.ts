/** `Makes a copy. It takes a while.` → `Makes a copy.`; a dot within a word, as in `users.track`, ends nothing. */
export function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n\s*\n/);
  const line = paragraph.replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}
