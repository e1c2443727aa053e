import { type Part, entriesOf, fieldsOf, memberOf, resolved } from "../side.ts";
import { same } from "../same.ts";
import { answers, requestBody } from "./bodies.ts";
import { effects } from "./effects.ts";
import { identity } from "./identity.ts";
import { type Operation, operationsIn } from "./operations.ts";
import { parameters } from "./parameters.ts";
import { rules } from "./rules.ts";
import { security } from "./security.ts";
import { servers } from "../root/servers.ts";
import type { Teller } from "./teller.ts";
import { wordChanges } from "./word-changes.ts";

/** Compares the operations of two maps: which came, which went, and what became of the others. */
export function compareOperations(
  before: ReadonlyMap<string, Operation>,
  after: ReadonlyMap<string, Operation>,
  tellerFor: (name: string) => Teller,
): Teller[] {
  const tellers: Teller[] = [];
  for (const [key, operation] of before) {
    if (after.has(key)) continue;
    const teller = tellerFor(operation.name);
    teller.tell(
      "breaking",
      ["request", "client", "tool"],
      operation.part,
      `${teller.who} is gone${pathText(operation)}.`,
    );
    tellers.push(teller);
  }
  for (const [key, operation] of after) {
    const was = before.get(key);
    const teller = tellerFor(operation.name);
    tellers.push(teller);
    if (was) tellers.push(...compareOperation(teller, was, operation));
    else teller.tell("additive", ["client", "tool"], operation.part, `${teller.who} is new${pathText(operation)}.`);
  }
  return tellers;
}

const pathText = ({ name, method, path }: Operation): string => {
  const route = `${method.toUpperCase()} ${path}`;
  return name.endsWith(route) ? "" : ` (\`${route}\`)`;
};

/** @returns The tellers of its callbacks. */
function compareOperation(teller: Teller, before: Operation, after: Operation): Teller[] {
  identity(teller, before, after);
  security(teller, before, after);
  effects(teller, before, after);
  parameters(teller, before, after);
  requestBody(teller, before, after);
  rules(teller, before, after);
  answers(teller, before, after);
  wordChanges(teller, before.part, after.part, teller.who, [
    "summary",
    "description",
    "externalDocs",
    "deprecated",
    ...otherExtensions(before, after),
  ]);
  wordChanges(teller, before.item, after.item, `the path \`${after.path}\``, ["summary", "description"]);
  for (const [old, now] of [
    [before.part, after.part],
    [before.item, after.item],
  ] as const)
    servers(teller, old, now, ` of ${teller.who}`);
  return callbacks(teller, before.part, after.part);
}

/** Extensions that are compared where they mean something. */
const KNOWN: ReadonlySet<string> = new Set(
  "x-effect x-destructive x-pii x-retry x-pagination x-stability x-resource x-service-level x-rate-limit x-constraints x-batch x-errors x-partial x-max-body x-mcp".split(
    " ",
  ),
);

const otherExtensions = (before: Operation, after: Operation): string[] =>
  [...new Set([...Object.keys(before.part.value), ...Object.keys(after.part.value)])]
    .filter((key) => key.startsWith("x-") && !KNOWN.has(key))
    .sort();

/** What the API calls in turn: there the roles are changed. */
function callbacks(teller: Teller, before: Part, after: Part): Teller[] {
  const [old, now] = [before, after].map((part) => {
    const map = memberOf(part, "callbacks");
    return new Map(map === undefined ? [] : entriesOf(resolved(map)));
  }) as [Map<string, Part>, Map<string, Part>];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.flatMap((name) => {
    const [oldItems, newItems] = [old.get(name), now.get(name)];
    if (
      oldItems &&
      newItems &&
      same(fieldsOf(oldItems.value), fieldsOf(newItems.value)) &&
      oldItems.side === newItems.side
    )
      return [];
    const prefix = `callback ${name} `;
    return compareOperations(operationsIn(oldItems, prefix), operationsIn(newItems, prefix), (id) =>
      teller.turned(id, !teller.isTurned),
    );
  });
}
