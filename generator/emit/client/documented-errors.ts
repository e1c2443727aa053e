import type { ErrorWords } from "../../openapi.ts";

/**
 * `Errors: 400 \`too-many-fields\` (The catalog would have more than 500 fields), \`No Recipients\`; 404 \`item-not-found\`
 * (\`Could not find item\`).`: by status, the name of each, and what it says; where that is not known, when it comes.
 */
export function documentedErrors(errors: readonly ErrorWords[]): string | undefined {
  const statuses = [...new Set(errors.map(({ status }) => status))].sort((a, b) => a - b);
  if (statuses.length === 0) return undefined;
  const groups = statuses.map((status) => {
    const words = errors.filter((error) => error.status === status).map(wordsOf);
    return `${status} ${[...new Set(words)].join(", ")}`;
  });
  return `Errors: ${groups.join("; ")}.`;
}

function wordsOf({ status, code, message, when }: ErrorWords): string {
  const reason = when.trim().replace(/\.$/, "");
  // Nothing is thrown with a success: who looks for the error has to know where and when it stands there.
  if (code === undefined) return `${verbatim(message ?? "")}${status < 300 ? ` (${reason})` : ""}`;
  return `${verbatim(code)} (${message === undefined ? reason : verbatim(message)})`;
}

/** To the letter, on one line: whoever meets an error searches for its words. Around words with backticks stand two, as Markdown has it. */
function verbatim(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length));
  if (longest === 0) return `\`${words}\``;
  const fence = "`".repeat(longest + 1);
  const inside = `${words.startsWith("`") ? " " : ""}${words}${words.endsWith("`") ? " " : ""}`;
  return `${fence}${inside}${fence}`;
}
