import type { ApiModel } from "../../model/model.ts";
import { callOf } from "../own-operations.ts";

/**
 * Comments by which a hand-written run time says what of it belongs to a part of one description:
 *
 * - `// only with area users`: the declaration, member or statement that follows goes where there is no such area; of several names, as in
 *   `// only with area email users`, where there is none of them;
 * - `// only with operation users.merge`: the same, by operation;
 * - `// keys are operations`, `// keys are schemas`: of the object or array that follows, the entries go that are none.
 */
export const CONDITION =
  /^[ \t]*\/\/ (?:only with (area|operation) (\S+(?: \S+)*)|keys are (operations|schemas))[ \t]*$/gm;

/** Of those comments. To look for them takes less time than to look for lines. */
const BEGINNINGS = ["// only with ", "// keys are "];

export type Names = Readonly<Record<"areas" | "operations" | "schemas", ReadonlySet<string>>>;

/** @param own - The calls that the run times are written for, by their ids; absent for those of the model. */
export function namesOf(model: ApiModel, own?: ReadonlyMap<string, string>): Names {
  const known = model.operations.filter(({ id, method, path }) => !own || own.get(id) === callOf(method, path));
  return {
    areas: new Set(known.map(({ area }) => area)),
    operations: new Set(known.map(({ id }) => id)),
    schemas: new Set(known.length === 0 ? [] : model.schemas.map(({ name }) => name)),
  };
}

/** Whether there is one of the areas or operations that a comment names. */
export function isThere(kind: string, named: string, names: Names): boolean {
  const known = kind === "area" ? names.areas : names.operations;
  return named.split(" ").some((name) => known.has(name));
}

/** The text without the comments themselves. */
export const withoutConditions = (text: string): string => text.replace(new RegExp(`${CONDITION.source}\n`, "gm"), "");

/**
 * Whether some of the text may belong to parts that are not there, told without a parser, which takes as long to load as all the rest: by
 * the lines of a formatted text.
 */
export const mayLackParts = (text: string, names: Names): boolean =>
  BEGINNINGS.some((beginning) => text.includes(beginning)) &&
  [...text.matchAll(CONDITION)].some(({ index, 0: comment, 1: of, 2: named, 3: kind }) => {
    if (of !== undefined) return !isThere(of, named as string, names);
    const [first = "", ...rest] = text.slice(index + comment.length + 1).split("\n");
    const keys = /[\])}]+[,;]?$/.test(first) ? keysInLine(first) : keysInLines(first, rest);
    return keys.some((key) => !names[kind as "operations" | "schemas"].has(key));
  });

const keysInLine = (line: string): string[] =>
  [...line.replace(/^[^[{]*/, "").matchAll(/"([^"]+)"|(\w+)(?=: )/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** Those of the outermost entries of a block, one a line. */
function keysInLines(first: string, rest: readonly string[]): string[] {
  const indent = /^ */.exec(first)?.[0] ?? "";
  const end = rest.findIndex((line) => line.startsWith(indent) && /^[\])}]/.test(line.slice(indent.length)));
  const entries = rest.slice(0, Math.max(end, 0)).flatMap((line) => {
    const [, space, quoted, plain] = /^( *)(?:"([^"]+)"|(\w+))(?=[:(,]|$)/.exec(line) ?? [];
    return space === undefined ? [] : [{ depth: space.length, key: quoted ?? plain ?? "" }];
  });
  const outermost = Math.min(...entries.map(({ depth }) => depth));
  return entries.filter(({ depth }) => depth === outermost).map(({ key }) => key);
}
