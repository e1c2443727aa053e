import type { ts } from "ts-morph";
import type { Api } from "./api.ts";
import { type Callers, callersIn } from "./callers.ts";
import type { Collector } from "./collect.ts";
import { compiler as ts$ } from "./compiler.ts";
import { type Folder, folder } from "./fold.ts";
import { suspectsIn } from "./flows/suspects.ts";
import { type Meaning, type Meanings, meaningsOf } from "./meanings.ts";
import { type Origin, originFinder } from "./origin.ts";
import type { Program } from "./projects.ts";

/** All that the parts of a reading share: one program, the description, and where to put what is found. */
export interface Reading extends Program {
  readonly api: Api;
  readonly collect: Collector;
  readonly originOf: (file: ts.SourceFile) => Origin;
  readonly meanings: Meanings;
  readonly fold: Folder;
  readonly callers: Callers;
  /** Names without a type of which it is known what they are. */
  readonly settled: Set<ts.Node>;
  /** Other names that code gave to `request`. */
  readonly aliases: Set<string>;
  /** Whether an expression may be a client, by its names. */
  readonly isSuspect: (node: ts.Node) => boolean;
  /** Whether a node calls an operation: what that answers is no client. */
  readonly isAnswer: (node: ts.Node) => boolean;
  /** What a symbol stands for: that of its declarations which has a meaning. */
  readonly meaningOf: (symbol: ts.Symbol | undefined) => Meaning | undefined;
}

export function readingOf(program: Program, api: Api, collect: Collector): Reading {
  const originOf = originFinder(api);
  const own = program.files.filter((file) => !file.isDeclarationFile && originOf(file).kind === "own");
  const meanings = meaningsOf(program, api, originOf);
  const meaningOf: Reading["meaningOf"] = (symbol) => {
    for (const declaration of symbol?.declarations ?? []) {
      const meaning = meanings.of(declaration);
      if (meaning) return meaning;
    }
    return undefined;
  };
  const isAnswer = (node: ts.Node): boolean => {
    if (!ts$.isCallExpression(node) || !ts$.isPropertyAccessExpression(node.expression)) return false;
    const { name } = node.expression;
    return meanings.names.has(name.text) && meaningOf(program.checker.getSymbolAtLocation(name))?.kind === "operation";
  };
  return {
    ...program,
    files: own,
    api,
    collect,
    originOf,
    meanings,
    fold: folder(program.checker),
    callers: callersIn(own, program.checker),
    isSuspect: suspectsIn(own, meanings.holders, isAnswer),
    isAnswer,
    settled: new Set(),
    aliases: new Set(),
    meaningOf,
  };
}
