import {
  type Alias,
  LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  visit,
} from "yaml";
import type { Position } from "../complaint.ts";
import type { Pointer } from "../pointer.ts";
import { DEEPEST, isTooDeep } from "./depth.ts";
import { isSayable } from "./sayable.ts";
import { jsonSource } from "./json-source.ts";
import { yamlFault } from "./yaml-faults.ts";

/** One YAML (or JSON) file of a spec: its value, and where each part of it stands. */
export interface Source {
  /** Absolute path. */
  readonly file: string;
  readonly value: unknown;
  /** The place of the deepest part of `pointer` that exists, and how much of the pointer was found. */
  locate(pointer: Pointer): { readonly position: Position; readonly found: number; readonly ref: string | undefined };
}

/** Why a file is not YAML, and where. */
export class YamlSyntaxError extends Error {
  readonly position: Position;
  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

export function parseSource(file: string, text: string): Source {
  try {
    const source = jsonSource(file, text) ?? yamlSource(file, text);
    if (!isTooDeep(source.value)) return source;
  } catch (error) {
    // The parsers' own stack ends later than that.
    if (!isOutOfStack(error)) throw error;
  }
  const message = `members or items are nested deeper than ${DEEPEST} levels; name the inner parts under components, and refer to them`;
  throw new YamlSyntaxError(message, { file, line: 1, column: 1 });
}

const isOutOfStack = (error: unknown): boolean => /call stack/.test((error as Error).message);

function yamlSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: isSameName });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = yamlFault(document, text);
  if (fault) throw new YamlSyntaxError(fault.message, at(fault.offset));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const alias = danglingAlias(document);
    if (!alias) throw new YamlSyntaxError(`${(cause as Error).message}; write out what the aliases stand for`, at(0));
    const message = `the alias *${alias.source} has no anchor &${alias.source} before it; write the anchor, or put a text that begins with * in quotes`;
    throw new YamlSyntaxError(message, at(alias.range?.[0] ?? 0));
  }
  if (!isSayable(value)) {
    const { number, offset } = unsayable(document, text);
    throw new YamlSyntaxError(
      `${number} is a number that JSON cannot say; write another, or put the text in quotes`,
      at(offset),
    );
  }
  return { file, value, locate: (pointer) => locate(document, pointer, at) };
}

/** Names are texts in JSON: `401` and `"401"` are one. */
const isSameName = (a: Node, b: Node): boolean =>
  a === b || (isScalar(a) && isScalar(b) && (a.value === b.value || String(a.value) === String(b.value)));

function unsayable(document: Document, text: string): { number: string; offset: number } {
  let offset = 0;
  let end = 0;
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== "number" || Number.isFinite(value) || !range) return undefined;
      [offset, end] = range;
      return visit.BREAK;
    },
  });
  return { number: text.slice(offset, end), offset };
}

function danglingAlias(document: Document): Alias | undefined {
  let dangling: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      dangling = alias;
      return visit.BREAK;
    },
  });
  return dangling;
}

function locate(document: Document, pointer: Pointer, at: (offset: number) => Position) {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  let found = 0;
  for (const key of pointer) {
    node = resolveAlias(document, node);
    const ref = isMap(node) ? node.get("$ref") : undefined;
    if (typeof ref === "string" && key !== "$ref" && !(isMap(node) && node.has(String(key))))
      return { position: at(offset), found, ref };
    const next = child(node, key);
    if (!next) return { position: at(offset), found, ref: undefined };
    offset = next.offset;
    node = next.node;
    found++;
  }
  node = resolveAlias(document, node);
  const ref = isMap(node) ? node.get("$ref") : undefined;
  return { position: at(offset), found, ref: typeof ref === "string" ? ref : undefined };
}

function child(node: Node | null, key: string | number): { node: Node | null; offset: number } | undefined {
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(key));
    return pair && { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return item && { node: item, offset: item.range?.[0] ?? 0 };
  }
  return undefined;
}

/** The members of a map by name: a list of all schemas is asked for each of them. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair<Node, Node | null>>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair<Node, Node | null>> {
  let byName = pairs.get(map);
  if (!byName) {
    byName = new Map(
      (map.items as Pair<Node, Node | null>[]).flatMap((pair) =>
        isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [],
      ),
    );
    pairs.set(map, byName);
  }
  return byName;
}

const resolveAlias = (document: Document, node: Node | null): Node | null =>
  isAlias(node) ? ((node.resolve(document) as Node | undefined) ?? null) : node;
