import type ts from "typescript";
import type { JsonSchema } from "../../openapi.ts";
import type { Kept } from "../../kept.ts";
import type { ApiModel } from "../../model/model.ts";
import { digestsIn } from "../../model/part-digests.ts";
import { reachedFrom } from "../../model/schemas.ts";
import type { Pointer } from "../../pointer.ts";
import { answerNode, schemasInUnions } from "../../typescript/answer-nodes.ts";
import type { View } from "../../typescript/declarations.ts";
import { type NamedType, namedType } from "../../typescript/interfaces.ts";
import { printStatement } from "../../typescript/print-structure.ts";
import { requestNode } from "../../typescript/request-nodes.ts";
import { typeNodes } from "../../typescript/type-nodes.ts";
import { typedParts } from "../../typescript/typed-parts.ts";
import { schemaVariants } from "../../typescript/variants/schema-variants.ts";

/** A named type as text, and the other named types that it mentions. */
export interface PrintedType {
  /** The name of the schema. */
  readonly schema: string;
  readonly name: string;
  readonly mentions: readonly string[];
  /** Its declaration, and those of types that it is made of. */
  readonly texts: readonly string[];
}

/** Who gives the values of a type. */
export type Purpose = "request" | "answer";

type Names = ReadonlyMap<string, string>;

/** Prints the types of schemas, or takes what was printed of the same before. */
export interface TypeWriter {
  /** Whether callers and servers have different types of a schema, and which other types callers' one mentions. */
  difference(schema: string, names: Names): { readonly isDifferent: boolean; readonly mentions: readonly string[] };
  /**
   * @param names - What each schema is called.
   * @param partName - A name for a part that nothing else has.
   */
  print(schema: string, purpose: Purpose, names: Names, partName: (name: string) => string): PrintedType | undefined;
}

/** A type with the names that its parts asked for and got: others may have taken them since. */
interface KeptType {
  readonly type: PrintedType;
  readonly asked: readonly string[];
  readonly got: readonly string[];
}

/** @param rules - Those across the members of the schemas of queries. */
export function typeWriter(model: ApiModel, rules: ReadonlyMap<string, readonly JsonSchema[]>, kept: Kept): TypeWriter {
  const nodes = typeNodes(model.document);
  const inUnions = unionMembersIn(model, kept);
  const variants = schemaVariants(model.document, rules, kept);
  const viewOf = (purpose: Purpose, names: Names): View =>
    purpose === "request"
      ? { names, node: (type) => requestNode(type, (name) => nodes.schema(name)?.type), variants }
      : { names, node: (type: ts.TypeNode, name: string) => (inUnions.has(name) ? type : answerNode(type)) };
  const sourcesOf = sourceFinder(model, rules, inUnions);
  return {
    difference(schema, names) {
      const from = ["difference", ...sourcesOf(schema, names)];
      const known = kept.recall(from) as ReturnType<TypeWriter["difference"]> | undefined;
      if (known) return known;
      const given = namedType(nodes, schema, viewOf("request", names));
      const answered = namedType(nodes, schema, viewOf("answer", names));
      const found = {
        isDifferent: textsOf(given).join() !== textsOf(answered).join(),
        mentions: given?.mentions ?? [],
      };
      kept.keep(from, found);
      return found;
    },
    print(schema, purpose, names, partName) {
      const from = [purpose, ...sourcesOf(schema, names)];
      const known = kept.recall(from) as KeptType | undefined;
      // Whoever comes later finds these names taken, whether or not the type is printed anew.
      const given = known?.asked.map(partName) ?? [];
      if (known?.got.every((name, at) => name === given[at])) return known.type;
      const asked: string[] = [];
      const got: string[] = [];
      const type = namedType(nodes, schema, {
        ...viewOf(purpose, names),
        partName: (name) => {
          const own = given[asked.length] ?? partName(name);
          asked.push(name);
          got.push(own);
          return own;
        },
      });
      if (!type) return undefined;
      const printed = { schema, name: type.name, mentions: type.mentions, texts: textsOf(type) };
      kept.keep(from, { type: printed, asked, got } satisfies KeptType);
      return printed;
    },
  };
}

const textsOf = (type: NamedType | undefined): string[] =>
  type ? [type.declaration, ...type.parts].map(printStatement) : [];

/** All that the types of a schema depend on, apart from who gives its values. */
function sourceFinder(
  { document }: ApiModel,
  rules: ReadonlyMap<string, readonly JsonSchema[]>,
  inUnions: ReadonlySet<string>,
): (schema: string, names: Names) => string[] {
  const digestOf = digestsIn(document);
  const schemas = document.components?.schemas ?? {};
  return (schema, names) => {
    const reached = [...reachedFrom(schemas, { $ref: `#/components/schemas/${schema}` }), schema];
    const facts = reached.map((name) => [
      names.get(name) === name ? "" : (names.get(name) ?? null),
      inUnions.has(name),
      rules.get(name) ?? [],
    ]);
    return [schema, digestOf(["components", "schemas", schema]), JSON.stringify(facts)];
  };
}

/** The schemas whose objects are members of some union, also as a part of one. */
function unionMembersIn({ document }: ApiModel, kept: Kept): ReadonlySet<string> {
  const nodes = typeNodes(document);
  const digestOf = digestsIn(document);
  const membersOf = (pointer: Pointer): readonly string[] => {
    const from = ["unions", digestOf(pointer)];
    const known = kept.recall(from) as readonly string[] | undefined;
    if (known) return known;
    const found = schemasInUnions(nodes.part(pointer));
    kept.keep(from, found);
    return found;
  };
  return new Set(typedParts(document).flatMap(({ pointers }) => pointers.flatMap(membersOf)));
}
