/** How one request ended in the client: what `program.mjs` tells. */
export type End = readonly [id: string, end: string, attempts: number];

/** What came of a run, in figures; all but `sends` are to be zero. */
export interface Verdict {
  readonly sends: number;
  /** Acted on by the server more than once. */
  readonly repeated: number;
  /** A success in the client that the server never acted on. */
  readonly lost: number;
  /** An outcome that says the contrary of what the server did. */
  readonly wrong: number;
  /** Errors that are none of the client's. */
  readonly raw: number;
  /** Ends that are missing. */
  readonly missing: number;
  /** The first of each kind of fault, in words. */
  readonly faults: readonly string[];
}

/** Compares what the client says with what the server did. */
export function verdictOf(wanted: number, ends: readonly End[], processed: ReadonlyMap<string, number>): Verdict {
  const kinds = { repeated: 0, lost: 0, wrong: 0, raw: 0 };
  const faults = new Map<string, string>();
  for (const [id, end, attempts] of ends) {
    const times = processed.get(id) ?? 0;
    const note = (kind: keyof typeof kinds) => {
      kinds[kind]++;
      const key = `${kind} ${id.replace(/-\d+$/, "")}`;
      if (!faults.has(key))
        faults.set(key, `${kind}: ${id} ended as "${end}" after ${attempts} attempts, processed ${times} times`);
    };
    if (times > 1) note("repeated");
    if (end === "resolved" && times === 0) note("lost");
    if ((end === "not-processed" && times > 0) || (end === "processed" && times === 0)) note("wrong");
    if (end.startsWith("raw")) note("raw");
  }
  const missing = wanted - new Set(ends.map(([id]) => id)).size;
  const silent = missing > 0 ? [`${missing} of ${wanted} sends never ended`] : [];
  return { sends: wanted, ...kinds, missing, faults: [...faults.values(), ...silent] };
}

/** Whether nothing is to be complained of. */
export const isClean = ({ repeated, lost, wrong, raw, missing }: Verdict): boolean =>
  repeated + lost + wrong + raw + missing === 0;
