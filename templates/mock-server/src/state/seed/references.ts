// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../../suggest.js";
import { list, type Members } from "./members.js";

/** What one part of a seed says of another. */
interface Reference {
  /** The part whose entries name entries of another. */
  readonly part: string;
  /** The names that an entry has, each with its place below the entry. */
  readonly names: (entry: Members) => readonly (readonly [member: string, name: unknown])[];
  /** The part that has to have them, by this member. */
  readonly of: readonly [part: string, member: string];
}

const member =
  (...members: readonly string[]): Reference["names"] =>
  (entry) =>
    members.flatMap((name) => [entry[name] ?? []].flat().map((value) => [name, value] as const));

/** The locales of texts, and of those of a draft. */
const localesOf: Reference["names"] = ({ translations, draft }) => [
  ...Object.keys(translations ?? {}).map((uuid) => ["translations", uuid] as const),
  ...Object.keys((draft as Members | undefined)?.["translations"] ?? {}).map((uuid) => ["draft", uuid] as const),
];

const REFERENCES: readonly Reference[] = [
  // only with operation campaigns.trigger.send
  { part: "campaigns", names: member("segment_ids"), of: ["segments", "id"] },
  // only with operation canvas.trigger.send
  { part: "canvases", names: member("segment_ids"), of: ["segments", "id"] },
  // only with area campaigns canvas content_blocks templates
  { part: "translations", names: localesOf, of: ["locales", "uuid"] },
  // only with area data_objects
  {
    part: "object_relationship_types",
    names: member("from_type_name", "to_type_name"),
    of: ["data_object_types", "type_name"],
  },
  // only with area data_objects
  { part: "data_objects", names: member("type_name"), of: ["data_object_types", "type_name"] },
  // only with area data_objects
  {
    part: "object_relationships",
    names: member("type_name", "related_type_name"),
    of: ["data_object_types", "type_name"],
  },
  // only with area data_objects
  { part: "user_relationships", names: member("type_name"), of: ["data_object_types", "type_name"] },
];

/** Throws when an entry names one of another part that the seed does not have. */
export function checkReferences(parts: Members): void {
  for (const { part, names, of } of REFERENCES) {
    const [other, by] = of;
    const known = new Set(list(parts[other], other).map(([, entry]) => String(entry[by])));
    for (const [place, entry] of list(parts[part], part))
      for (const [at, name] of names(entry))
        if (!known.has(String(name)))
          throw new TypeError(
            `${place}.${at} names "${String(name)}", which is none of the seed's ${other}.${didYouMean(String(name), known)}`,
          );
  }
}
