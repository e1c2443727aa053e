import { sentenceOf } from "../../constraints/sentence.ts";
import type { Constraint, ErrorWords } from "../../openapi.ts";
import { canonical, same } from "../same.ts";
import { type Part, fieldsOf, isFields, memberOf, wordsOf } from "../side.ts";
import { namesText, valueText } from "../where.ts";
import type { Operation } from "./operations.ts";
import type { Teller } from "./teller.ts";

/** Compares what no schema says: rules across members, batches, sizes, words of errors, and what a success leaves out. */
export function rules(teller: Teller, before: Operation, after: Operation): void {
  constraints(teller, before, after);
  batch(teller, before, after);
  errors(teller, before, after);
  partial(teller, before, after);
  maxBody(teller, before.part, after.part, teller.who);
}

const partAt = (before: Operation, after: Operation, keyword: string): Part =>
  memberOf(after.part, keyword) ?? memberOf(before.part, keyword) ?? after.part;

const listOf = ({ part }: Operation, keyword: string): unknown[] => {
  const list = part.value[keyword];
  return Array.isArray(list) ? list.filter(isFields) : [];
};

function constraints(teller: Teller, before: Operation, after: Operation): void {
  const at = partAt(before, after, "x-constraints");
  // With which error a rule answers is no part of the rule.
  const keyed = (operation: Operation, ...left: string[]) =>
    new Map(
      listOf(operation, "x-constraints").map((constraint) => [
        canonical(
          Object.fromEntries(Object.entries(fieldsOf(constraint)).filter(([key]) => !["error", ...left].includes(key))),
        ),
        constraint as Constraint,
      ]),
    );
  const [old, now] = [keyed(before), keyed(after)];
  const [oldWithoutMax, newWithoutMax] = [keyed(before, "max"), keyed(after, "max")];
  for (const [key, constraint] of newWithoutMax) {
    const was = oldWithoutMax.get(key);
    if (was === undefined || was.max === constraint.max) continue;
    const isLess = Number(constraint.max ?? Infinity) < Number(was.max ?? Infinity);
    teller.tell(
      isLess ? "breaking" : "additive",
      ["request"],
      at,
      `In ${teller.who}: ${sentenceOf(constraint)} (Before: ${String(was.max)}.)`,
    );
    for (const [map, each] of [
      [old, was],
      [now, constraint],
    ] as const)
      for (const [known, value] of map) if (value === each || same(value, each)) map.delete(known);
  }
  for (const [key, constraint] of now)
    if (!old.has(key))
      teller.tell("breaking", ["request"], at, `In ${teller.who}, a rule is new: ${sentenceOf(constraint)}`);
  for (const [key, constraint] of old)
    if (!now.has(key))
      teller.tell("additive", ["request"], at, `In ${teller.who}, a rule is gone: ${sentenceOf(constraint)}`);
  const errorsOf = (operation: Operation) =>
    listOf(operation, "x-constraints").map((each) => [fieldsOf(each)["rule"], fieldsOf(each)["error"]]);
  if (same(canonicalKeys(old), canonicalKeys(now)) && !same(errorsOf(before), errorsOf(after)))
    teller.tell("additive", ["answer"], at, `In ${teller.who}, a rule is answered with another error.`);
}

const canonicalKeys = (map: ReadonlyMap<string, unknown>): string[] => [...map.keys()].sort();

function batch(teller: Teller, before: Operation, after: Operation): void {
  const [old, now] = [before, after].map(({ part }) => part.value["x-batch"]);
  if (same(old, now)) return;
  const at = partAt(before, after, "x-batch");
  if (now === undefined) {
    teller.tell("additive", ["request"], at, `${teller.who} no longer bounds how many objects it takes.`);
    return;
  }
  const [was, is] = [fieldsOf(old), fieldsOf(now)];
  const across = wordsOf(is["across"]);
  const isLess =
    old === undefined ||
    Number(is["max"]) < Number(was["max"]) ||
    across.some((name) => !wordsOf(was["across"]).includes(name));
  const bound = old === undefined ? "any number" : `${String(was["max"])} over ${namesText(wordsOf(was["across"]))}`;
  const isSame = was["max"] === is["max"] && same([...wordsOf(was["across"])].sort(), [...across].sort());
  if (isSame) teller.tell("additive", ["answer"], at, `${teller.who} refuses too many objects with another error.`);
  else
    teller.tell(
      isLess ? "breaking" : "additive",
      ["request"],
      at,
      `${teller.who} takes at most ${String(is["max"])} objects over ${namesText(across)} (before: ${bound}).`,
    );
}

function errors(teller: Teller, before: Operation, after: Operation): void {
  const at = partAt(before, after, "x-errors");
  const textOf = ({ status, code, message }: ErrorWords) => canonical({ status, code, message });
  const [old, now] = [before, after].map(
    (operation) =>
      new Map((listOf(operation, "x-errors") as unknown as ErrorWords[]).map((error) => [textOf(error), error])),
  ) as [Map<string, ErrorWords>, Map<string, ErrorWords>];
  const shown = ({ status, code, message }: ErrorWords) => `${status} ${valueText(code ?? message)}`;
  for (const [key, error] of now) {
    const was = old.get(key);
    if (was === undefined)
      teller.tell("additive", ["answer"], at, `${teller.who} may answer with the error ${shown(error)}, which is new.`);
    else if (was.when !== error.when)
      teller.tell("words", ["docs"], at, `${teller.who} says otherwise when the error ${shown(error)} comes.`);
  }
  for (const [key, error] of old)
    if (!now.has(key))
      teller.tell("additive", ["answer"], at, `${teller.who} no longer answers with the error ${shown(error)}.`);
}

function partial(teller: Teller, before: Operation, after: Operation): void {
  const [old, now] = [before, after].map(({ part }) => fieldsOf(part.value["x-partial"])) as [object, object];
  if (same(old, now)) return;
  const at = partAt(before, after, "x-partial");
  const added = Object.keys(now).filter((name) => !Object.hasOwn(old, name));
  const gone = Object.keys(old).filter((name) => !Object.hasOwn(now, name));
  if (added.length > 0)
    teller.tell(
      "additive",
      ["answer", "client"],
      at,
      `A success of ${teller.who} lists what it left out under ${namesText(added)}, too.`,
    );
  if (gone.length > 0)
    teller.tell(
      "breaking",
      ["answer", "client"],
      at,
      `A success of ${teller.who} no longer lists what it left out under ${namesText(gone)}.`,
    );
  const others = Object.entries(now).filter(
    ([name, place]) => Object.hasOwn(old, name) && (old as Record<string, unknown>)[name] !== place,
  );
  if (others.length > 0)
    teller.tell(
      "breaking",
      ["answer", "client"],
      at,
      `Under ${namesText(others.map(([name]) => name))} a success of ${teller.who} says in another place which object it left out.`,
    );
}

/** How large a body may be: of an operation, or of all. */
export function maxBody(teller: Teller, before: Part, after: Part, who: string): void {
  const [oldPart, newPart] = [memberOf(before, "x-max-body"), memberOf(after, "x-max-body")];
  const [old, now] = [oldPart, newPart].map((part) => (part === undefined ? undefined : fieldsOf(part.value)));
  if (same(old, now)) return;
  const at = newPart ?? oldPart ?? after;
  const bytes = (said: typeof old) => (said === undefined ? Number.POSITIVE_INFINITY : Number(said["bytes"]));
  if (bytes(old) !== bytes(now)) {
    const text = (count: number) =>
      Number.isFinite(count) ? `at most ${count.toLocaleString("en-US")} bytes` : "of no bounds of its own";
    teller.tell(
      bytes(now) < bytes(old) ? "breaking" : "additive",
      ["request"],
      at,
      `A body of ${who} is ${text(bytes(now))} (before: ${text(bytes(old))}).`,
    );
  } else
    teller.tell(
      "breaking",
      ["answer"],
      at,
      `A body of ${who} that is too large is answered with ${String(now?.["status"])} (before: ${String(old?.["status"])}).`,
    );
}
