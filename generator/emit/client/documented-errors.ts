import type { ErrorWords } from "../../openapi.ts";

/** Longer words are cut: they are there to be recognised, and stand to the letter in the tables of the spec's package. */
const LONGEST = 90;

/** `Errors: 400 \`invalid-ids\`, \`invalid-fields\`; 404 \`catalog-not-found\`.`: by status, the name of each, or what it says. */
export function documentedErrors(errors: readonly ErrorWords[]): string | undefined {
  const statuses = [...new Set(errors.map(({ status }) => status))].sort((a, b) => a - b);
  if (statuses.length === 0) return undefined;
  const groups = statuses.map((status) => {
    const words = errors.filter((error) => error.status === status).map(wordsOf);
    return `${status} ${[...new Set(words)].join(", ")}`;
  });
  return `Errors: ${groups.join("; ")}.`;
}

function wordsOf({ code, message = "" }: ErrorWords): string {
  const words = (code ?? message).replace(/\s+/g, " ").trim().replaceAll("`", "'");
  return `\`${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}\``;
}
