import type ts from "typescript";
import { compiler } from "../compiler.ts";
import { literalString, nameOf } from "../node-names.ts";
import type { ObjectType } from "../object-type.ts";
import { unionMembers } from "../unions.ts";
import type { Choice, Variant } from "./variants.ts";

const { factory, SyntaxKind } = compiler;

/**
 * The members of an object as a variant has them.
 *
 * @param isWhole - All members, those that the variant does not touch too.
 */
export function overrides({ properties, others }: ObjectType, variant: Variant, isWhole: boolean): ObjectType {
  const known = new Map(properties.map((property) => [nameOf(property), property]));
  const changed = new Map(
    variant.flatMap((choice) => {
      const property = known.get(choice.name);
      const made = property ? changedMember(property, choice) : unknownMember(choice, others);
      return made ? [[choice.name, made] as const] : [];
    }),
  );
  if (!isWhole) return { properties: [...changed.values()].map(withoutComment) };
  const all = properties.map((property) => changed.get(nameOf(property)) ?? property);
  const added = [...changed].flatMap(([name, property]) => (known.has(name) ? [] : [property]));
  return { properties: [...all, ...added], ...(others ? { others } : {}) };
}

function changedMember(property: ts.PropertySignature, choice: Choice): ts.PropertySignature {
  const { presence, values } = choice;
  const type = property.type ?? UNKNOWN;
  if (presence === "absent") return changedTo(property, QUESTION, UNDEFINED);
  const narrowed = values ? valuesType(type, values) : type;
  const given = unionMembers(narrowed).filter((member) => member.kind !== SyntaxKind.UndefinedKeyword);
  const present = given.length === 1 && given[0] ? given[0] : factory.createUnionTypeNode(given);
  if (presence === "given") return changedTo(property, undefined, present);
  return changedTo(property, property.questionToken, property.questionToken ? orUndefined(present) : present);
}

/** A name that the type does not know can only be forbidden, where other names may be anything. */
const unknownMember = (
  { name, presence }: Choice,
  others: ts.TypeNode | undefined,
): ts.PropertySignature | undefined =>
  presence !== "absent" ||
  (others && others.kind !== SyntaxKind.AnyKeyword && others.kind !== SyntaxKind.UnknownKeyword)
    ? undefined
    : factory.createPropertySignature(undefined, factory.createStringLiteral(name), QUESTION, UNDEFINED);

const changedTo = (
  property: ts.PropertySignature,
  questionToken: ts.QuestionToken | undefined,
  type: ts.TypeNode,
): ts.PropertySignature =>
  factory.updatePropertySignature(property, property.modifiers, property.name, questionToken, type);

/** In a variant, editors show what is said of a member in the type that it extends. */
const withoutComment = ({ modifiers, name, questionToken, type }: ts.PropertySignature): ts.PropertySignature =>
  factory.createPropertySignature(modifiers, name, questionToken, type);

/** Of a type that lists its values those that are left; of any other, the values. What does not fit it leaves it as it is. */
function valuesType(type: ts.TypeNode, values: readonly unknown[]): ts.TypeNode {
  const kinds = new Set(unionMembers(type).map(({ kind }) => kind));
  const listed = new Set(unionMembers(type).map((member) => literalString(member)));
  const fits = (value: unknown): boolean =>
    typeof value === "boolean"
      ? kinds.has(SyntaxKind.BooleanKeyword)
      : typeof value === "string" && (kinds.has(SyntaxKind.StringKeyword) || listed.has(value));
  if (values.length === 0 || !values.every(fits)) return type;
  return factory.createUnionTypeNode(
    values.map((value) =>
      factory.createLiteralTypeNode(
        typeof value === "string"
          ? factory.createStringLiteral(value)
          : value === true
            ? factory.createTrue()
            : factory.createFalse(),
      ),
    ),
  );
}

const orUndefined = (type: ts.TypeNode): ts.TypeNode => factory.createUnionTypeNode([type, UNDEFINED]);

const QUESTION = factory.createToken(SyntaxKind.QuestionToken);
const UNDEFINED = factory.createKeywordTypeNode(SyntaxKind.UndefinedKeyword);
const UNKNOWN = factory.createKeywordTypeNode(SyntaxKind.UnknownKeyword);
