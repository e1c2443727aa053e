import { type ApiChange, NEXT } from "../model/changes.ts";
import type { ApiModel } from "../model/model.ts";

/** The part of a changelog that tells what changed in the API, the newest first; nothing where no ledger stands beside the document. */
export function apiChanges({ title, changes }: Pick<ApiModel, "title" | "changes">): string {
  if (changes.length === 0) return "";
  const versions = [...new Set(changes.map(({ described }) => described))].sort((a, b) =>
    b.localeCompare(a, "en", { numeric: true }),
  );
  const sections = versions.map((version) => {
    const own = changes.filter(({ described }) => described === version).reverse();
    return `### Since ${version === NEXT ? "the next description" : `description ${prose(version)}`}\n\n${own.map(line).join("\n")}`;
  });
  const intro = `What changed in the ${prose(title)} itself, by the day on which it was told, under the version of the description that knew of it first.`;
  return `## The API\n\n${intro}\n\n${sections.join("\n\n")}`;
}

function line({ date, kind, operations = [], text }: ApiChange): string {
  const names = operations.map((name) => `\`${prose(name).replaceAll("`", "")}\``).join(", ");
  return `- ${prose(date)}, ${prose(kind)}: ${prose(text)}${names && ` (${names})`}`;
}

/** Words of a document on one line, without what is markup beyond code. */
const prose = (text: string): string =>
  String(text)
    .replace(/[\s\p{C}]+/gu, " ")
    .replace(/[<>[\]\\]/g, "\\$&")
    .trim();
