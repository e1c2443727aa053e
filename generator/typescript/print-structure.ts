import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  PropertyDeclarationStructure,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import { INDENT, PRINT_WIDTH, docComment, docProse, docText, indented, string } from "./print.ts";
import { KINDS, type Statement } from "./structures.ts";

/** A statement as text, laid out as prettier would. Names and types are printed as they are; docs are escaped here. */
export function printStatement(statement: Statement): string {
  if (typeof statement === "string") return statement;
  switch (statement.kind) {
    case KINDS.class:
      return docsText(statement.docs) + classText(statement);
    case KINDS.interface:
      return docsText(statement.docs) + interfaceText(statement);
    case KINDS.type:
      return docsText(statement.docs) + aliasText(statement);
    case KINDS.import:
      return importText(statement);
    default:
      return exportText(statement);
  }
}

function classText({
  name,
  properties = [],
  methods = [],
  extends: base,
  isExported,
}: ClassDeclarationStructure): string {
  const head = `${isExported ? "export " : ""}class ${name}${base === undefined ? "" : ` extends ${textOf(base)}`}`;
  const fields = properties.map(fieldText).join("\n");
  return `${head} ${block([...(fields ? [fields] : []), ...methods.map(methodText)], "\n\n")}`;
}

function fieldText({ docs, name, type, initializer, isReadonly }: OptionalKind<PropertyDeclarationStructure>): string {
  const head = `${isReadonly ? "readonly " : ""}${name}: ${textOf(type)} =`;
  const line = `${head} ${textOf(initializer)};`;
  return docsText(docs, INDENT) + (fits(line, INDENT) ? line : `${head}\n  ${textOf(initializer)};`);
}

function methodText(method: OptionalKind<MethodDeclarationStructure>): string {
  const { docs, name, parameters = [], returnType, statements = [] } = method;
  const list = parameters.map(parameterText);
  const end = `): ${textOf(returnType)} `;
  const line = `${name}(${list.join(", ")}${end}{`;
  const head = fits(line, INDENT) || list.length === 0 ? line.slice(0, -1) : `${name}(${lines(list)}${end}`;
  const body = typeof statements === "string" ? [statements] : [...(statements as readonly string[])];
  return docsText(docs, INDENT) + head + block(body);
}

const parameterText = ({ name, type, hasQuestionToken }: OptionalKind<ParameterDeclarationStructure>): string =>
  `${name}${hasQuestionToken ? "?" : ""}: ${textOf(type)}`;

function interfaceText(structure: InterfaceDeclarationStructure): string {
  const bases = Array.isArray(structure.extends) ? structure.extends.map(textOf).join(", ") : "";
  const head = `${structure.isExported ? "export " : ""}interface ${structure.name}`;
  return `${head}${bases === "" ? "" : ` extends ${bases}`} ${membersText(structure)}`;
}

/** Members of an interface. */
export type Members = Pick<InterfaceDeclarationStructure, "properties" | "indexSignatures">;

/**
 * An object type: `{`, its members a line each, `}`.
 *
 * @param left - How far from the left its first line begins, for the width of doc comments.
 */
export function membersText({ properties = [], indexSignatures = [] }: Members, left = 0): string {
  return block([
    ...properties.map((property) => docsText(property.docs, left + INDENT) + memberText(property)),
    ...indexSignatures.map(
      ({ keyName, keyType, returnType }) => `[${keyName}: ${keyType}]:${afterSpace(textOf(returnType))};`,
    ),
  ]);
}

function memberText({ name, type, isReadonly, hasQuestionToken }: OptionalKind<PropertySignatureStructure>): string {
  return `${isReadonly ? "readonly " : ""}${name}${hasQuestionToken ? "?" : ""}:${afterSpace(textOf(type))};`;
}

function aliasText({ name, type, isExported }: TypeAliasDeclarationStructure): string {
  return `${isExported ? "export " : ""}type ${name} =${afterSpace(textOf(type))};`;
}

/** A type that is too long for its line begins on the next one. */
const afterSpace = (type: string): string => (type.startsWith("\n") ? type : ` ${type}`);

function importText({
  isTypeOnly,
  namespaceImport,
  namedImports,
  moduleSpecifier,
}: ImportDeclarationStructure): string {
  const names = namespaceImport === undefined ? namesText(namedImports) : `* as ${namespaceImport}`;
  return listed(`import ${isTypeOnly ? "type " : ""}`, names, ` from ${string(moduleSpecifier)};`);
}

function exportText({ isTypeOnly, namedExports, moduleSpecifier }: ExportDeclarationStructure): string {
  const from = moduleSpecifier === undefined ? ";" : ` from ${string(moduleSpecifier)};`;
  const names = namedExports === undefined && moduleSpecifier !== undefined ? "*" : namesText(namedExports);
  return listed(`export ${isTypeOnly ? "type " : ""}`, names, from);
}

type Names = ImportDeclarationStructure["namedImports"] | ExportDeclarationStructure["namedExports"];

const namesText = (names: Names): string[] =>
  ((names as readonly (string | { readonly name: string; readonly isTypeOnly?: boolean })[] | undefined) ?? []).map(
    (each) => (typeof each === "string" ? each : `${each.isTypeOnly ? "type " : ""}${each.name}`),
  );

function listed(head: string, names: string | readonly string[], end: string): string {
  if (typeof names === "string") return head + names + end;
  const line = `${head}{ ${names.join(", ")} }${end}`;
  if (names.length === 0) return `${head}{}${end}`;
  return fits(line) ? line : `${head}{${lines(names)}}${end}`;
}

const fits = (line: string, left = 0): boolean => left + line.length <= PRINT_WIDTH;

/** Each on a line of its own, with a comma behind it. */
const lines = (parts: readonly string[]): string => `\n${parts.map((part) => `${indented(part)},\n`).join("")}`;

const block = (members: readonly string[], between = "\n"): string =>
  members.length > 0 ? `{\n${indented(members.join(between))}\n}` : "{}";

/** Emitters give texts; ts-morph would take functions that write them too. */
function textOf(text: unknown): string {
  if (typeof text !== "string")
    throw new TypeError(`a structure has ${typeof text} where it needs the text of a type or an expression`);
  return text;
}

/** The doc comment of a structure, whose description is prose in paragraphs; the text of `@example` is code. */
function docsText(docs: ClassDeclarationStructure["docs"], left = 0): string {
  return (docs ?? [])
    .map((doc) => {
      const { description, tags = [] } = typeof doc === "object" ? doc : { description: doc };
      const entries = tags.map(({ tagName, text = "" }) =>
        tagName === "example" ? `@example\n${docText(textOf(text))}` : `@${tagName} ${inLine(textOf(text))}`.trimEnd(),
      );
      return docComment([docProse(textOf(description ?? "")) || undefined, ...entries], left);
    })
    .join("");
}

const inLine = (text: string): string => (LINKS.test(text) ? text : docText(text.replace(/\s+/g, " ")));

/** Links to names, which emitters make; all others are words of a spec. */
const LINKS = /^\{@link [\w$]+\}(, \{@link [\w$]+\})*$/;
