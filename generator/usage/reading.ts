import type { ts } from "ts-morph";
import type { Api } from "./api.ts";
import { type Callers, callersIn } from "./callers.ts";
import type { Collector } from "./collect.ts";
import { compiler as ts$ } from "./compiler.ts";
import { type Folder, folder } from "./fold.ts";
import { filesWithClient } from "./flows/reach.ts";
import { suspectsIn } from "./flows/suspects.ts";
import { type Meaning, type Meanings, meaningsOf } from "./meanings.ts";
import { type Origin, originFinder } from "./origin.ts";
import type { Program } from "./projects.ts";
import { type UnknownMembers, unknownMembers } from "./unknown-members.ts";

/** All that the parts of a reading share: one program, the description, and where to put what is found. */
export interface Reading extends Program {
  readonly api: Api;
  readonly collect: Collector;
  readonly originOf: (file: ts.SourceFile) => Origin;
  readonly meanings: Meanings;
  readonly fold: Folder;
  readonly callers: Callers;
  /** Those that can have an expression of the client's types, and declarations that bring them. */
  readonly withClient: readonly ts.SourceFile[];
  /** Names without a type of which it is known what they are. */
  readonly settled: Set<ts.Node>;
  /** What is told of members that a client lacks. */
  readonly unknown: UnknownMembers;
  /** Other names that code gave to `request`. */
  readonly aliases: Set<string>;
  /** Whether an expression may be a client, by its names. */
  readonly isSuspect: (node: ts.Node) => boolean;
  /** Whether a node calls an operation: what that answers is no client. */
  readonly isAnswer: (node: ts.Node) => boolean;
  /** What the declarations of a symbol stand for: several, where it is a member of one of several types. */
  readonly standsFor: (symbol: ts.Symbol | undefined) => readonly Meaning[];
  /** Whether a type is that of the client or of a part of it, or one of several that is. */
  readonly isHolder: (type: ts.Type) => boolean;
}

export function readingOf(program: Program, api: Api, collect: Collector): Reading {
  const originOf = originFinder(api);
  const own = program.files.filter((file) => !file.isDeclarationFile && originOf(file).kind === "own");
  const meanings = meaningsOf(program, api, originOf);
  const { checker } = program;
  const standsFor: Reading["standsFor"] = (symbol) => (symbol?.declarations ?? []).flatMap(meanings.of);
  const isAnswer = (node: ts.Node): boolean => {
    if (!ts$.isCallExpression(node) || !ts$.isPropertyAccessExpression(node.expression)) return false;
    const { name } = node.expression;
    return (
      meanings.names.has(name.text) &&
      standsFor(checker.getSymbolAtLocation(name)).some(({ kind }) => kind === "operation")
    );
  };
  const withClient = filesWithClient(program, originOf);
  return {
    ...program,
    files: own,
    withClient,
    api,
    collect,
    originOf,
    meanings,
    fold: folder(program.checker),
    callers: callersIn(own, program.checker),
    isSuspect: suspectsIn(withClient, meanings.holders, isAnswer),
    isAnswer,
    unknown: unknownMembers({ api, checker, collect, standsFor, originOf }),
    settled: new Set(),
    aliases: new Set(),
    standsFor,
    isHolder: (type) => {
      const given = checker.getNonNullableType(type);
      return (given.isUnion() ? given.types : [given]).some((each) =>
        standsFor(each.symbol as ts.Symbol | undefined).some(({ kind }) => kind === "holder"),
      );
    },
  };
}
