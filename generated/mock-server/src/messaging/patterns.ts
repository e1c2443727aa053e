// Copied by braze-codegen from templates/: edit it there.

const load = async () => (await import("re2js")).RE2JS;

// Its type is that of what is loaded: in a CommonJS module `import type` would lead to another of the same name.
let engine: Awaited<ReturnType<typeof load>> | undefined;

/** Loads the engine of regular expressions: see {@link AreaHandlers.prepare}. */
export async function loadPatterns(): Promise<void> {
  engine ??= await load();
}

/** A regular expression that ends. */
export interface Pattern {
  test(text: string): boolean;
  /** Its instructions, once compiled. */
  programSize(): number;
}

/** Characters of a pattern times what its counts multiply them with: about what it costs to compile. */
const MAX_WRITTEN = 20_000;
/** Instructions of a compiled pattern: about what each character of a text costs. */
const MAX_INSTRUCTIONS = 1000;

/** Patterns are compiled once for all users; the oldest go. */
const compiled = new Map<string, Pattern | undefined>();
const KEPT = 50;

/**
 * A regular expression of a caller; undefined where it is none, or one that looks around or back, or is too large. The
 * engine takes a time that grows with the text and no faster, whatever the pattern: that of JavaScript may never end.
 */
export function patternOf(source: string): Pattern | undefined {
  if (engine === undefined || writtenSize(source) > MAX_WRITTEN) return undefined;
  if (compiled.has(source)) return compiled.get(source);
  let pattern: Pattern | undefined;
  try {
    const made = engine.compile(source);
    if (made.programSize() <= MAX_INSTRUCTIONS) pattern = made;
  } catch {
    // No regular expression.
  }
  compiled.set(source, pattern);
  if (compiled.size > KEPT) compiled.delete(compiled.keys().next().value as string);
  return pattern;
}

/** Counts of groups multiply, since groups stand in groups; others add up. */
function writtenSize(source: string): number {
  const counts = [...source.slice(0, MAX_WRITTEN).matchAll(/\{\d*,?(\d+),?\}/g)].map(([, most]) => Number(most));
  const isNested = /\)\{/.test(source);
  const times = isNested ? counts.reduce((all, each) => all * Math.max(each, 1), 1) : counts.reduce((a, b) => a + b, 1);
  return source.length * times;
}
