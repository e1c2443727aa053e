import { toFragment } from "../../pointer.ts";
import { type Affected, type Change, type Level, graver } from "../change.ts";
import type { Site } from "./normal.ts";
import type { Local } from "./local.ts";
import type { Edge, Pair, Pairs, Turn } from "./pairs.ts";
import type { Where } from "../where.ts";

interface Step {
  readonly pair: Pair;
  readonly turn: Turn;
  readonly path: string;
}

/** What differs between two schemas for an operation, each difference once, by the shortest way to it. */
export function schemaChanges(pairs: Pairs, before: Site, after: Site, where: Where, operation?: string): Change[] {
  const queue: Step[] = [{ pair: pairs.of(before, after), turn: "same", path: where.path }];
  const seen = new Map<Pair, Set<Turn>>();
  const changes = new Map<string, Change>();
  for (const { pair, turn, path } of queue) {
    const turns = seen.get(pair) ?? new Set<Turn>();
    seen.set(pair, turns);
    if (!pair.differs || turns.has(turn)) continue;
    turns.add(turn);
    for (const each of pair.locals) {
      const level = levelIn(each, where.direction, turn);
      if (level === undefined) continue;
      // The same difference by another way is told once.
      const key = `${toFragment(each.pointer)} ${each.say({ ...where, path: "" })}`;
      if (changes.has(key)) continue;
      changes.set(key, {
        level,
        affects: affectsOf(each, level, where.direction),
        ...(operation === undefined ? {} : { operation }),
        pointer: toFragment(each.pointer),
        sentence: each.say({ ...where, path }),
      });
    }
    for (const edge of pair.edges)
      if (edge[where.direction] && edge.pair.differs)
        queue.push({ pair: edge.pair, turn: turned(turn, edge), path: edge.step(path) });
  }
  return [...changes.values()];
}

/** What a difference below a `not` narrows, it widens. */
function levelIn({ request, answer }: Local, direction: "request" | "answer", turn: Turn): Level | undefined {
  const [own, opposite] = direction === "request" ? [request, answer] : [answer, request];
  if (turn === "same") return own;
  if (turn === "flip") return opposite;
  if (turn === "both") return graver(own, opposite);
  return own === "breaking" ? "additive" : own;
}

function turned(turn: Turn, { turn: next }: Edge): Turn {
  if (turn === "open" || next === "open") return "open";
  if (turn === "both" || next === "both") return "both";
  return turn === next ? "same" : "flip";
}

const affectsOf = ({ affects }: Local, level: Level, direction: "request" | "answer"): readonly Affected[] =>
  affects ?? (level === "words" ? ["docs"] : [direction]);
