import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { docsOfNode } from "./node-docs.ts";
import { literalString, nameOf, referencedSchema } from "./node-names.ts";
import { type ObjectType, intersectionMembers, objectType } from "./object-type.ts";
import { INDENT, PRINT_WIDTH, indented, memberName, string } from "./print.ts";
import { type Members, membersText } from "./print-structure.ts";
import { ANY_STRING, bare, openUnion } from "./unions.ts";

/** Where a type stands: how far from the left its lines begin, where its first one goes on, and how much comes behind its last. */
export interface Place {
  readonly left: number;
  readonly column: number;
  readonly tail: number;
}

/**
 * Types of openapi-typescript's AST as text, laid out as prettier would, with schemas by name and open unions in their open form. A union
 * that is too long for its line starts with its end.
 */
export class TypePrinter {
  /** Names of the schemas that were printed. */
  readonly mentions: Set<string> = new Set();
  readonly #names: ReadonlyMap<string, string>;
  /** Whatever a type stands in asks for its line again. */
  readonly #lines = new WeakMap<ts.TypeNode, string | undefined>();

  /** @param names - What each schema is called. */
  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  /** The members of an object that stand so far from the left. */
  members({ properties, others }: ObjectType, left: number): Members {
    const place = (before: number) => ({ left, column: left + before, tail: 1 });
    return {
      properties: properties.map((property) => {
        const name = memberName(nameOf(property));
        const isReadonly =
          property.modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.ReadonlyKeyword) ?? false;
        const hasQuestionToken = property.questionToken !== undefined;
        const before = `${isReadonly ? "readonly " : ""}${name}${hasQuestionToken ? "?" : ""}: `.length;
        const type = this.annotation(property.type ?? UNKNOWN, place(before));
        return { docs: docsOfNode(property), isReadonly, name, hasQuestionToken, type };
      }),
      indexSignatures: others
        ? [{ keyName: "key", keyType: "string", returnType: this.annotation(others, place("[key: string]: ".length)) }]
        : [],
    };
  }

  /** The type of a member or an alias; a union that is too long for its line may have the next one to itself. */
  annotation(node: ts.TypeNode, place: Place): string {
    const text = this.print(node, place);
    const line = text.startsWith("\n") ? this.#line(node) : undefined;
    return line !== undefined && fits(line, { ...place, column: place.left + INDENT }) ? `\n${indented(line)}` : text;
  }

  print(node: ts.TypeNode, place: Place): string {
    const type = bare(node);
    const line = this.#line(type);
    return line !== undefined && fits(line, place) ? line : this.#block(type, place);
  }

  /** A type on one line; none where an object is in it, whose members have a line each. */
  #line(node: ts.TypeNode): string | undefined {
    const type = bare(node);
    if (!this.#lines.has(type)) this.#lines.set(type, this.#makeLine(type));
    return this.#lines.get(type);
  }

  #makeLine(type: ts.TypeNode): string | undefined {
    const name = this.#names.get(referencedSchema(type) ?? "");
    if (name !== undefined) {
      this.mentions.add(name);
      return name;
    }
    if (compiler.isTypeLiteralNode(type) && type.members.length === 0) return "{}";
    if (objectType(type)) return undefined;
    if (type === ANY_STRING) return "(string & {})";
    if (compiler.isUnionTypeNode(type))
      return joined([...new Set(openUnion(type).map((each) => this.#line(each)))], " | ");
    if (compiler.isIntersectionTypeNode(type)) {
      const parts = intersectionMembers(type).map((each) => this.#tightLine(each));
      return joined(parts, " & ");
    }
    if (compiler.isArrayTypeNode(type)) return around("", this.#tightLine(type.elementType), "[]");
    if (compiler.isTypeOperatorNode(type)) return around("readonly ", this.#line(type.type), "");
    if (compiler.isRestTypeNode(type)) return around("...", this.#line(type.type), "");
    if (compiler.isTupleTypeNode(type)) {
      const parts = type.elements.map((each) => this.#line(each));
      return around("[", joined(parts, ", "), "]");
    }
    if (compiler.isIndexedAccessTypeNode(type))
      return around("", this.#line(type.objectType), `[${this.#line(type.indexType)}]`);
    if (compiler.isTypeReferenceNode(type)) {
      const parts = (type.typeArguments ?? []).map((each) => this.#line(each));
      return parts.every((part) => part !== undefined) ? referenceText(type, parts) : undefined;
    }
    const text = literalString(type);
    return text === undefined ? printer.printNode(compiler.EmitHint.Unspecified, type, nowhere) : string(text);
  }

  /** What stands in an array or an intersection: a type of several parts needs parentheses there. */
  #tightLine(type: ts.TypeNode): string | undefined {
    return isLoose(type) ? around("(", this.#line(type), ")") : this.#line(type);
  }

  #block(type: ts.TypeNode, place: Place): string {
    const { left, tail } = place;
    const object = objectType(type);
    if (object) return membersText(this.members(object, left + INDENT), left);
    if (compiler.isUnionTypeNode(type)) return this.#unionBlock(type, left);
    if (compiler.isIntersectionTypeNode(type))
      return intersectionMembers(type)
        .map((each) => this.#tightBlock(each, place))
        .join(" & ");
    if (compiler.isArrayTypeNode(type)) return `${this.#tightBlock(type.elementType, { ...place, tail: tail + 2 })}[]`;
    if (compiler.isTypeOperatorNode(type))
      return `readonly ${this.print(type.type, { ...place, column: place.column + "readonly ".length })}`;
    if (compiler.isTupleTypeNode(type)) {
      const parts = type.elements.map((each) =>
        this.print(each, { left: left + INDENT, column: left + INDENT, tail: 1 }),
      );
      return `[${parts.map((part) => `\n${indented(part)},`).join("")}\n]`;
    }
    if (compiler.isTypeReferenceNode(type))
      return referenceText(
        type,
        (type.typeArguments ?? []).map((each) => this.print(each, place)),
      );
    return this.#line(type) ?? "unknown";
  }

  /** A member a line; an object beside nothing but null and undefined needs none for itself. */
  #unionBlock(union: ts.UnionTypeNode, left: number): string {
    const members = openUnion(union);
    const others = members.filter((member) => !/^(null|undefined)$/.test(this.#line(member) ?? ""));
    const [object] = others;
    if (object && others.length === 1 && objectType(object))
      return members.map((member) => this.print(member, { left, column: left, tail: 0 })).join(" | ");
    const inside = left + MEMBER;
    const texts = members.map((member) => this.print(member, { left: inside, column: inside, tail: 0 }));
    return [...new Set(texts)].map((text) => `\n${indented(`| ${indented(text).trimStart()}`)}`).join("");
  }

  #tightBlock(type: ts.TypeNode, place: Place): string {
    if (!isLoose(type)) return this.print(type, place);
    const text = this.print(type, { ...place, tail: place.tail + 2 });
    return text.startsWith("\n") ? `(${text}\n)` : `(${text})`;
  }
}

function referenceText({ typeName }: ts.TypeReferenceNode, parts: readonly string[]): string {
  const name = compiler.isIdentifier(typeName) ? (literalString(typeName) ?? typeName.text) : "unknown";
  return parts.length > 0 ? `${name}<${parts.join(", ")}>` : name;
}

/** A member of a union stands behind a bar, and that one step to the right. */
const MEMBER = 2 * INDENT;

const fits = (line: string, { column, tail }: Place): boolean => column + line.length + tail <= PRINT_WIDTH;

const joined = (texts: readonly (string | undefined)[], by: string): string | undefined =>
  texts.includes(undefined) ? undefined : texts.join(by);

const around = (before: string, text: string | undefined, after: string): string | undefined =>
  text === undefined ? undefined : before + text + after;

/** Whether a type has several parts. */
function isLoose(node: ts.TypeNode): boolean {
  const type = bare(node);
  return (
    compiler.isUnionTypeNode(type) ||
    compiler.isTypeOperatorNode(type) ||
    (compiler.isIntersectionTypeNode(type) && !objectType(type))
  );
}

const UNKNOWN = compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.UnknownKeyword);

const printer = compiler.createPrinter({ newLine: compiler.NewLineKind.LineFeed });
const nowhere = compiler.createSourceFile("types.ts", "", compiler.ScriptTarget.ES2022);
