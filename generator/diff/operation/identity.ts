import { toolName } from "../../model/naming.ts";
import { type Part, fieldsOf, memberOf, wordsOf } from "../side.ts";
import { namesText } from "../where.ts";
import type { Operation } from "./operations.ts";
import type { Teller } from "./teller.ts";
import { same } from "../same.ts";

/** Compares the names of an operation: its id, which is its method in the client, its tool, its area and the words for a search. */
export function identity(teller: Teller, before: Operation, after: Operation): void {
  const [oldId, newId] = [before, after].map(({ part }) => part.value["operationId"]);
  if (oldId !== newId) {
    const at = memberOf(after.part, "operationId") ?? memberOf(before.part, "operationId") ?? after.part;
    teller.tell("breaking", ["client"], at, `\`${before.name}\` is now called \`${after.name}\`.`);
  }
  tool(teller, before, after);
  tags(teller, before, after);
}

function tool(teller: Teller, before: Operation, after: Operation): void {
  const [old, now] = [before, after].map(namesOf) as [ToolNames, ToolNames];
  const at =
    memberOf(after.part, "x-mcp") ??
    memberOf(before.part, "x-mcp") ??
    memberOf(after.part, "operationId") ??
    after.part;
  if (old.name !== now.name) {
    const isKept = now.aliases.includes(old.name);
    teller.tell(
      isKept ? "additive" : "breaking",
      ["tool"],
      at,
      `The tool \`${old.name}\` is now called \`${now.name}\`${isKept ? "; the old name works as well" : ""}.`,
    );
  }
  const gone = old.aliases.filter((alias) => alias !== now.name && !now.aliases.includes(alias));
  const added = now.aliases.filter((alias) => alias !== old.name && !old.aliases.includes(alias));
  if (gone.length > 0)
    teller.tell("breaking", ["tool"], at, `The tool \`${now.name}\` is no longer called ${namesText(gone)}.`);
  if (added.length > 0)
    teller.tell("additive", ["tool"], at, `The tool \`${now.name}\` is called ${namesText(added)}, too.`);
  if (!same(old.keywords, now.keywords))
    teller.tell("words", ["tool", "docs"], at, `${teller.who} is found by other words.`);
}

interface ToolNames {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly keywords: readonly string[];
}

function namesOf({ part, name: id }: Operation): ToolNames {
  const { name, aliases, keywords } = fieldsOf(part.value["x-mcp"]);
  return {
    name: typeof name === "string" ? name : toolName(id),
    aliases: wordsOf(aliases),
    keywords: [...wordsOf(keywords)].sort(),
  };
}

/** The first tag is the area: the word of grants, and the folder of the client. */
function tags(teller: Teller, before: Operation, after: Operation): void {
  const [old, now] = [before, after].map(({ part }) => wordsOf(part.value["tags"])) as [
    readonly string[],
    readonly string[],
  ];
  if (same(old, now)) return;
  const at: Part = memberOf(after.part, "tags") ?? memberOf(before.part, "tags") ?? after.part;
  if (old[0] !== now[0])
    teller.tell(
      "breaking",
      ["grant", "client"],
      at,
      `${teller.who} belongs to the area ${areaText(now)} (before: ${areaText(old)}).`,
    );
  if (!same(old.slice(1).sort(), now.slice(1).sort()))
    teller.tell("words", ["docs"], at, `${teller.who} has other tags.`);
}

const areaText = ([first]: readonly string[]): string => (first === undefined ? "of its path" : `\`${first}\``);
