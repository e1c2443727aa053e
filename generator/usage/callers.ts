import type { ts } from "ts-morph";
import { bare, compiler as ts$ } from "./compiler.ts";

export type AnyCall = ts.CallExpression | ts.NewExpression;

/** Finds the calls of a function in the files that are read. */
export interface Callers {
  readonly of: (declaration: ts.SignatureDeclaration) => readonly AnyCall[];
}

/** Calls by the last name of what they call, so that only those of the right name are resolved. */
export function callersIn(files: readonly ts.SourceFile[], checker: ts.TypeChecker): Callers {
  let byName: Map<string, AnyCall[]> | undefined;
  const known = new Map<ts.Node, readonly AnyCall[]>();
  return {
    of: (declaration) => {
      const found = known.get(declaration) ?? find(declaration);
      known.set(declaration, found);
      return found;
    },
  };

  function find(declaration: ts.SignatureDeclaration): readonly AnyCall[] {
    byName ??= indexed(files);
    const names = [...namesOf(declaration), DEFAULT];
    const calls = names.flatMap((name) => byName?.get(name) ?? []);
    return calls.filter((call) => {
      const resolved = checker.getResolvedSignature(call)?.declaration;
      return resolved === declaration || (resolved !== undefined && isImplementation(resolved, declaration));
    });
  }
}

/** The names by which a function is called: its own, or that of what holds it. */
function namesOf(declaration: ts.Node): readonly string[] {
  if (ts$.isConstructorDeclaration(declaration)) return [declaration.parent.name?.text ?? ""];
  const { name } = declaration as { name?: ts.Node };
  for (let node: ts.Node = declaration; !name; node = node.parent) {
    const { name: outer } = node.parent as { name?: ts.Node };
    if (ts$.isBinaryExpression(node.parent) && ts$.isPropertyAccessExpression(node.parent.left))
      return [node.parent.left.name.text];
    if (outer) return [outer.getText()];
    if (ts$.isStatement(node.parent) || ts$.isSourceFile(node.parent)) return [];
  }
  return [name.getText()];
}

/** A method of a class stands for the one of an interface or a base class that has its name. */
function isImplementation(declared: ts.Node, implementation: ts.Node): boolean {
  const holder = implementation.parent;
  if (!ts$.isClassLike(holder) || ts$.isConstructorDeclaration(implementation)) return false;
  const bases = (holder.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => expression.getText()),
  );
  const { name } = (declared.parent ?? {}) as { name?: ts.Node };
  return name !== undefined && bases.includes(name.getText());
}

/** An import names what a module exports by default as it likes. */
const DEFAULT = "default";

function indexed(files: readonly ts.SourceFile[]): Map<string, AnyCall[]> {
  const byName = new Map<string, AnyCall[]>();
  for (const file of files) {
    const renamed = new Map<string, string>();
    const visit = (node: ts.Node): void => {
      if (ts$.isImportSpecifier(node) && node.propertyName) renamed.set(node.name.text, node.propertyName.text);
      if (ts$.isImportClause(node) && node.name) renamed.set(node.name.text, DEFAULT);
      if (ts$.isCallExpression(node) || ts$.isNewExpression(node)) {
        const callee = bare(node.expression);
        const name = ts$.isPropertyAccessExpression(callee)
          ? callee.name.text
          : ts$.isIdentifier(callee)
            ? callee.text
            : "";
        for (const each of [name, renamed.get(name) ?? ""]) {
          const list = byName.get(each);
          if (list) list.push(node);
          else byName.set(each, [node]);
        }
      }
      ts$.forEachChild(node, visit);
    };
    visit(file);
  }
  return byName;
}
