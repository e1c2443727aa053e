/** What is to be done by whichever thread is free first: each name is claimed once. */
export interface Claims {
  readonly names: readonly string[];
  /** A cell a name, which all threads see: 1 where somebody has claimed it. */
  readonly cells: Int32Array<SharedArrayBuffer>;
}

export const claimsOn = (names: readonly string[]): Claims => ({
  names,
  cells: new Int32Array(new SharedArrayBuffer(names.length * Int32Array.BYTES_PER_ELEMENT)),
});

/** True for the one who asks first. */
export function claim({ names, cells }: Claims, name: string): boolean {
  const at = names.indexOf(name);
  return at >= 0 && Atomics.compareExchange(cells, at, 0, 1) === 0;
}

/** Nobody begins what nobody has begun. */
export function claimAll(claims: Claims): void {
  for (const name of claims.names) claim(claims, name);
}
