/** A value with one part of it changed for the worse. */
export interface Spoilt {
  /** What was done, as `items.0.id = null`. */
  readonly what: string;
  readonly value: unknown;
}

const WRONG: readonly (readonly [name: string, value: unknown])[] = [
  ["null", null],
  ["a number", 7],
  ["a boolean", true],
  ["a string", "a"],
  ["an empty string", ""],
  ["a string with spaces", "a b$"],
  ["300 characters", "x".repeat(300)],
  ["6000 characters", "x".repeat(6000)],
  ["an empty array", []],
  ["an array of numbers", [1]],
  ["an empty object", {}],
];

/** The value with each part, however deep, left out, of another type, too long, too many, or beside a strange one. */
export function* spoil(value: unknown, place: readonly (string | number)[] = [], root = value): Generator<Spoilt> {
  const name = place.join(".") || "body";
  const put = (change: (part: unknown) => unknown) => replaced(root, place, change);
  if (place.length > 0) yield { what: `${name} left out`, value: put(() => LEFT_OUT) };
  for (const [what, wrong] of WRONG) yield { what: `${name} = ${what}`, value: put(() => wrong) };
  if (Array.isArray(value)) {
    yield { what: `${name} twice`, value: put(() => [...value, ...value]) };
    yield { what: `${name} 60 times`, value: put(() => Array.from({ length: 60 }, () => value[0] as unknown)) };
    for (const [index, part] of value.entries()) yield* spoil(part, [...place, index], root);
  } else if (typeof value === "object" && value !== null) {
    yield { what: `${name} with a strange member`, value: put((part) => ({ ...(part as object), strange: 1 })) };
    for (const [key, part] of Object.entries(value)) yield* spoil(part, [...place, key], root);
  }
}

const LEFT_OUT = Symbol("left out");

/** A copy of the value in which the part at a place is another one. */
function replaced(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  change: (part: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((part: unknown, index) => {
      const changed = index === key ? replaced(part, rest, change) : part;
      return changed === LEFT_OUT ? [] : [changed];
    });
  const changed = replaced((value as Record<string, unknown>)[key], rest, change);
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return changed === LEFT_OUT ? others : { ...(value as object), [key]: changed };
}
