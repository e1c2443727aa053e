import type { ts } from "ts-morph";
import { bare, compiler as ts$ } from "../compiler.ts";
import { assigned, declarationOf } from "../fold.ts";
import type { Origin } from "../origin.ts";
import type { Program } from "../projects.ts";

/** A client of HTTP: how its calls say what they send. */
export interface Library {
  /** The name of the package; `fetch` for the platform's own. */
  readonly name: string;
  /** The address that an instance puts before every path, where it is written out. */
  readonly base: ts.Expression | undefined;
}

/** Packages that send requests, and the members by which instances of them say where to. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  axios: ["baseURL"],
  got: ["prefixUrl", "baseUrl"],
  ky: ["prefixUrl", "baseUrl", "prefix"],
  undici: ["origin"],
  ofetch: ["baseURL"],
  needle: [],
  superagent: [],
  "node-fetch": [],
  "cross-fetch": [],
  "isomorphic-fetch": [],
  "make-fetch-happen": [],
  http: [],
  https: [],
};

export const isLibrary = (name: string): boolean => Object.hasOwn(BASES, name);

/** The name of a package, or of a module of Node without what marks it as one. */
const nameOf = (specifier: string): string => specifier.replace(/^node:/, "");

/** Tells by the types, or by the import where a package is not installed, which client of HTTP an expression is. */
export function libraryFinder(
  { checker, reached }: Program,
  originOf: (file: ts.SourceFile) => Origin,
  member: (
    expression: ts.Expression | undefined,
    name: string,
  ) => { readonly value: ts.Expression | undefined } | undefined,
): (expression: ts.Expression) => Library | undefined {
  const isReached = reached.some((file) => {
    const origin = originOf(file);
    return origin.kind === "package" && isLibrary(origin.name);
  });
  return (expression) => find(expression, 0);

  function find(given: ts.Expression, depth: number): Library | undefined {
    const node = bare(given);
    if (depth > 6) return undefined;
    if (ts$.isCallExpression(node) || ts$.isNewExpression(node)) return made(node, depth);
    if (ts$.isPropertyAccessExpression(node) && node.name.text === "fetch" && isGlobal(node.expression)) return FETCH;
    if (ts$.isAwaitExpression(node)) return find(node.expression, depth + 1);
    const name = ts$.isPropertyAccessExpression(node) ? node.name : ts$.isIdentifier(node) ? node : undefined;
    if (!name) return undefined;
    const imported = ts$.isIdentifier(node) ? importOf(node) : undefined;
    if (imported !== undefined) return { name: imported, base: undefined };
    const declaration = declarationOf(checker, name);
    if (!declaration) return name.text === "fetch" ? FETCH : undefined;
    const origin = originOf(declaration.getSourceFile());
    if (origin.kind === "platform") return name.text === "fetch" ? FETCH : undefined;
    if (origin.kind === "package") return isLibrary(origin.name) ? { name: origin.name, base: undefined } : undefined;
    const { initializer } = declaration as { initializer?: ts.Expression };
    // A parameter's default is not what callers give.
    const value = ts$.isParameter(declaration) ? undefined : (initializer ?? assigned(declaration));
    return (value && find(value, depth + 1)) ?? byType(node, declaration);
  }

  /** `axios.create({ baseURL })`, `got.extend({ prefixUrl })`, `new Pool(origin)`, `require` of axios. */
  function made(node: ts.CallExpression | ts.NewExpression, depth: number): Library | undefined {
    const { expression: callee, arguments: args = [] } = node;
    const [first] = args;
    if (ts$.isIdentifier(callee) && callee.text === "require" && first && ts$.isStringLiteralLike(first))
      return isLibrary(nameOf(first.text)) ? { name: nameOf(first.text), base: undefined } : undefined;
    const holder = ts$.isPropertyAccessExpression(callee) ? callee.expression : callee;
    const isMaker =
      ts$.isNewExpression(node) ||
      (ts$.isPropertyAccessExpression(callee) && /^(create|extend|instance|defaults)$/.test(callee.name.text));
    const library = isMaker ? find(holder, depth + 1) : undefined;
    if (!library) return undefined;
    if (library.name === "undici") return { ...library, base: first };
    const [base] = (BASES[library.name] ?? []).flatMap((name) => member(first, name)?.value ?? []);
    return { ...library, base: base ?? library.base };
  }

  function byType(node: ts.Expression, declaration: ts.Declaration): Library | undefined {
    // `send: typeof fetch`, which somebody gives.
    const mayBeFetch = (declaration as { type?: ts.TypeNode }).type !== undefined;
    if (!isReached && !mayBeFetch) return undefined;
    const symbol = checker.getTypeAtLocation(node).symbol as ts.Symbol | undefined;
    const file = symbol?.declarations?.[0]?.getSourceFile();
    const origin = file && originOf(file);
    if (origin?.kind === "platform" && symbol?.name === "fetch") return FETCH;
    return origin?.kind === "package" && isLibrary(origin.name) ? { name: origin.name, base: undefined } : undefined;
  }

  function importOf(node: ts.Identifier): string | undefined {
    const [declaration] = checker.getSymbolAtLocation(node)?.declarations ?? [];
    const statement = declaration && ts$.findAncestor(declaration, (each) => ts$.isImportDeclaration(each));
    const specifier = statement && ts$.isImportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    const name = specifier && ts$.isStringLiteral(specifier) ? nameOf(specifier.text) : "";
    return isLibrary(name) ? name : undefined;
  }
}

const FETCH: Library = { name: "fetch", base: undefined };

const isGlobal = (node: ts.Expression): boolean => /^(globalThis|window|self|global)$/.test(node.getText());
