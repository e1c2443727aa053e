import { METHODS } from "../../openapi.ts";
import { type Part, type Side, entriesOf, memberOf, resolved } from "../side.ts";

/** An operation of one of the documents. */
export interface Operation {
  /** What it is known by in both: its method, and its path with the names of parameters left out. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** The operationId, or `POST /users/track`. */
  readonly name: string;
  readonly item: Part;
  readonly part: Part<Readonly<Record<string, unknown>>>;
}

/** The operations of a document, or of a map of path items such as `webhooks` or a callback. */
export function operationsOf(side: Side, pointer: readonly string[] = ["paths"], prefix = ""): Map<string, Operation> {
  const root: Part = { side, pointer: [], value: side.document };
  const paths = pointer.reduce<Part | undefined>((part, key) => part && memberOf(resolved(part), key), root);
  return operationsIn(paths && resolved(paths), prefix);
}

/** The same for the map itself. */
export function operationsIn(paths: Part | undefined, prefix = ""): Map<string, Operation> {
  const found = new Map<string, Operation>();
  for (const [path, item] of entriesOf(paths))
    for (const method of METHODS) {
      const member = memberOf(item, method);
      if (member === undefined || typeof member.value !== "object" || member.value === null) continue;
      const part = member as Operation["part"];
      const id = part.value["operationId"];
      const name = typeof id === "string" && id !== "" ? id : `${prefix}${method.toUpperCase()} ${path}`;
      const key = `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
      // Two paths may differ in the names of their parameters alone.
      found.set(found.has(key) ? `${method} ${path}` : key, { key, method, path, name, item, part });
    }
  return found;
}

/** The names in a path's braces, in their order. */
export const namesInPath = (path: string): string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
