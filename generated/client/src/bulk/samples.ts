// Copied by braze-codegen from templates/: edit it there.
import type { Placed } from "./packer.js";

/** How many records of a request are asked about one by one. */
export const samplesOf = (size: number): number => Math.min(size, Math.ceil(Math.log2(size)) + 1);

/**
 * Records of a request that are sent alone, to see whether it was refused for one of them or for what all share: spread
 * over it, since bad ones often stand together.
 */
export function sample<R>(placed: readonly Placed<R>[], count: number): readonly Placed<R>[] {
  const wanted = new Set(
    Array.from({ length: count }, (_, at) => Math.round((at * (placed.length - 1)) / (count - 1))),
  );
  const before = new Set<string>();
  const spread = placed.filter(({ identities }, at) => {
    const isFirst = identities.every((each) => !before.has(each));
    for (const each of identities) before.add(each);
    return isFirst && wanted.has(at);
  });
  // None goes before another one about the same user.
  return spread.length === count ? spread : placed.slice(0, count);
}
