import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** What an entry point exports under a name. */
export interface PublicName {
  readonly name: string;
  readonly kind: "function" | "class" | "value" | "type";
  /** One for each overload. */
  readonly signatures: readonly string[];
  /** The first sentence of its TSDoc; empty where it has none. */
  readonly sentence: string;
  readonly members: readonly { readonly signature: string; readonly sentence: string }[];
  /** Whether the spec makes it, and not a hand. */
  readonly isGenerated: boolean;
}

type Declared = ts.Declaration & { readonly name?: ts.Node };

const printer = ts.createPrinter({ removeComments: true });

/** Signatures beyond this say no more than a name, and the editor shows them. */
const WIDEST = 120;

/**
 * The names that an entry point exports, by its sources alone: every export has its type written out, which `isolatedDeclarations` holds.
 *
 * @param sourceOf - The file in which what is imported stands; those that are generated tell of their names, and no more.
 */
export function publicNames(entry: string, sourceOf: (path: string) => string): PublicName[] {
  return [...exportsOf(entry, sourceOf)]
    .map(([name, { file, nodes }]) => describeName(name, file, nodes))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Found {
  readonly file: ts.SourceFile;
  readonly nodes: readonly Declared[];
}

const parsed = new Map<string, ts.SourceFile>();

function parse(path: string): ts.SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
  parsed.set(path, file);
  return file;
}

function exportsOf(path: string, sourceOf: (path: string) => string): Map<string, Found> {
  const file = parse(sourceOf(path));
  const found = new Map<string, Found>();
  const add = (name: string, from: ts.SourceFile, nodes: readonly Declared[]) =>
    found.set(name, { file: from, nodes: [...(found.get(name)?.nodes ?? []), ...nodes] });
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) {
      const target = statement.moduleSpecifier as ts.StringLiteral | undefined;
      if (target === undefined)
        throw new Error(`${path} exports names of its own in a list: export them where they are declared.`);
      const there = exportsOf(join(dirname(path), target.text.replace(/\.js$/, ".ts")), sourceOf);
      const names =
        statement.exportClause && ts.isNamedExports(statement.exportClause)
          ? statement.exportClause.elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text])
          : [...there.keys()].map((name) => [name, name]);
      for (const [name = "", own = ""] of names) {
        const each = there.get(own);
        if (each === undefined) throw new Error(`${path} exports ${own} of ${target.text}, which has no such name.`);
        add(name, each.file, each.nodes);
      }
    } else if (isExported(statement)) {
      if (ts.isVariableStatement(statement))
        for (const each of statement.declarationList.declarations) add(each.name.getText(file), file, [each]);
      else {
        const declaration = statement as unknown as Declared;
        add(declaration.name?.getText(file) ?? "default", file, [declaration]);
      }
    }
  }
  return found;
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function describeName(name: string, file: ts.SourceFile, nodes: readonly Declared[]): PublicName {
  const [first] = nodes;
  if (first === undefined) throw new Error(`${name} is declared nowhere.`);
  // Of overloads, the one with the body is not for callers.
  const heads = nodes.filter(
    (node) => nodes.length === 1 || !ts.isFunctionDeclaration(node) || node.body === undefined,
  );
  return {
    name,
    kind: kindOf(first),
    signatures: heads.map((node) => signatureOf(name, node, file)),
    sentence: nodes.map(sentenceOf).find((each) => each !== "") ?? "",
    members: file.fileName.startsWith("generated/") ? [] : membersOf(first, file),
    isGenerated: file.fileName.startsWith("generated/"),
  };
}

function kindOf(node: ts.Node): PublicName["kind"] {
  if (ts.isFunctionDeclaration(node)) return "function";
  if (ts.isClassDeclaration(node)) return "class";
  if (arrowOf(node)) return "function";
  return ts.isVariableDeclaration(node) ? "value" : "type";
}

function signatureOf(name: string, node: Declared, file: ts.SourceFile): string {
  if (ts.isFunctionDeclaration(node)) return cut(name, `${name}${callOf(node, file)}`);
  const arrow = arrowOf(node);
  if (arrow) return cut(name, `${name}${callOf(arrow, file)}`);
  if (ts.isVariableDeclaration(node))
    return cut(name, node.type === undefined ? name : `${name}: ${textOf(node.type, file)}`);
  if (ts.isTypeAliasDeclaration(node))
    return cut(name, `${name}${typeParameters(node, file)} = ${textOf(node.type, file)}`);
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
    const heritage = (node.heritageClauses ?? []).map((clause) => ` ${textOf(clause, file).trim()}`).join("");
    return cut(name, `${name}${typeParameters(node, file)}${heritage}`);
  }
  return name;
}

/** The function that a constant is. */
const arrowOf = (node: ts.Node): ts.ArrowFunction | undefined =>
  ts.isVariableDeclaration(node) && node.type === undefined && node.initializer && ts.isArrowFunction(node.initializer)
    ? node.initializer
    : undefined;

/** The signature, or the name alone where it is too wide for a line. */
const cut = (name: string, signature: string): string => (signature.length > WIDEST ? name : signature);

const textOf = (node: ts.Node, file: ts.SourceFile): string =>
  printer.printNode(ts.EmitHint.Unspecified, node, file).replace(/\s+/g, " ").replace(/;$/, "");

const typeParameters = (
  node: { readonly typeParameters?: ts.NodeArray<ts.Node> | undefined },
  file: ts.SourceFile,
): string =>
  node.typeParameters === undefined ? "" : `<${node.typeParameters.map((each) => textOf(each, file)).join(", ")}>`;

/** `(options?: Options): Result` */
function callOf(node: ts.SignatureDeclarationBase, file: ts.SourceFile): string {
  const parameters = node.parameters.map((parameter) => {
    const { name, type, dotDotDotToken: rest, questionToken, initializer } = parameter;
    const isOptional = questionToken !== undefined || initializer !== undefined;
    const own = ts.isIdentifier(name) ? name.text : "options";
    const said = type ? textOf(type, file) : typeOfLiteral(initializer);
    return `${rest ? "..." : ""}${own}${isOptional ? "?" : ""}${said ? `: ${said}` : ""}`;
  });
  return `${typeParameters(node, file)}(${parameters.join(", ")})${node.type ? `: ${textOf(node.type, file)}` : ""}`;
}

/** What a default says of a parameter whose type it is left to say. */
function typeOfLiteral(value: ts.Expression | undefined): string {
  if (value === undefined) return "";
  if (value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword) return "boolean";
  if (ts.isNumericLiteral(value)) return "number";
  return ts.isStringLiteral(value) ? "string" : "";
}

function membersOf(node: ts.Node, file: ts.SourceFile): PublicName["members"] {
  if (!ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return [];
  return [...node.members].flatMap((member) => {
    const isHidden =
      ts.canHaveModifiers(member) &&
      (member.modifiers ?? []).some(({ kind }) =>
        [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.StaticKeyword].includes(kind),
      );
    if (isHidden || ts.isClassStaticBlockDeclaration(member) || member.name?.getText(file).startsWith("#")) return [];
    return [{ signature: memberSignature(member, file), sentence: sentenceOf(member) }];
  });
}

function memberSignature(member: ts.TypeElement | ts.ClassElement, file: ts.SourceFile): string {
  const name = member.name?.getText(file) ?? (ts.isConstructorDeclaration(member) ? "new" : "");
  const optional = "questionToken" in member && member.questionToken !== undefined ? "?" : "";
  if (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member))
    return cut(`${name}${optional}`, `${name}${optional}${member.type ? `: ${textOf(member.type, file)}` : ""}`);
  if (ts.isMethodSignature(member) || ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member))
    return cut(`${name}${optional}(…)`, `${name}${optional}${callOf(member, file)}`);
  if (ts.isCallSignatureDeclaration(member)) return cut("(…)", callOf(member, file));
  return cut(name || "[…]", textOf(member, file));
}

/** The first sentence of what stands above a declaration. */
function sentenceOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter((each) => ts.isJSDoc(each));
  const text = (ts.getTextOfJSDocComment((doc as ts.JSDoc | undefined)?.comment) ?? "")
    .replace(/\{@link(?:code|plain)? +([^}\s]+)[^}]*\}/g, "`$1`")
    .replace(/\s+/g, " ")
    .trim();
  const [sentence = text] = /^.*?[.!?](?= [A-Z`"]|$)/.exec(text) ?? [];
  return sentence;
}

/** The source of a module of a package: as it is written by hand, or else as it is generated. */
export const sourceOfPackage =
  (name: string) =>
  (path: string): string => {
    const template = join("templates", name, path);
    return existsSync(template) ? template : join("generated", name, path);
  };
