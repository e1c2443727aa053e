// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import { inPointer, valueAt } from "../value-at.js";
import { mainErrors, nameOfPlace } from "../wording.js";

/** One thing that Braze takes and the description does not have, and what it is taken for. */
export interface Repair {
  readonly pointer: string;
  /** Whether it says no more than that a member is not there among those that exclude each other. */
  readonly isAbsence: boolean;
  /** A sentence for `mock.notes`. */
  readonly sentence: string;
  apply(): void;
  undo(): void;
}

type Members = Record<string, unknown>;

/** Members that hold identifiers: in them Braze takes numbers for texts. */
const IDENTIFIER = /(^|_)ids?$/;

/**
 * What could put right the complaints about a value, likelier things first. Seen of Braze: it takes members that it
 * does not know, null where a member may be left out, and whole numbers as identifiers.
 *
 * @param isStrange - Whether the description does not know a member of the root.
 */
export function* repairsFor(
  root: unknown,
  errors: readonly ValidationError[],
  isStrange: (name: string) => boolean,
): Generator<Repair> {
  // Of a choice of forms only the value as a whole: which form was meant, and what is strange in it, nobody can tell.
  const [error] = mainErrors(errors);
  if (error === undefined) return;
  if (error.keyword === "maxProperties" && error.instancePath === "") yield* strangersIn(root, isStrange);
  yield* repairsOf(root, error);
}

function* repairsOf(root: unknown, error: ValidationError): Generator<Repair> {
  const { instancePath, params, keyword } = error;
  const strange = params["additionalProperty"] ?? params["unevaluatedProperty"];
  if (typeof strange === "string") {
    // No name of a member, but a way to the prototype of the object.
    if (strange === "__proto__") return;
    const pointer = `${instancePath}/${inPointer(strange)}`;
    return yield* removal(root, pointer, STRANGE);
  }
  // Where members exclude each other, or are too many, one that is null is none.
  if (keyword === "maxProperties") yield* nullsIn(root, instancePath);
  if (keyword === "not" || Array.isArray(params["passingSchemas"])) {
    yield* nullsOf(root, instancePath, namesIn(params));
    yield* nullsIn(root, instancePath);
  }
  if (instancePath === "") return;
  const value = valueAt(root, instancePath);
  const name =
    instancePath
      .split("/")
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? "";
  if (value === null) yield* removal(root, instancePath, NULL, true);
  if (Number.isSafeInteger(value) && IDENTIFIER.test(name))
    yield* replacement(root, instancePath, String(value), "is a number: it is taken as a text");
}

const STRANGE = "is not a known field: it is taken and ignored";

/** Where there may be only so many members, one that nobody knows is none. */
function* strangersIn(root: unknown, isStrange: (name: string) => boolean): Generator<Repair> {
  for (const name of Object.keys(root as object).slice(0, MOST_LOOKED_AT))
    if (isStrange(name)) yield* removal(root, `/${inPointer(name)}`, STRANGE, true);
}

const MOST_LOOKED_AT = 100;

const NULL = "is null: it is taken as if it were left out";

/** The members that exclude each other: of a rule that has words, those that it names. */
function namesIn({ together, rule }: ValidationError["params"]): string[] {
  const worded = typeof rule === "string" ? [...rule.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name) : [];
  return [...[together ?? []].flat(3).map(String), ...worded];
}

/** The members of a rule that are null, all at once: that one of them is none changes nothing while another is one. */
function* nullsOf(root: unknown, place: string, names: readonly string[]): Generator<Repair> {
  const nulls = [...objectsAt(root, place)].flatMap(([at, object]) =>
    names
      .filter((name) => Object.hasOwn(object, name) && object[name] === null)
      .map((name) => `${at}/${inPointer(name)}`),
  );
  const each = nulls.flatMap((pointer) => [...removal(root, pointer, NULL, true)]);
  const [first, ...others] = each;
  if (first === undefined) return;
  if (others.length === 0) return yield first;
  yield {
    ...first,
    sentence: `${nulls.map(nameOfPlace).join(", ")} are null: they are taken as if they were left out`,
    apply() {
      for (const repair of each) repair.apply();
    },
    undo() {
      for (const repair of each) repair.undo();
    },
  };
}

/** The object at a place, or those of the list there. */
function* objectsAt(root: unknown, place: string): Generator<readonly [at: string, object: Members]> {
  const value = valueAt(root, place);
  const elements = Array.isArray(value)
    ? value.map((each: unknown, index) => [`${place}/${index}`, each] as const)
    : [[place, value] as const];
  for (const [at, each] of elements)
    if (typeof each === "object" && each !== null && !Array.isArray(each)) yield [at, each as Members];
}

function* nullsIn(root: unknown, place: string): Generator<Repair> {
  const value = valueAt(root, place);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [name, member] of Object.entries(value))
    if (member === null) yield* removal(root, `${place}/${inPointer(name)}`, NULL, true);
}

function* removal(root: unknown, pointer: string, why: string, isAbsence = false): Generator<Repair> {
  const { parent, name } = parentOf(root, pointer);
  if (parent === undefined || Array.isArray(parent) || !Object.hasOwn(parent, name)) return;
  const before = parent[name];
  yield {
    pointer,
    isAbsence,
    sentence: `${nameOfPlace(pointer)} ${why}`,
    apply: () => delete parent[name],
    undo: () => {
      parent[name] = before;
    },
  };
}

function* replacement(root: unknown, pointer: string, value: string, why: string): Generator<Repair> {
  const { parent, name } = parentOf(root, pointer);
  if (parent === undefined || parent[name] === value) return;
  const before = parent[name];
  const put = (text: unknown) => {
    parent[name] = text;
  };
  yield {
    pointer,
    isAbsence: false,
    sentence: `${nameOfPlace(pointer)} ${why}`,
    apply: () => put(value),
    undo: () => put(before),
  };
}

function parentOf(root: unknown, pointer: string): { parent: Members | undefined; name: string } {
  const at = pointer.lastIndexOf("/");
  const parent = valueAt(root, pointer.slice(0, at));
  const name = pointer
    .slice(at + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  return { parent: typeof parent === "object" && parent !== null ? (parent as Members) : undefined, name };
}
