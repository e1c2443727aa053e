import type { ErrorWords } from "../../openapi.ts";

/** `Errors: 400 \`invalid-ids\`, \`item-not-found\` (\`Could not find item\`); 404 …`: by status, the name of each and what it says. */
export function documentedErrors(errors: readonly ErrorWords[]): string | undefined {
  const statuses = [...new Set(errors.map(({ status }) => status))].sort((a, b) => a - b);
  if (statuses.length === 0) return undefined;
  const groups = statuses.map((status) => {
    const words = errors.filter((error) => error.status === status).map(wordsOf);
    return `${status} ${[...new Set(words)].join(", ")}`;
  });
  return `Errors: ${groups.join("; ")}.`;
}

function wordsOf({ code, message }: ErrorWords): string {
  if (code === undefined) return verbatim(message ?? "");
  return message === undefined ? verbatim(code) : `${verbatim(code)} (${verbatim(message)})`;
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
