// Copied by braze-codegen from templates/: edit it there.
import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import { schemas } from "./data/schemas.js";
import type { Tool } from "./data/tools.js";

/** Finds tools for what somebody wants to do, the best first. */
export type Search = (query: string, most?: number) => readonly Tool[];

/** Words of questions that say nothing about what is asked for. */
const stopWords = new Set(
  (
    "a an and any are as at be been but by can could did do does for from had has have how i if in into is it its just " +
    "let like me my of on or our please shall should so some that the their them then there these they this those to " +
    "us want was we were what when where which who whom will with would you your"
  ).split(" "),
);

/** How much a word weighs, by where it stands: words for a search were chosen, and those of arguments are many. */
const boost = { title: 3, keywords: 3, name: 2, description: 1, members: 0.4 };

/** A search over tools by BM25, over the stems of words. */
export function createSearch(tools: readonly Tool[]): Search {
  const index = new MiniSearch<Entry>({
    fields: Object.keys(boost),
    processTerm: (term) => {
      const word = term.toLowerCase();
      return stopWords.has(word) ? null : stemmer(word);
    },
    // Slips of the pen and beginnings of words count for little beside the words themselves.
    searchOptions: {
      boost,
      combineWith: "OR",
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      prefix: (term) => term.length > 4,
      weights: { fuzzy: 0.2, prefix: 0.3 },
    },
  });
  index.addAll(tools.map(entryOf));
  return (query, most = 5) =>
    index
      .search(query)
      .slice(0, most)
      .flatMap(({ id }) => tools[id as number] ?? []);
}

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly keywords: string;
  readonly description: string;
  readonly members: string;
}

function entryOf({ name, title, description, keywords = [], inputSchema }: Tool, id: number): Entry {
  const whole = schemas().tools[name]?.["description"];
  const members = Object.entries((inputSchema["properties"] ?? {}) as Record<string, { description?: string }>);
  return {
    id,
    name: name.replaceAll("_", " "),
    title,
    keywords: keywords.join(", "),
    description: typeof whole === "string" ? whole : description,
    members: members.map(([member, { description: text = "" }]) => `${member.replaceAll("_", " ")} ${text}`).join(" "),
  };
}
