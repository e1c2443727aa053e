import type { Kept } from "../../kept.ts";
import type { JsonSchema, JsonSchemaObject, OpenApiDocument } from "../../openapi.ts";
import { nameOf } from "../node-names.ts";
import type { ObjectType } from "../object-type.ts";
import { conditionsOf } from "./conditions.ts";
import { valuesListed } from "./states.ts";
import { type Variants, variantsOf } from "./variants.ts";

/**
 * The variants of the schemas of a document, each found once; undefined where nothing is asked.
 *
 * @param more - Further rules about a schema's members.
 */
export function schemaVariants(
  document: OpenApiDocument,
  more: ReadonlyMap<string, readonly JsonSchema[]>,
  kept: Kept,
) {
  const schemas = document.components?.schemas ?? {};
  const objectOf = (name: string | undefined): JsonSchemaObject => {
    const schema = name === undefined ? undefined : schemas[name];
    return typeof schema === "object" ? schema : {};
  };
  const rulesOf = (name: string | undefined): JsonSchema[] => {
    return [...conditionsOf(objectOf(name)), ...(more.get(name ?? "") ?? [])];
  };
  const known = new Map<string, Variants | undefined>();

  function find(name: string, { properties, others }: ObjectType, base: string | undefined) {
    const rules = rulesOf(name);
    if (rules.length === 0) return undefined;
    const shapes = [objectOf(name), objectOf(base)];
    const shape = {
      names: properties.map(nameOf),
      required: new Set(shapes.flatMap(({ required }) => required ?? [])),
      isOpen: others !== undefined,
      valuesOf: (member: string) =>
        valuesListed(
          document,
          shapes.map(({ properties: own }) => own?.[member]).find((found) => found !== undefined),
        ),
    };
    // An interface extends an object, and not several of which it is one.
    const below = base === undefined ? [] : rulesOf(base);
    if (below.length > 0 && variantsOf(below, shape, kept).groups.length > 0) return undefined;
    return variantsOf([...below, ...rules], shape, kept);
  }

  return (name: string, object: ObjectType, base: string | undefined): Variants | undefined => {
    if (!known.has(name)) known.set(name, find(name, object, base));
    return known.get(name);
  };
}
