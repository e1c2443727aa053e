// Copied by braze-codegen from templates/: edit it there.
import { milliseconds } from "./duration.js";
import { shareOf } from "./state/ids.js";

/**
 * How long each request takes, by its number: always the same, or somewhere in a range such as `"20-80"`.
 *
 * @throws {TypeError} when it is neither a duration nor a range of milliseconds.
 */
export function latencyOf(given: string | number): (number: number) => number {
  const range = typeof given === "string" ? /^(\d+)(?:-(\d+))?$/.exec(given) : null;
  if (range === null) {
    const same = milliseconds(given);
    return () => same;
  }
  const [least, most] = [Number(range[1]), Number(range[2] ?? range[1])];
  if (most < least)
    throw new TypeError(`The latency "${given}" ends before it begins: write the smaller number first.`);
  return (number) => least + Math.round((most - least) * shareOf(`latency ${number}`));
}
