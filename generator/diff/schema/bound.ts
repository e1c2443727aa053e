import type { Fields } from "../side.ts";

/** The least or the greatest number, which may itself be left out. */
export interface Bound {
  readonly bound: number;
  readonly isOpen: boolean;
}

export const isBound = (value: unknown): value is Bound =>
  typeof value === "object" && value !== null && typeof (value as Partial<Bound>).bound === "number";

/** Two keywords bound a number on each side; the stricter one counts. */
export function boundOf(value: Fields, side: "lower" | "upper"): { value: Bound; keyword: string } | undefined {
  const [closed, open] = side === "lower" ? ["minimum", "exclusiveMinimum"] : ["maximum", "exclusiveMaximum"];
  const ends = [closed, open].flatMap((keyword) => {
    const bound = value[keyword ?? ""];
    return typeof bound === "number"
      ? [{ value: { bound, isOpen: keyword === open }, keyword: keyword as string }]
      : [];
  });
  const [first, second] = ends;
  if (first === undefined || second === undefined) return first;
  const isFirst = side === "lower" ? first.value.bound > second.value.bound : first.value.bound < second.value.bound;
  return isFirst ? first : second;
}

/** Of whole numbers, more than 0 is at least 1. */
export function ofIntegers({ bound, isOpen }: Bound, side: "lower" | "upper"): Bound {
  if (side === "lower") return { bound: isOpen ? Math.floor(bound) + 1 : Math.ceil(bound), isOpen: false };
  return { bound: isOpen ? Math.ceil(bound) - 1 : Math.floor(bound), isOpen: false };
}
