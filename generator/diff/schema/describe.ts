import { namesText, valuesText } from "../where.ts";
import { typesOf } from "./alternatives.ts";
import type { Normal } from "./normal.ts";
import { NOUNS } from "./nouns.ts";
import { wordsOf } from "../side.ts";

/** An alternative in a few words, by what tells it from others. */
export function describe(normal: Normal): string {
  const { pointer, said, named } = normal;
  const [components, schemas, name, ...rest] = pointer;
  if (components === "components" && schemas === "schemas" && rest.length === 0) return `\`${String(name)}\``;
  const title = said.get("title")?.value;
  if (typeof title === "string") return `"${title}"`;
  const values = said.get("enum")?.value;
  if (Array.isArray(values)) return valuesText(values);
  const required = wordsOf(said.get("required")?.value);
  const members = required.length > 0 ? required : [...named.properties.keys()];
  const types = typesOf(normal)
    ?.map((type) => NOUNS[type] ?? type)
    .join(" or ");
  if (members.length > 0) return `${types ?? "of a form"} with ${namesText(members.slice(0, 4))}`;
  return types ?? "of another form";
}
