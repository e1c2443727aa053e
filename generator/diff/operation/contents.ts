import { same } from "../same.ts";
import { type Part, entriesOf, fieldsOf, memberOf } from "../side.ts";
import type { Direction, Teller } from "./teller.ts";
import { wordChanges } from "./word-changes.ts";

/** Compares the content of a body, an answer, a header or a parameter, type by type. */
export function contents(teller: Teller, before: Part, after: Part, direction: Direction, root: string): void {
  const [old, now] = [before, after].map((part) => byType(memberOf(part, "content"))) as [Types, Types];
  for (const [type, part] of old)
    if (!now.has(type))
      teller.tell("breaking", [direction], part, `In ${teller.who}, ${root} is no longer ${typeText(type)}.`);
  const isKept = [...old.keys()].some((type) => now.has(type));
  for (const [type, part] of now) {
    const was = old.get(type);
    if (was === undefined) {
      const level = old.size === 0 && direction === "request" ? "breaking" : "additive";
      teller.tell(
        level,
        [direction],
        part,
        `In ${teller.who}, ${root} ${isKept ? "may also be" : "is"} ${typeText(type)}.`,
      );
      continue;
    }
    const place = now.size > 1 ? `${root} (${type})` : root;
    teller.schemas(was, part, direction, now.size > 1 && type !== "application/json" ? place : root);
    wordChanges(teller, was, part, root, ["example", "examples"]);
    if (!same(fieldsOf(was.value)["encoding"], fieldsOf(part.value)["encoding"]))
      teller.tell(
        "breaking",
        [direction],
        memberOf(part, "encoding") ?? part,
        `In ${teller.who}, ${root} is encoded otherwise as ${typeText(type)}.`,
      );
  }
}

type Types = Map<string, Part>;

const typeText = (type: string): string => `\`${type}\``;

/** By the type in small letters, with one space before each of its parameters. */
const byType = (content: Part | undefined): Types =>
  new Map(entriesOf(content).map(([type, part]) => [type.toLowerCase().replace(/\s*;\s*/g, "; "), part]));
