import { formatPlace } from "../../complaint.ts";
import type { Context, Finding, OperationContext, Rule } from "../context.ts";
import { isOwnName, likeness } from "../own-name.ts";
import { type Use, namesAgainst } from "../registry-names.ts";

/** Every permission that an operation names is registered, and its own where there is one; every operation names one, or says why not. */
export const permissions: Rule = {
  name: "permissions",
  kind: "house",
  *check(context) {
    const { document, operations } = context;
    const registry = document["x-permissions"];
    if (!registry) return;
    const asked = operations.map((operation) => ({ operation, uses: usesOf(context, operation) }));
    const uses = asked.flatMap(({ uses: own }) => own);
    const used = new Set(uses.map(({ name }) => name));
    const orphans = Object.keys(registry).filter(
      (name) => !used.has(name) && registry[name]?.["without-operation"] === undefined,
    );
    const { findings, meant } = namesAgainst(context, "x-permissions", "asks for the permission", uses);
    yield* findings;
    const told = new Set(meant);
    for (const one of asked) yield* ofOne(context, one, orphans, told);
    for (const name of orphans.filter((each) => !told.has(each))) yield orphaned(context, name, asked);
    for (const [name, entry] of Object.entries(registry))
      if (used.has(name) && entry["without-operation"] !== undefined)
        yield {
          pointer: ["x-permissions", name, "without-operation"],
          message: `the permission "${name}" has an operation; take without-operation away`,
        };
  },
};

interface Asked {
  readonly operation: OperationContext;
  readonly uses: readonly Use[];
}

function usesOf({ document }: Context, { operation, title, pointer }: OperationContext): Use[] {
  return (operation.security ?? document.security ?? []).flatMap((requirement, index) =>
    Object.entries(requirement).flatMap(([scheme, scopes]) =>
      scopes.map((name, place) => ({ name, title, pointer: [...pointer, "security", index, scheme, place] })),
    ),
  );
}

/** What an operation asks for. Permissions that it ought to ask for are told with it, and not as ones that nobody needs. */
function* ofOne(
  context: Context,
  { operation: entry, uses }: Asked,
  orphans: readonly string[],
  told: Set<string>,
): Generator<Finding> {
  const { operation, title, pointer, reasons } = entry;
  const registry = context.document["x-permissions"] ?? {};
  const excused = operation["x-no-permission"] !== undefined;
  const [use] = uses;
  if (!use) {
    if (excused) return;
    const [lost] = [...orphans].sort((a, b) => likeness(b, entry) - likeness(a, entry));
    const isLike = lost !== undefined && likeness(lost, entry) > 0;
    if (isLike) told.add(lost);
    yield {
      pointer,
      message: `${title} names no permission; write ${isLike ? `"${lost}", which no other operation names,` : "one"} under security, or the reason under x-no-permission`,
    };
    return;
  }
  if (uses.length > 1)
    yield {
      pointer: [...pointer, "security"],
      message: `${title} names ${uses.length} permissions; a call of this API needs exactly one`,
    };
  if (excused)
    yield {
      pointer: [...pointer, "x-no-permission"],
      message: `${title} names a permission, and why it has none; take one away`,
    };
  const own = Object.keys(registry).filter((name) => isOwnName(name, entry));
  const [first] = own;
  const isOther = first !== undefined && !uses.some(({ name }) => own.includes(name));
  const reason = reasons["x-other-permission"];
  if (isOther && reason === undefined) {
    for (const name of own) told.add(name);
    // One that nobody knows has been told.
    if (Object.hasOwn(registry, use.name))
      yield {
        pointer: use.pointer,
        message: `${title} asks for the permission "${use.name}", and there is one by its own name; write "${first}", ${
          orphans.includes(first)
            ? `or, if it is really "${use.name}", take "${first}" out of x-permissions (${placeOf(context, first)}), since nothing else names it`
            : "or say under x-other-permission why it is another"
        }`,
      };
  }
  if (!isOther && reason !== undefined)
    yield {
      pointer: [...pointer, "x-other-permission"],
      message: `${title} asks for no other permission than the one by its own name; take x-other-permission out`,
    };
}

/** A permission that no operation needs. Where one suits it better than what it asks for, together with others, that one has changed. */
function orphaned(context: Context, name: string, asked: readonly Asked[]): Finding {
  const pointer = ["x-permissions", name];
  const all = asked.flatMap(({ uses }) => uses.map((use) => use.name));
  const isShared = (other: string) => all.indexOf(other) !== all.lastIndexOf(other);
  const [best, second] = asked
    .flatMap(({ operation, uses }) =>
      uses.map((use) => ({ use, gain: likeness(name, operation) - likeness(use.name, operation) })),
    )
    .filter(({ use, gain }) => isShared(use.name) && gain > 0)
    .sort((a, b) => b.gain - a.gain);
  if (best && best.gain > (second?.gain ?? 0))
    return {
      pointer: best.use.pointer,
      message: `${best.use.title} asks for the permission "${best.use.name}" as others do, and no operation asks for "${name}"; write "${name}", or, if it is really "${best.use.name}", take "${name}" out of x-permissions (${placeOf(context, name)})`,
    };
  return {
    pointer,
    message: `no operation needs the permission "${name}"; if one asks for another by mistake, write it there; else take it out, or say why it stays under without-operation`,
  };
}

const placeOf = ({ loaded }: Context, name: string): string => formatPlace(loaded.locate(["x-permissions", name]));
