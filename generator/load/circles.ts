import { type Complaint, formatPlace } from "../complaint.ts";
import { type Pointer, toFragment, valueAt } from "../pointer.ts";
import { follow, landing } from "./dangling.ts";
import type { Source } from "./source.ts";
import type { KnownSource } from "./sources.ts";

/** A place at which nothing stands but a reference. */
interface Stop {
  readonly source: Source;
  readonly pointer: Pointer;
  readonly ref: string;
}

/** References that lead back to themselves with nothing in between: told once a circle, where it begins. */
export function* circles(sources: ReadonlyMap<string, KnownSource>): Generator<Complaint> {
  const known = new Set<string>();
  for (const source of sources.values())
    for (const { ref, pointer } of source.references) {
      const way: Stop[] = [];
      const met = new Set<string>();
      const first: Stop = { source, pointer, ref };
      // Nearly all lead to what is written out.
      if (!next(sources, first)) continue;
      for (let stop: Stop | undefined = first; stop && !known.has(key(stop)) && !met.has(key(stop));) {
        met.add(key(stop));
        way.push(stop);
        stop = next(sources, stop);
        const again = stop && key(stop);
        // Who only leads into a circle is not at fault.
        const begin = way.findIndex((each) => key(each) === again);
        if (begin >= 0) yield complaint(way.slice(begin));
      }
      for (const each of met) known.add(each);
    }
}

const key = ({ source, pointer }: Stop): string => source.file + toFragment(pointer);

function next(sources: ReadonlyMap<string, Source>, { source, ref }: Stop): Stop | undefined {
  const to = follow(sources, source, ref);
  const end = to && landing(sources, to.source, to.pointer);
  const inner = end && (valueAt(end.source.value, end.pointer) as { $ref?: unknown } | null | undefined)?.$ref;
  return end && typeof inner === "string" ? { ...end, ref: inner } : undefined;
}

function complaint(way: readonly Stop[]): Complaint {
  const [first, second] = way as [Stop, Stop?];
  const placeOf = ({ source, pointer }: Stop) => source.locate([...pointer, "$ref"]).position;
  return {
    position: placeOf(first),
    message: second
      ? `$ref "${first.ref}" leads in a circle, by way of ${formatPlace(placeOf(second))}; write out at one of the places what all of them stand for`
      : `$ref "${first.ref}" leads back to itself; write out what stands here`,
  };
}
