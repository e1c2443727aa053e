// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../../suggest.js";
import { list, type Members } from "./members.js";

/** What one part of a seed says of another. */
interface Reference {
  /** The part whose entries name entries of another. */
  readonly part: string;
  /** Where an entry has the names: a text, a list of them, or an object whose members have them. */
  readonly at: readonly string[];
  /** The part that has to have them, by this member. */
  readonly of: readonly [part: string, member: string];
}

const REFERENCES: readonly Reference[] = [
  // only with operation campaigns.trigger.send
  { part: "campaigns", at: ["segment_ids"], of: ["segments", "id"] },
  // only with operation canvas.trigger.send
  { part: "canvases", at: ["segment_ids"], of: ["segments", "id"] },
  // only with area campaigns canvas content_blocks templates
  { part: "translations", at: ["translations", "draft.translations"], of: ["locales", "uuid"] },
  // only with area data_objects
  {
    part: "object_relationship_types",
    at: ["from_type_name", "to_type_name"],
    of: ["data_object_types", "type_name"],
  },
  // only with area data_objects
  { part: "data_objects", at: ["type_name"], of: ["data_object_types", "type_name"] },
  // only with area data_objects
  {
    part: "object_relationships",
    at: ["type_name", "related_type_name"],
    of: ["data_object_types", "type_name"],
  },
  // only with area data_objects
  { part: "user_relationships", at: ["type_name"], of: ["data_object_types", "type_name"] },
];

/** Throws when an entry names one of another part that the seed does not have. */
export function checkReferences(parts: Members): void {
  for (const { part, at, of } of REFERENCES) {
    const [other, by] = of;
    const known = new Set(list(parts[other], other).map(([, entry]) => String(entry[by])));
    for (const [place, entry] of list(parts[part], part))
      for (const [member, name] of at.flatMap((path) => namesAt(entry, path)))
        if (!known.has(name))
          throw new TypeError(
            `${place}.${member} names "${name}", which is none of the seed's ${other}.${didYouMean(name, known)}`,
          );
  }
}

/** The names at a place, each with the member of the entry in which it stands. */
function namesAt(entry: Members, path: string): (readonly [member: string, name: string])[] {
  const [member = "", ...inner] = path.split(".");
  const value = inner.reduce((part: unknown, name) => (part as Members | null | undefined)?.[name], entry[member]);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const names: readonly unknown[] = isObject ? Object.keys(value) : [value ?? []].flat();
  return names.map((name) => [member, String(name)] as const);
}
