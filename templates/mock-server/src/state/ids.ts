// Copied by braze-codegen from templates/: edit it there.

/**
 * An ID in the form of a UUID that depends on nothing but the text, so that the same requests make the same IDs on any
 * machine.
 */
export function uuidOf(text: string): string {
  const [a = "", b = "", c = "", d = ""] = [1, 2, 3, 4].map((salt) =>
    hashOf(`${salt} ${text}`).toString(16).padStart(8, "0"),
  );
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/** FNV-1a, and a mixing of its bits, since texts that differ in their last letter only would look alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 to below 1 that depends on nothing but the text: for figures that nobody gave. */
export const shareOf = (text: string): number => hashOf(text) / 0x1_0000_0000;
