import type { ts } from "ts-morph";
import type { Operation } from "../model/model.ts";
import { slashes } from "./files.ts";
import type { OpenedByArgument, Unresolved, UsagePlace } from "./report.ts";

/** Takes what is found, each once. */
export interface Collector {
  readonly use: (node: ts.Node, operation: Operation) => void;
  readonly unresolved: (node: ts.Node, reason: string) => void;
  readonly opens: (node: ts.Node, operation: Operation, effect: OpenedByArgument["effect"], member: string) => void;
  readonly found: () => Collected;
}

export interface Collected {
  readonly uses: readonly (UsagePlace & { readonly permission: string | undefined })[];
  readonly unresolved: readonly Unresolved[];
  readonly opens: readonly OpenedByArgument[];
}

export function collector(): Collector {
  const uses = new Map<string, Collected["uses"][number]>();
  const unresolved = new Map<string, Unresolved>();
  const opens = new Map<string, OpenedByArgument>();
  return {
    use: (node, { id, permission }) => put(uses, { ...placeOf(node), operation: id, permission }),
    unresolved: (node, reason) => put(unresolved, { ...placeOf(node), reason }),
    opens: (node, { permission, id }, effect, member) =>
      put(opens, { permission: permission ?? id, effect, member, ...placeOf(node) }),
    found: () => ({ uses: sorted(uses), unresolved: sorted(unresolved), opens: sorted(opens) }),
  };
}

const put = <T extends object>(into: Map<string, T>, entry: T): void =>
  void into.set(JSON.stringify(Object.values(entry)), entry);

/** The line of the last name of what is called, where a chain has several lines. */
function placeOf(node: ts.Node): { file: string; line: number } {
  const file = node.getSourceFile();
  return { file: slashes(file.fileName), line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 };
}

const sorted = <T extends { readonly file: string; readonly line: number }>(
  all: ReadonlyMap<string, T>,
): readonly T[] =>
  [...all]
    .sort(([a, one], [b, other]) => compare(one.file, other.file) || one.line - other.line || compare(a, b))
    .map(([, entry]) => entry);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
