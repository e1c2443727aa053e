import type { Pointer } from "../../generator/pointer.ts";

/** Every place below a value, the outermost first. */
export function* pointersOf(value: unknown, pointer: Pointer = []): Generator<Pointer> {
  if (pointer.length > 0) yield pointer;
  if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) yield* pointersOf(part, [...pointer, key]);
}

/** A copy with another value at this place. */
export function replaced(value: unknown, [key, ...rest]: Pointer, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === String(key) ? replaced(part, rest, by) : part));
  const held = value as Record<string, unknown>;
  return { ...held, [key]: replaced(held[key], rest, by) };
}
