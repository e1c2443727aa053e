/** For each member the states that a variant allows it, by number. */
export type Cube = readonly (readonly number[])[];

/** A choice of one state a member. */
type Row = readonly number[];

/** How many states beside those of a row there may be, before it takes too long to look at all of them. */
const MOST_STEPS = 12;
const MOST_ROWS = 4096;

/**
 * The choices of states that keep a condition, as few variants: each of them allows every combination of the states that it allows.
 * None where that takes more than `most`, or too long to find.
 *
 * @param sizes - How many states each member has. State 0 counts as the smallest.
 */
export function cover(sizes: readonly number[], keeps: (row: Row) => boolean, most: number): Cube[] | undefined {
  const steps = sizes.reduce((sum, size) => sum + size - 1, 0);
  if (steps > MOST_STEPS || sizes.reduce((product, size) => product * size, 1) > MOST_ROWS) return undefined;
  const kept = new Set(
    rowsOf(sizes.map((size) => range(size)))
      .filter(keeps)
      .map(keyOf),
  );
  if (kept.size === 0) return undefined;
  const rows = [...kept].map((key) => key.split(",").map(Number)).sort(bySize);
  const cubes: Cube[] = [];
  const covered = new Set<string>();
  for (const row of rows) {
    if (covered.has(keyOf(row))) continue;
    const cube = grown(row, sizes, kept);
    cubes.push(cube);
    for (const each of rowsOf(cube)) covered.add(keyOf(each));
    if (cubes.length > 2 * most) return undefined;
  }
  const found = needed(merged(cubes, sizes, kept));
  return found.length > most ? undefined : found;
}

/**
 * A row with every other state that may be added to it whatever else is added: where two additions exclude each other, neither is made, so
 * that what is alike grows alike.
 */
function grown(row: Row, sizes: readonly number[], kept: ReadonlySet<string>): Cube {
  const steps = sizes.flatMap((size, member) =>
    range(size).flatMap((state) => (state === row[member] ? [] : [{ member, state }])),
  );
  const isLegal = new Uint8Array(1 << steps.length);
  for (let set = 0; set < isLegal.length; set++) {
    const taken = steps.filter((_, step) => set & (1 << step));
    const isOneEach = new Set(taken.map(({ member }) => member)).size === taken.length;
    const isKept =
      !isOneEach || kept.has(keyOf(row.map((own, at) => taken.find(({ member }) => member === at)?.state ?? own)));
    isLegal[set] = isKept && steps.every((_, step) => !(set & (1 << step)) || isLegal[set ^ (1 << step)]) ? 1 : 0;
  }
  const isFree = steps.map((_, step) => isLegal.every((legal, set) => !legal || isLegal[set | (1 << step)] === 1));
  return row.map((own, at) =>
    [own, ...steps.flatMap(({ member, state }, step) => (member === at && isFree[step] ? [state] : []))].sort(
      (a, b) => a - b,
    ),
  );
}

/** A variant takes one more state where that makes another one a part of it. */
function merged(cubes: readonly Cube[], sizes: readonly number[], kept: ReadonlySet<string>): Cube[] {
  const all = [...cubes];
  for (let at = 0; at < all.length; at++) {
    const cube = all[at] ?? [];
    const wider = sizes
      .flatMap((size, member) => range(size).map((state) => ({ member, state })))
      .filter(({ member, state }) => !cube[member]?.includes(state))
      .map(({ member, state }) =>
        cube.map((own, each) => (each === member ? [...own, state].sort((a, b) => a - b) : own)),
      )
      .find(
        (one) =>
          all.some((other) => other !== cube && isPart(other, one)) && rowsOf(one).every((row) => kept.has(keyOf(row))),
      );
    if (!wider) continue;
    const left = all.filter((other) => other !== cube && !isPart(other, wider));
    all.splice(0, all.length, ...left, wider);
    at = -1;
  }
  return all.sort((a, b) => bySize(a.map(least), b.map(least)));
}

/** Without those whose rows the others cover. */
function needed(cubes: readonly Cube[]): Cube[] {
  let left = [...cubes];
  for (const cube of cubes) {
    const others = left.filter((other) => other !== cube);
    const covered = new Set(others.flatMap((other) => rowsOf(other).map(keyOf)));
    if (rowsOf(cube).every((row) => covered.has(keyOf(row)))) left = others;
  }
  return left;
}

const isPart = (small: Cube, large: Cube): boolean =>
  small.every((states, member) => states.every((state) => large[member]?.includes(state)));

function rowsOf(cube: Cube): Row[] {
  let rows: Row[] = [[]];
  for (const states of cube) rows = rows.flatMap((row) => states.map((state) => [...row, state]));
  return rows;
}

/** Rows of few members first, then by the order of the members. */
function bySize(a: Row, b: Row): number {
  const size = (row: Row) => row.filter((state) => state > 0).length;
  return size(a) - size(b) || -compare(a.map(isSet), b.map(isSet)) || compare(a, b);
}

const isSet = (state: number): number => Math.min(state, 1);

function compare(a: Row, b: Row): number {
  const at = a.findIndex((state, member) => state !== b[member]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const least = (states: readonly number[]): number => states[0] ?? 0;
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const keyOf = (row: Row): string => row.join(",");
