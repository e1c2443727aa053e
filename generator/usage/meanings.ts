import { dirname } from "node:path";
import type { ts } from "ts-morph";
import type { Operation } from "../model/model.ts";
import type { Api } from "./api.ts";
import { compiler as ts$ } from "./compiler.ts";
import { otherClientReader } from "./other-clients.ts";
import type { Origin } from "./origin.ts";
import type { Program } from "./projects.ts";

/** What a declaration stands for. */
export type Meaning =
  | { readonly kind: "operation"; readonly operation: Operation; readonly isData: boolean }
  /** A method of a generated client that the description does not have. */
  | { readonly kind: "unknown"; readonly name: string }
  /** `request`, which takes a method and a path. */
  | { readonly kind: "request"; readonly position: number }
  /** The client, or a part of it, in which methods are; with the members that lead to it. */
  | { readonly kind: "holder"; readonly way: readonly string[] };

/** What the declarations of a program stand for, and by which names code can reach them. */
export interface Meanings {
  /** Several, where a type of the code base stands for methods of several parts of the client. */
  readonly of: (declaration: ts.Node) => readonly Meaning[];
  readonly names: ReadonlySet<string>;
  /** The names of the classes in which the methods are. */
  readonly holders: ReadonlySet<string>;
  /** Adds what a type of the code base stands for, into which a client was put. */
  readonly add: (declaration: ts.Node, name: string, meaning: Meaning) => boolean;
}

/** Reads the generated clients that a program reaches, and other packages for the API. */
export function meaningsOf({ reached }: Program, api: Api, originOf: (file: ts.SourceFile) => Origin): Meanings {
  const found = new Map<ts.Node, readonly Meaning[]>();
  const names = new Set<string>();
  const holders = new Set<string>();
  const readOther = otherClientReader(api);
  const add = (declaration: ts.Node, name: string, meaning: Meaning): boolean => {
    const before = found.get(declaration) ?? [];
    if (before.some((each) => isSame(each, meaning))) return false;
    found.set(declaration, [...before, meaning]);
    names.add(name);
    if (meaning.kind === "holder") holders.add(name);
    return true;
  };
  const classes = new Map<string, ts.ClassDeclaration[]>();
  for (const file of reached) {
    const origin = originOf(file);
    if (origin.kind === "other client") {
      for (const statement of file.statements)
        if (ts$.isClassDeclaration(statement) && statement.name) holders.add(statement.name.text);
      eachCallable(file, (node, name) => {
        const operation = readOther(node);
        if (operation) add(node, name, { kind: "operation", operation, isData: false });
        else if (/\bPromise</.test(node.getText()))
          add(node, name, { kind: "unknown", name: `${name} of ${origin.name}` });
      });
    }
    if (origin.kind !== "client") continue;
    for (const statement of file.statements) {
      if (ts$.isClassDeclaration(statement)) {
        const folder = dirname(file.fileName);
        classes.set(folder, [...(classes.get(folder) ?? []), statement]);
      } else if (ts$.isFunctionDeclaration(statement) && isRequest(statement))
        add(statement, "request", { kind: "request", position: 1 });
      else if (ts$.isVariableStatement(statement)) readConstants(statement, api, add);
    }
  }
  for (const list of classes.values()) readClasses(list, api, add);
  return { of: (declaration) => found.get(declaration) ?? [], names, holders, add };
}

type Add = Meanings["add"];

const isSame = (one: Meaning, other: Meaning): boolean =>
  one.kind === "operation" && other.kind === "operation"
    ? one.operation === other.operation && one.isData === other.isData
    : one.kind === other.kind;

/** `export const usersTrack: Operation<UsersTrackCall>`, and the constants of batches. */
function readConstants(statement: ts.VariableStatement, api: Api, add: Add): void {
  for (const declaration of statement.declarationList.declarations) {
    const { name, type } = declaration;
    if (!type || !ts$.isIdentifier(name) || !ts$.isTypeReferenceNode(type)) continue;
    const typeName = type.typeName.getText();
    if (typeName !== "Operation" && typeName !== "Batch") continue;
    const operation = api.byConstant.get(name.text);
    const meaning: Meaning = operation
      ? { kind: "operation", operation, isData: true }
      : { kind: "unknown", name: name.text };
    add(declaration, name.text, meaning);
  }
}

const isRequest = (node: ts.SignatureDeclarationBase & ts.Node): boolean =>
  node.name?.getText() === "request" && node.parameters.some(({ name }) => name.getText() === "method");

/** From the class that holds all others, down to each method: the way there is the operation's address. */
function readClasses(list: readonly ts.ClassDeclaration[], api: Api, add: Add): void {
  const byName = new Map(list.map((each) => [each.name?.text ?? "", each]));
  for (const each of list) {
    const request = each.members.find((member) => ts$.isMethodDeclaration(member) && isRequest(member));
    // The client itself: its methods are those of the class that it extends, and this one.
    if (request) {
      add(request, "request", { kind: "request", position: 0 });
      add(each, each.name?.text ?? "", { kind: "holder", way: [] });
    }
  }
  const root = byName.get("Api");
  if (root) read(root, []);

  function read(holder: ts.ClassDeclaration, way: readonly string[]): void {
    if (!add(holder, holder.name?.text ?? "", { kind: "holder", way })) return;
    for (const member of holder.members) {
      const name = member.name?.getText().replace(/^["']|["']$/g, "") ?? "";
      if (ts$.isMethodDeclaration(member)) {
        const address = [...way, name].join(".");
        const operation = api.byAddress.get(address);
        add(
          member,
          name,
          operation ? { kind: "operation", operation, isData: false } : { kind: "unknown", name: address },
        );
      } else if (ts$.isPropertyDeclaration(member) && member.type) {
        const below = byName.get(member.type.getText());
        if (below) read(below, [...way, name]);
      }
    }
  }
}

/** Functions and members of classes that can be called, by their names. */
function eachCallable(file: ts.SourceFile, visit: (node: ts.Node, name: string) => void): void {
  const walk = (node: ts.Node): void => {
    const { name, type } = node as { name?: ts.Node; type?: ts.TypeNode };
    const isMethod = ts$.isMethodSignature(node) || ts$.isMethodDeclaration(node) || ts$.isFunctionDeclaration(node);
    const isMember = ts$.isPropertySignature(node) || ts$.isPropertyDeclaration(node);
    if ((isMethod || (isMember && type && ts$.isFunctionTypeNode(type))) && name && ts$.isIdentifier(name))
      visit(node, name.text);
    ts$.forEachChild(node, walk);
  };
  walk(file);
}
