import { type Node, findNodeAtLocation, parseTree, visit } from "jsonc-parser";
import { LineCounter } from "yaml";
import type { Position } from "../complaint.ts";
import type { Pointer } from "../pointer.ts";
import { isSayable } from "./sayable.ts";
import type { Source } from "./source.ts";

/**
 * A file that is JSON to the letter: read by the machine's own parser, since YAML's takes fifty times as long. Undefined for any other, and
 * for one in which a member stands twice: YAML's parser has the words for what is wrong with it.
 */
export function jsonSource(file: string, text: string): Source | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const value = parsed(text);
  if (value === undefined || !isSayable(value) || hasTwins(text)) return undefined;
  // Most documents are faultless, and nobody asks where their parts are.
  let tree: Node | undefined;
  let lines: LineCounter | undefined;
  const at = (offset: number): Position => {
    lines ??= linesOf(text);
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    file,
    value,
    locate(pointer) {
      tree ??= parseTree(text);
      return locate(tree as Node, pointer, at);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Names by which a member is found at once, as large objects are asked for each of theirs. */
const members = new WeakMap<Node, ReadonlyMap<string, Node>>();

function child(node: Node, key: string | number): Node | undefined {
  if (node.type === "array") return findNodeAtLocation(node, [Number(key)]);
  let byName = members.get(node);
  if (!byName) {
    byName = new Map((node.children ?? []).map((property) => [String(property.children?.[0]?.value), property]));
    members.set(node, byName);
  }
  return byName.get(String(key));
}

/** As a YAML file says it: a member is where its name stands, an item where it begins. */
function locate(root: Node, pointer: Pointer, at: (offset: number) => Position): ReturnType<Source["locate"]> {
  let node: Node | undefined = root;
  let { offset } = root;
  let found = 0;
  for (const key of pointer) {
    const ref: string | undefined = refOf(node);
    const next: Node | undefined = node && child(node, key);
    if (ref !== undefined && !next) return { position: at(offset), found, ref };
    if (!next) return { position: at(offset), found, ref: undefined };
    offset = next.offset;
    node = next.type === "property" ? next.children?.[1] : next;
    found++;
  }
  return { position: at(offset), found, ref: refOf(node) };
}

function refOf(node: Node | undefined): string | undefined {
  if (node?.type !== "object") return undefined;
  const value: unknown = child(node, "$ref")?.children?.[1]?.value;
  return typeof value === "string" ? value : undefined;
}

/** True where an object has two members of one name, of which JSON.parse keeps the last without a word. */
function hasTwins(text: string): boolean {
  const open: Set<string>[] = [];
  let twins = false;
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name) {
      const names = open.at(-1);
      twins ||= names?.has(name) ?? false;
      names?.add(name);
    },
  });
  return twins;
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lines.addNewLine(end + 1);
  return lines;
}
