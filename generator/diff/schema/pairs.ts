import { below } from "../where.ts";
import { KNOWN_KEYWORDS, boundChanges, otherKeywordChanges } from "./bounds.ts";
import { annotationChanges } from "./annotations.ts";
import { choiceEdges } from "./choices.ts";
import { isAnnotation } from "./keywords.ts";
import { type Local, WIDER, local } from "./local.ts";
import { directionsOf, memberChanges } from "./members.ts";
import { type Normal, type Site, keyOf } from "./normal.ts";
import { normalOf } from "./normalise.ts";
import { onSharedTypes } from "./shared-types.ts";
import { singleEdges } from "./single.ts";
import { valueChanges } from "./values.ts";

/**
 * How what is met below a schema bears on the schema: `same`, turned round (`not`), both ways (`if`), or not at all where another
 * alternative takes any value (`open`).
 */
export type Turn = "same" | "flip" | "both" | "open";

/** Two schemas that are compared: what differs in their own keywords, and the pairs below them. */
export interface Pair {
  readonly before: Normal;
  readonly after: Normal;
  locals: readonly Local[];
  edges: readonly Edge[];
  /** Whether something differs here or below. */
  differs: boolean;
}

/** The way from a pair to one below it. */
export interface Edge {
  /** Adds the step to a path. */
  readonly step: (path: string) => string;
  readonly turn: Turn;
  /** Absent in a direction in which neither document knows the part. */
  readonly request: boolean;
  readonly answer: boolean;
  readonly pair: Pair;
}

/** What compares the own keywords of two schemas gives: differences, and which schemas below to compare. */
export interface Below {
  readonly before: Site;
  readonly after: Site;
  readonly step?: Edge["step"];
  readonly turn?: Turn;
  readonly only?: { readonly request?: false; readonly answer?: false };
}

/** Every pair of two documents, made once. */
export class Pairs {
  readonly #known = new Map<string, Pair>();

  /** The pair of two schemas, with all below it. Schemas may refer to each other in circles. */
  of(before: Site, after: Site): Pair {
    const fresh: Pair[] = [];
    const root = this.#pair(before, after, fresh);
    for (const pair of fresh) this.#compare(pair, fresh);
    markDifferences(fresh);
    return root;
  }

  #pair(before: Site, after: Site, fresh: Pair[]): Pair {
    const key = `${keyOf(before)}\n${keyOf(after)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const pair: Pair = { before: normalOf(before), after: normalOf(after), locals: [], edges: [], differs: false };
    this.#known.set(key, pair);
    fresh.push(pair);
    return pair;
  }

  #compare(pair: Pair, fresh: Pair[]): void {
    const { locals, belows } = compared(pair.before, pair.after);
    pair.locals = locals;
    pair.edges = belows.map(({ before, after, step = (path) => path, turn = "same", only = {} }) => ({
      step,
      turn,
      request: only.request ?? true,
      answer: only.answer ?? true,
      pair: this.#pair(before, after, fresh),
    }));
  }
}

/** From the pairs that differ themselves, back along the edges. */
function markDifferences(pairs: readonly Pair[]): void {
  const above = new Map<Pair, Pair[]>();
  for (const pair of pairs)
    for (const edge of pair.edges) above.set(edge.pair, [...(above.get(edge.pair) ?? []), pair]);
  const open = [...new Set([...pairs, ...above.keys()])].filter(({ locals, differs }) => differs || locals.length > 0);
  for (const pair of open) {
    pair.differs = true;
    for (const each of above.get(pair) ?? [])
      if (!each.differs) {
        each.differs = true;
        open.push(each);
      }
  }
}

function compared(before: Normal, after: Normal): { locals: Local[]; belows: Below[] } {
  if (before.isNever || after.isNever) return { locals: neverChanges(before, after), belows: [] };
  const choices = choiceEdges(before, after, normalOf);
  const words = annotationChanges(before, after);
  // One of them is an alternative of the other: what it asserts is compared there.
  if (choices.isAll) return { locals: [...choices.locals, ...words], belows: [...choices.belows] };
  const shared = onSharedTypes(before, after);
  const single = singleEdges(...shared);
  const members = memberEdges(...shared);
  return {
    locals: [
      ...valueChanges(before, after),
      ...boundChanges(...shared),
      ...otherKeywordChanges(...shared, (keyword) => KNOWN_KEYWORDS.has(keyword) || isAnnotation(keyword)),
      ...memberChanges(...shared, normalOf),
      ...single.locals,
      ...choices.locals,
      ...words,
    ],
    belows: [...members, ...single.belows, ...choices.belows],
  };
}

function neverChanges(before: Normal, after: Normal): Local[] {
  if (before.isNever && after.isNever) return [];
  return after.isNever
    ? [local({ request: "breaking", answer: "breaking" }, after.pointer, "may not be there any more")]
    : [local(WIDER, after.pointer, "may be there")];
}

/** Members that both know, or that both require while only one says of what form they are. */
function memberEdges({ side: oldSide, ...before }: Normal, { side: newSide, ...after }: Normal): Below[] {
  const [old, now] = [before.named.properties, after.named.properties];
  const required = (each: Pick<Normal, "said">) => new Set(each.said.get("required")?.value as string[] | undefined);
  const [wasRequired, isRequired] = [required(before), required(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name): Below[] => {
    const [oldSite, newSite] = [old.get(name), now.get(name)];
    const step = (path: string) => below(path, name);
    if (oldSite && newSite) {
      const [was, is] = [directionsOf(normalOf(oldSite)), directionsOf(normalOf(newSite))];
      const only = {
        ...(was.request === false && is.request === false ? { request: false as const } : {}),
        ...(was.answer === false && is.answer === false ? { answer: false as const } : {}),
      };
      return [{ before: oldSite, after: newSite, step, only }];
    }
    if (newSite && wasRequired.has(name)) return [{ before: anything(before.pointer, oldSide), after: newSite, step }];
    if (oldSite && isRequired.has(name)) return [{ before: oldSite, after: anything(after.pointer, newSide), step }];
    return [];
  });
}

const anything = (pointer: Normal["pointer"], side: Normal["side"]): Site => ({
  side,
  parts: [{ pointer: [...pointer, "\u0000anything"], value: true }],
});
