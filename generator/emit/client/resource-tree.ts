import type { ApiModel, Area, Operation } from "../../model/model.ts";
import { camelCase, pascalCase, TAKEN_MEMBERS, TAKEN_TYPES, uniqueNames } from "../../model/naming.ts";
import { batchMethodName } from "./batch-method.ts";
import { type BatchFacts, batchesOf } from "./batch-facts.ts";
import { THROWN } from "./thrown.ts";

/** A class of the client: its methods, and the classes below it. */
export interface Resource {
  readonly className: string;
  readonly file: string;
  /** The members that lead from the client to it. */
  readonly way: readonly string[];
  readonly methods: readonly { readonly operation: Operation; readonly name: string }[];
  readonly batches: readonly { readonly batch: BatchFacts; readonly name: string }[];
  readonly children: readonly Resource[];
}

/** What is known of a class before its members have names. */
interface Place {
  readonly className: string;
  readonly file: string;
  readonly operations: Operation[];
  readonly children: Map<string, Place>;
}

/** Where each operation stands in the client: `catalogs.items.list` is the method `list` below `catalogs` and `items`. */
export function resourceTree(model: ApiModel): readonly Resource[] {
  const tree = trees.get(model) ?? make(model);
  trees.set(model, tree);
  return tree;
}

/** Whoever asks for the place of one operation asks for those of all. */
const trees = new WeakMap<ApiModel, readonly Resource[]>();

function make(model: ApiModel): readonly Resource[] {
  const className = classNamer(model);
  const root = new Map<string, Place>();
  for (const operation of model.operations) place(root, operation, className);
  const batches = new Map(batchesOf(model).map((batch) => [batch.operation, batch]));
  const names = uniqueNames(TAKEN_MEMBERS);
  return [...root].map(([word, each]) => named(each, [names(word)], batches));
}

/** The area whose class it is, where it is one. */
export const areaOf = (model: ApiModel, { way }: Resource): Area | undefined =>
  way.length === 1 ? model.areas.find(({ name }) => camelCase(name) === way[0]) : undefined;

/** Class names that are neither schemas nor names of the core. */
function classNamer(model: ApiModel): (name: string) => string {
  const taken = new Set(model.schemas.map(({ name }) => name));
  const unique = uniqueNames([...TAKEN_TYPES, ...Object.values(THROWN), "Api"]);
  return (name) => unique(taken.has(name) ? `${name}Resource` : name);
}

function place(root: Map<string, Place>, operation: Operation, className: (name: string) => string): void {
  let level = root;
  let found: Place | undefined;
  const way: string[] = [];
  for (const word of operation.names.resource) {
    way.push(word);
    found = level.get(word) ?? {
      className: className(pascalCase(way.join(" "))),
      file: operation.names.file,
      operations: [],
      children: new Map(),
    };
    level.set(word, found);
    level = found.children;
  }
  found?.operations.push(operation);
}

function named(
  { className, file, operations, children }: Place,
  way: readonly string[],
  batches: ReadonlyMap<Operation, BatchFacts>,
): Resource {
  const names = uniqueNames(TAKEN_MEMBERS);
  const methods = operations.map((operation) => ({ operation, name: names(operation.names.method) }));
  const below = [...children].map(([word, child]) => named(child, [...way, names(word)], batches));
  // Named last: an operation's own method never gives way to a helper.
  const helpers = operations.flatMap((operation) => {
    const batch = batches.get(operation);
    return batch ? [{ batch, name: names(batchMethodName(operation.names.method)) }] : [];
  });
  return { className, file, way, methods, batches: helpers, children: below };
}
