// Copied by braze-codegen from templates/: edit it there.

/**
 * An ID in the form of a UUID that depends on nothing but the text, so that the same requests make the same IDs on any
 * machine.
 */
export function uuidOf(text: string): string {
  const [a, b, c, d] = SALTS;
  const [second, third] = [hex(mixed(fnv(text, b))), hex(mixed(fnv(text, c)))];
  const [first, last] = [hex(mixed(fnv(text, a))), hex(mixed(fnv(text, d)))];
  return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-8${third.slice(1, 4)}-${third.slice(4)}${last}`;
}

/** Eight digits. Each request makes an ID or more, and `toString(16)` takes as long as the rest of one. */
const hex = (bits: number): string =>
  (BYTES[bits >>> 24] as string) + BYTES[(bits >>> 16) & 255] + BYTES[(bits >>> 8) & 255] + BYTES[bits & 255];

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** FNV-1a of a text behind another of which it is known. */
function fnv(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Mixes the bits, since texts that differ in their last letter only would look alike. */
function mixed(given: number): number {
  let hash = Math.imul(given ^ (given >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Four beginnings, for as many parts that have nothing in common. */
const SALTS = [fnv("1 "), fnv("2 "), fnv("3 "), fnv("4 ")] as const;

/** A number from 0 to below 1 that depends on nothing but the text: for figures that nobody gave. */
export const shareOf = (text: string): number => mixed(fnv(text)) / 0x1_0000_0000;
