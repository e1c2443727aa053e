// Copied by braze-codegen from templates/: edit it there.

/**
 * An ID in the form of a UUID that depends on nothing but the text, so that the same requests make the same IDs on any
 * machine.
 */
export function uuidOf(text: string): string {
  const [a = "", b = "", c = "", d = ""] = SALTS.map((salt) => mixed(fnv(text, salt)).toString(16).padStart(8, "0"));
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

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
const SALTS = ["1 ", "2 ", "3 ", "4 "].map((salt) => fnv(salt));

/** A number from 0 to below 1 that depends on nothing but the text: for figures that nobody gave. */
export const shareOf = (text: string): number => mixed(fnv(text)) / 0x1_0000_0000;
