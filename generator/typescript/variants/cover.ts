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
  const count = sizes.reduce((product, size) => product * size, 1);
  if (steps > MOST_STEPS || count > MOST_ROWS) return undefined;
  const weights = weightsOf(sizes);
  const rows = rowsOf(sizes.map(range)).filter(keeps).sort(bySize);
  if (rows.length === 0) return undefined;
  const kept = new Uint8Array(count);
  for (const row of rows) kept[codeOf(row, weights)] = 1;
  const space: Space = { sizes, weights, kept };
  const cubes: Cube[] = [];
  const covered = new Uint8Array(count);
  for (const row of rows) {
    if (covered[codeOf(row, weights)]) continue;
    const cube = grown(row, space);
    cubes.push(cube);
    for (const code of codesOf(cube, weights)) covered[code] = 1;
    if (cubes.length > 2 * most) return undefined;
  }
  const found = needed(merged(cubes, space), space);
  return found.length > most ? undefined : found;
}

/** All rows there are, each known by a number: its states, each times the weight of its member. */
interface Space {
  readonly sizes: readonly number[];
  readonly weights: readonly number[];
  /** Of each row, by its number, whether it keeps the condition. */
  readonly kept: Uint8Array;
}

/**
 * A row with every other state that may be added to it whatever else is added: where two additions exclude each other, neither is made, so
 * that what is alike grows alike.
 */
function grown(row: Row, { sizes, weights, kept }: Space): Cube {
  const steps = sizes.flatMap((size, member) =>
    range(size).flatMap((state) => (state === row[member] ? [] : [{ member, state }])),
  );
  const changes = steps.map(({ member, state }) => (state - (row[member] ?? 0)) * (weights[member] ?? 0));
  const memberBits = steps.map(({ member }) => 1 << steps.findIndex((step) => step.member === member));
  const count = 1 << steps.length;
  const codes = new Uint16Array(count);
  const members = new Uint16Array(count);
  const isLegal = new Uint8Array(count);
  const own = codeOf(row, weights);
  codes[0] = own;
  isLegal[0] = kept[own] ?? 0;
  for (let set = 1; set < count; set++) {
    const step = 31 - Math.clz32(set);
    const rest = set ^ (1 << step);
    const member = memberBits[step] ?? 0;
    // Two states of one member make no row: what is said of the others holds for them.
    const isRow = codes[rest] !== NO_ROW && ((members[rest] ?? 0) & member) === 0;
    codes[set] = isRow ? (codes[rest] ?? 0) + (changes[step] ?? 0) : NO_ROW;
    members[set] = (members[rest] ?? 0) | member;
    const isKept = !isRow || kept[codes[set] ?? 0] === 1;
    isLegal[set] = isKept && isEachLegal(isLegal, set) ? 1 : 0;
  }
  const isFree = steps.map((_, step) => isLegal.every((legal, set) => !legal || isLegal[set | (1 << step)] === 1));
  return row.map((state, at) =>
    [state, ...steps.flatMap(({ member, state: other }, step) => (member === at && isFree[step] ? [other] : []))].sort(
      (a, b) => a - b,
    ),
  );
}

/** Beyond the number of any row. */
const NO_ROW = 0xffff;

/** Whether a set is legal without any one of its steps. */
function isEachLegal(isLegal: Uint8Array, set: number): boolean {
  for (let left = set; left > 0; left &= left - 1) if (!isLegal[set ^ (left & -left)]) return false;
  return true;
}

/** A variant takes one more state where that makes another one a part of it. */
function merged(cubes: readonly Cube[], { sizes, weights, kept }: Space): Cube[] {
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
          all.some((other) => other !== cube && isPart(other, one)) && codesOf(one, weights).every((row) => kept[row]),
      );
    if (!wider) continue;
    const left = all.filter((other) => other !== cube && !isPart(other, wider));
    all.splice(0, all.length, ...left, wider);
    at = -1;
  }
  return all.sort((a, b) => bySize(a.map(least), b.map(least)));
}

/** Without those whose rows the others cover. */
function needed(cubes: readonly Cube[], { weights, kept }: Space): Cube[] {
  const covers = new Uint16Array(kept.length);
  const rows = cubes.map((cube) => codesOf(cube, weights));
  for (const row of rows.flat()) covers[row] = (covers[row] ?? 0) + 1;
  return cubes.filter((_, at) => {
    const own = rows[at] ?? [];
    if (own.some((row) => covers[row] === 1)) return true;
    for (const row of own) covers[row] = (covers[row] ?? 0) - 1;
    return false;
  });
}

const isPart = (small: Cube, large: Cube): boolean =>
  small.every((states, member) => states.every((state) => large[member]?.includes(state)));

function rowsOf(cube: Cube): Row[] {
  let rows: Row[] = [[]];
  for (const states of cube) rows = rows.flatMap((row) => states.map((state) => [...row, state]));
  return rows;
}

function codesOf(cube: Cube, weights: readonly number[]): number[] {
  let codes = [0];
  cube.forEach((states, member) => {
    codes = codes.flatMap((code) => states.map((state) => code + state * (weights[member] ?? 0)));
  });
  return codes;
}

const codeOf = (row: Row, weights: readonly number[]): number =>
  row.reduce((sum, state, member) => sum + state * (weights[member] ?? 0), 0);

function weightsOf(sizes: readonly number[]): number[] {
  let next = 1;
  return sizes.map((size) => {
    const weight = next;
    next *= size;
    return weight;
  });
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
