import type ts from "typescript";
import { pascalCase } from "../model/naming.ts";
import { compiler } from "./compiler.ts";
import { nameOf } from "./node-names.ts";
import { type ObjectType, objectType } from "./object-type.ts";
import { bare, unionMembers } from "./unions.ts";

const { factory } = compiler;

/** An object that stood inside of another one, under a name of its own. */
export interface NamedObject {
  readonly name: string;
  readonly object: ObjectType;
  /** One sentence that says where it stands. */
  readonly says: string;
}

/**
 * An object whose members name the objects in them, so that callers can name them too: `schedule: MessagesScheduleCreateRequestSchedule`.
 * An object without known members stays where it is, as do several in one union.
 *
 * @param unique - Makes a name that nothing else has.
 */
export function withNamedObjects(
  { properties, others }: ObjectType,
  parent: string,
  unique: (name: string) => string,
): { readonly object: ObjectType; readonly inner: readonly NamedObject[] } {
  const inner: NamedObject[] = [];
  const named = properties.map((property) => {
    const name = nameOf(property);
    const { type } = property;
    if (!type) return property;
    const replaced = replace(type, false, (object, isEntry) => {
      const own = unique(parent + pascalCase(name));
      const below = withNamedObjects(object, own, unique);
      const member = `\`${name.replaceAll("`", "'")}\` of \`${parent}\``;
      inner.push({
        name: own,
        object: below.object,
        says: isEntry ? `An entry of ${member}.` : `The member ${member}.`,
      });
      inner.push(...below.inner);
      return factory.createTypeReferenceNode(own);
    });
    if (replaced === type) return property;
    return factory.updatePropertySignature(
      property,
      property.modifiers,
      property.name,
      property.questionToken,
      replaced,
    );
  });
  return { object: { properties: named, ...(others ? { others } : {}) }, inner };
}

type Namer = (object: ObjectType, isEntry: boolean) => ts.TypeNode;

/** The same type with its only object by name; the node itself where there is none. */
function replace(node: ts.TypeNode, isEntry: boolean, name: Namer): ts.TypeNode {
  const type = bare(node);
  const object = objectType(type);
  if (object) return object.properties.length > 0 ? name(object, isEntry) : node;
  if (compiler.isArrayTypeNode(type)) {
    const element = replace(type.elementType, true, name);
    return element === type.elementType ? node : factory.createArrayTypeNode(element);
  }
  if (compiler.isTypeOperatorNode(type)) {
    const inner = replace(type.type, isEntry, name);
    return inner === type.type ? node : factory.createTypeOperatorNode(type.operator, inner);
  }
  if (!compiler.isUnionTypeNode(type)) return node;
  const members = unionMembers(type);
  if (members.filter(holdsObject).length !== 1) return node;
  return factory.createUnionTypeNode(members.map((member) => replace(member, isEntry, name)));
}

function holdsObject(node: ts.TypeNode): boolean {
  const type = bare(node);
  const object = objectType(type);
  if (object) return object.properties.length > 0;
  if (compiler.isArrayTypeNode(type)) return holdsObject(type.elementType);
  if (compiler.isTypeOperatorNode(type)) return holdsObject(type.type);
  return compiler.isUnionTypeNode(type) && unionMembers(type).some(holdsObject);
}
