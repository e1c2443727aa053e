import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ts } from "ts-morph";
import type { Operation } from "../model/model.ts";
import type { Api } from "./api.ts";
import { compiler as ts$ } from "./compiler.ts";
import { textOf } from "./http/texts.ts";
import { addressOf, operationsAt } from "./url.ts";

/**
 * Other people's packages for the API: which operation a method of theirs calls. Their types have only names, and comments may be wrong, so
 * their JavaScript is read: the method beside its declaration, and the functions to which it leads.
 */
export function otherClientReader(api: Api): (declaration: ts.Node) => Operation | undefined {
  const folders = new Map<string, readonly PathFunction[]>();
  const methods = new Map<string, ReadonlyMap<string, ts.Node>>();
  return (declaration) => {
    const types = declaration.getSourceFile().fileName;
    const script = scriptOf(types);
    if (script === undefined) return undefined;
    const members = methods.get(script) ?? membersOf(parse(script));
    methods.set(script, members);
    const body = members.get(addressIn(declaration).join("."));
    if (!body) return undefined;
    const folder = dirname(script);
    const known = folders.get(folder) ?? pathFunctions(api, folder);
    folders.set(folder, known);
    return operationOf(api, body, known, methodInDocs(declaration));
  };
}

/** A function in whose body the path of an operation stands. */
interface PathFunction {
  /** Its file's folders and name, and its own. */
  readonly words: readonly string[];
  readonly name: string;
  readonly paths: readonly Found[];
}
interface Found {
  readonly path: string;
  readonly method: string | undefined;
}

function operationOf(
  api: Api,
  body: ts.Node,
  known: readonly PathFunction[],
  docs: Found | undefined,
): Operation | undefined {
  const paths = [...pathsIn(api, body), ...callsIn(body).flatMap((call) => leadsTo(call, known))];
  const all = paths.flatMap(({ path, method }) => {
    // Where code leaves the method to another function, what it is said to be helps to choose among those of the path.
    const said =
      docs &&
      operationsAt(api, docs.method, docs.path).find((each) => operationsAt(api, undefined, path).includes(each));
    return method === undefined && said ? [said] : operationsAt(api, method, path);
  });
  const [operation, other] = new Set(all);
  return other === undefined ? operation : undefined;
}

const leadsTo = (call: readonly string[], known: readonly PathFunction[]): readonly Found[] =>
  known
    .filter(
      ({ name, words }) => name === call.at(-1) && call.slice(0, -1).every((word, index) => words[index] === word),
    )
    .flatMap(({ paths }) => paths);

/** `users.external_ids.rename(…)` → its words. */
function callsIn(body: ts.Node): readonly (readonly string[])[] {
  const calls: string[][] = [];
  visit(body, (node) => {
    if (ts$.isCallExpression(node) && /^[\w$]+(\.[\w$]+)*$/.test(node.expression.getText()))
      calls.push(node.expression.getText().split("."));
  });
  return calls;
}

function pathsIn(api: Api, body: ts.Node): readonly Found[] {
  const found: Found[] = [];
  visit(body, (node) => {
    const isText = ts$.isStringLiteralLike(node) || ts$.isTemplateExpression(node);
    const path = isText ? addressOf(api, textOf(node)).path : undefined;
    if (path === undefined || operationsAt(api, undefined, path).length === 0) return;
    const call = enclosingCall(node)?.expression.getText() ?? "";
    found.push({ path, method: /\b(get|post|put|patch|delete)\b\W*$/i.exec(call)?.[1]?.toUpperCase() });
  });
  return found;
}

const enclosingCall = (node: ts.Node): ts.CallExpression | undefined =>
  ts$.findAncestor(node.parent, (each): each is ts.CallExpression => ts$.isCallExpression(each));

function pathFunctions(api: Api, folder: string): readonly PathFunction[] {
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.[cm]?js$/.test(path));
  return scripts.sort().flatMap((path) => {
    const words = path
      .replaceAll("\\", "/")
      .replace(/\.[cm]?js$/, "")
      .split("/");
    const found: PathFunction[] = [];
    visit(parse(join(folder, path)), (node) => {
      if (!ts$.isFunctionDeclaration(node) || !node.name || !node.body) return;
      const paths = pathsIn(api, node.body);
      if (paths.length > 0) found.push({ words, name: node.name.text, paths });
    });
    return found;
  });
}

/** The functions of a script by their address: `users.track` for `this.users = { track: () => … }`. */
function membersOf(file: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  const members = new Map<string, ts.Node>();
  visit(file, (node) => {
    const isFunction =
      ts$.isFunctionExpression(node) ||
      ts$.isArrowFunction(node) ||
      ts$.isFunctionDeclaration(node) ||
      ts$.isMethodDeclaration(node);
    if (isFunction && node.body) members.set(addressIn(node).join("."), node.body);
  });
  return members;
}

/** The names that lead to a node, within its class or file. */
function addressIn(node: ts.Node): readonly string[] {
  const words: string[] = [];
  for (
    let each = node;
    !ts$.isSourceFile(each) && !ts$.isClassLike(each) && !ts$.isConstructorDeclaration(each);
    each = each.parent
  ) {
    const { name } = each as { name?: ts.Node };
    if (ts$.isBinaryExpression(each) && ts$.isPropertyAccessExpression(each.left)) words.unshift(each.left.name.text);
    else if (name && ts$.isIdentifier(name) && !ts$.isPropertyAccessExpression(each)) words.unshift(name.text);
  }
  return words;
}

/** "POST /users/track" in the comment of a declaration. */
function methodInDocs(declaration: ts.Node): Found | undefined {
  const [, method, path] =
    /\b(GET|POST|PUT|PATCH|DELETE) (\/[\w/{}-]+)/.exec(declaration.getFullText().split("*/")[0] ?? "") ?? [];
  return path === undefined ? undefined : { method, path };
}

function scriptOf(types: string): string | undefined {
  const [, stem, kind = ""] = /^(.*)\.d\.([cm]?)ts$/.exec(types) ?? [];
  const script = stem === undefined ? types : `${stem}.${kind}js`;
  return existsSync(script) ? script : undefined;
}

const parse = (path: string): ts.SourceFile =>
  ts$.createSourceFile(path, readFileSync(path, "utf8"), ts$.ScriptTarget.ESNext, true, ts$.ScriptKind.JS);

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts$.forEachChild(node, (child) => visit(child, see));
}
