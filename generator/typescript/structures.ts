import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  JSDocStructure,
  JSDocTagStructure,
  OptionalKind,
  StructureKind,
  TypeAliasDeclarationStructure,
} from "ts-morph";

/**
 * What emitters say of a file: structures of ts-morph, as values, or whole statements as text, which long tables are.
 *
 * Of ts-morph this takes the types only. To load it with the TypeScript that it carries takes 350 ms, to print all classes and interfaces
 * with it 250 ms, and to format what it prints 1,050 ms: nearly half of a cold run of 3.5 s. print-structure.ts takes 50 ms, and its tests
 * hold it to what ts-morph and prettier print.
 */
export type Statement =
  | string
  | ClassDeclarationStructure
  | ExportDeclarationStructure
  | ImportDeclarationStructure
  | InterfaceDeclarationStructure
  | TypeAliasDeclarationStructure;

/** Numbers of ts-morph's own; the compiler refuses any other. */
export const KINDS: {
  readonly class: StructureKind.Class;
  readonly export: StructureKind.ExportDeclaration;
  readonly import: StructureKind.ImportDeclaration;
  readonly interface: StructureKind.Interface;
  readonly type: StructureKind.TypeAlias;
} = { class: 2, export: 11, import: 16, interface: 19, type: 38 };

/** An exported class. */
export const classOf = (structure: OptionalKind<ClassDeclarationStructure>): ClassDeclarationStructure => ({
  ...structure,
  kind: KINDS.class,
  isExported: true,
});

/** An exported interface. */
export const interfaceOf = (structure: OptionalKind<InterfaceDeclarationStructure>): InterfaceDeclarationStructure => ({
  ...structure,
  kind: KINDS.interface,
  isExported: true,
});

/** An exported type. */
export const typeOf = (structure: OptionalKind<TypeAliasDeclarationStructure>): TypeAliasDeclarationStructure => ({
  ...structure,
  kind: KINDS.type,
  isExported: true,
});

export const importOf = (structure: OptionalKind<ImportDeclarationStructure>): ImportDeclarationStructure => ({
  ...structure,
  kind: KINDS.import,
});

export const exportOf = (structure: OptionalKind<ExportDeclarationStructure>): ExportDeclarationStructure => ({
  ...structure,
  kind: KINDS.export,
});

/** `import type { A, B } from "./x.js";`, sorted; nothing for no names. */
export function importTypes(names: Iterable<string>, from: string): ImportDeclarationStructure[] {
  const sorted = [...new Set(names)].sort();
  return sorted.length > 0 ? [importOf({ isTypeOnly: true, namedImports: sorted, moduleSpecifier: from })] : [];
}

export type Docs = OptionalKind<JSDocStructure>[];

/** A doc comment of paragraphs in the words of a spec and of tags; none where there is nothing to say. The printer escapes both. */
export function docsOf(
  paragraphs: readonly (string | undefined)[],
  tags: readonly OptionalKind<JSDocTagStructure>[] = [],
): Docs {
  const description = paragraphs.filter(Boolean).join("\n\n");
  return description === "" && tags.length === 0 ? [] : [{ description, tags: [...tags] }];
}
