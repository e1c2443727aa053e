import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from "ts-morph";
import type ts from "typescript";
import { withNamedObjects } from "./inline-objects.ts";
import { referencedSchema } from "./node-names.ts";
import { type ObjectType, objectType } from "./object-type.ts";
import { INDENT, PRINT_WIDTH } from "./print.ts";
import { type Docs, docsOf, interfaceOf, typeOf } from "./structures.ts";
import type { TypePrinter } from "./type-printer.ts";
import { bare } from "./unions.ts";
import { overrides } from "./variants/overrides.ts";
import { variantName, variantSentence } from "./variants/variant-names.ts";
import type { Variant, Variants } from "./variants/variants.ts";

export type Declaration = InterfaceDeclarationStructure | TypeAliasDeclarationStructure;

/** How types are printed: as the document has them, unless told otherwise. */
export interface View {
  /** What each schema is called. */
  readonly names: ReadonlyMap<string, string>;
  readonly node?: (type: ts.TypeNode, schema: string) => ts.TypeNode;
  /** The variants of a schema's object, where it has rules. */
  readonly variants?: (schema: string, object: ObjectType, base: string | undefined) => Variants | undefined;
  /** A name for a part that nothing else has. */
  readonly partName?: (name: string) => string;
}

/** A type to declare: an object of its own, or one that another schema has. */
interface Subject {
  readonly name: string;
  readonly docs: Docs;
  readonly shape: ObjectType;
  /** The schema whose object it is; none where it is its own. */
  readonly base: string | undefined;
  readonly variants: Variants;
}

/** The declarations of one schema: one, or several where it has variants. */
export class Declarations {
  readonly #printer: TypePrinter;
  readonly #view: View;
  readonly #typeOf: (schema: string) => ts.TypeNode;

  constructor(printer: TypePrinter, view: View, typeOf: (schema: string) => ts.TypeNode) {
    this.#printer = printer;
    this.#view = view;
    this.#typeOf = typeOf;
  }

  of(schema: string, name: string, docs: Docs): { declaration: Declaration; parts: Declaration[] } {
    const type = this.#typeOf(schema);
    const found = objectType(type);
    const base = found ? undefined : referencedSchema(bare(type));
    const { object, inner } = this.#named(name, found);
    const shape = object ?? (base === undefined ? undefined : objectType(this.#typeOf(base)));
    const variants = shape && this.#view.variants?.(schema, shape, base);
    const said = variants?.isLeft ? withLeft(docs) : docs;
    const subject = shape && variants && { name, docs: said, shape, base, variants };
    if (!subject || (variants.groups.length === 0 && variants.common.length === 0))
      return { declaration: this.#plain(name, type, object, said), parts: inner };
    if (variants.groups.length === 0) return { declaration: this.#one(subject), parts: inner };
    const { declaration, parts } = this.#several(subject);
    return { declaration, parts: [...parts, ...inner] };
  }

  /** An object whose inner ones have names, where a view gives names. */
  #named(name: string, object: ObjectType | undefined): { object: ObjectType | undefined; inner: Declaration[] } {
    const { partName } = this.#view;
    if (!object || !partName) return { object, inner: [] };
    const named = withNamedObjects(object, name, partName);
    const inner = named.inner.map((each) =>
      interfaceOf({ name: each.name, docs: docsOf([each.says]), ...this.#printer.members(each.object, INDENT) }),
    );
    return { object: named.object, inner };
  }

  #plain(name: string, type: ts.TypeNode, object: ObjectType | undefined, docs: Docs): Declaration {
    if (object) return interfaceOf({ name, docs, ...this.#printer.members(object, INDENT) });
    const text = this.#printer.annotation(type, { left: 0, column: `export type ${name} = `.length, tail: 1 });
    return typeOf({ name, docs, type: text });
  }

  #one({ name, docs, shape, base, variants }: Subject): Declaration {
    if (base !== undefined) return this.#extended(name, docs, this.#mention(base), shape, variants.common);
    return interfaceOf({ name, docs, ...this.#printer.members(overrides(shape, variants.common, true), INDENT) });
  }

  /** What all variants may have, the variants, and the type that is one of them, or one of each group. */
  #several({ name, docs, shape, base, variants }: Subject): { declaration: Declaration; parts: Declaration[] } {
    const { common, groups } = variants;
    const unique = this.#view.partName ?? ((part: string) => part);
    const root = base === undefined ? unique(`${name}Base`) : this.#mention(base);
    const rootDocs = docsOf([`What every \`${name}\` may have.`]);
    const parts: Declaration[] = [];
    if (base === undefined) {
      const members = this.#printer.members(overrides(shape, common, true), INDENT);
      parts.push(interfaceOf({ name: root, docs: rootDocs, ...members }));
    }
    const names = groups.map((group, at) =>
      group.map((variant) => {
        const part = unique(variantName(name, variant, group));
        const choices = base !== undefined && at === 0 ? [...variant, ...common] : variant;
        parts.push(this.#extended(part, docsOf([variantSentence(name, variant)]), root, shape, choices));
        return part;
      }),
    );
    return { declaration: typeOf({ name, docs, type: partsText(name, names) }), parts };
  }

  #extended(name: string, docs: Docs, root: string, shape: ObjectType, variant: Variant): Declaration {
    const { properties = [] } = this.#printer.members(overrides(shape, variant, false), INDENT);
    return interfaceOf({ name, docs, extends: [root], properties });
  }

  #mention(schema: string): string {
    const name = this.#view.names.get(schema) ?? schema;
    this.#printer.mentions.add(name);
    return name;
  }
}

/** Where a type does not say all of a rule, its comment says who does. */
const LEFT = "Which members go together is more than a type can say: validators do.";

const withLeft = (docs: Docs): Docs => {
  const [doc] = docs;
  if (typeof doc !== "object") return docsOf([LEFT]);
  return [{ ...doc, description: `${String(doc.description)}\n\n${LEFT}` }];
};

/**
 * `B | A`, or `(B | A) & (D | C)` for more groups, broken where it is too long. Of several that fit equally badly the compiler tells what the
 * last one lacks, so the plainest stands there.
 */
function partsText(name: string, variants: readonly (readonly string[])[]): string {
  const groups = variants.map((group) => [...group].reverse());
  const fits = (text: string, left = 0) => left + text.length + 1 <= PRINT_WIDTH;
  const [only = [], ...more] = groups;
  if (more.length === 0) {
    const line = only.join(" | ");
    if (fits(`export type ${name} = ${line}`)) return line;
    return fits(line, INDENT) ? `\n  ${line}` : lines(only);
  }
  const texts = groups.map((group) => `(${group.join(" | ")})`);
  if (fits(`export type ${name} = ${texts.join(" & ")}`)) return texts.join(" & ");
  if (texts.every((text, at) => fits(`${text} `, at === 0 ? `export type ${name} = `.length : INDENT)))
    return texts.join(" &\n  ");
  return groups.map((group) => `(${lines(group)}\n)`).join(" & ");
}

const lines = (members: readonly string[]): string => members.map((member) => `\n  | ${member}`).join("");
