// Copied by braze-codegen from templates/: edit it there.

/** More moments than a series has points tell nothing. */
const MOMENTS = 100;

/**
 * When something happened of which only the first time, the last one and how often are known: at both of them, and
 * evenly in between. Moments in epoch milliseconds, with a count each.
 */
export function spread(first: string, last: string, count: number): (readonly [time: number, count: number])[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  if (Number.isNaN(from) || Number.isNaN(to) || !(count > 0)) return [];
  const moments = Math.min(Math.ceil(count), MOMENTS);
  const each = Math.floor(count / moments);
  return Array.from({ length: moments }, (_, index) => {
    const time = moments === 1 ? to : from + Math.round(((to - from) * index) / (moments - 1));
    return [time, index === moments - 1 ? count - each * index : each] as const;
  });
}
