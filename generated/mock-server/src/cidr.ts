// Copied by braze-codegen from templates/: edit it there.

/** A range of addresses; tells whether an address lies in it. */
export type Range = (address: string) => boolean;

/**
 * Reads an address or a subnet, IPv4 or IPv6: `127.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`.
 *
 * @throws {TypeError} when the text is neither.
 */
export function parseRange(text: string): Range {
  const [base = "", length, ...rest] = text.split("/");
  const network = bitsOf(base);
  const prefix = length === undefined ? network?.length : Number(length);
  const wellFormed = rest.length === 0 && (length === undefined || /^\d{1,3}$/.test(length));
  if (network === undefined || prefix === undefined || !wellFormed || prefix > network.length) {
    throw new TypeError(
      `"${text}" is not an address or subnet: write for example 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32.`,
    );
  }
  const start = network.slice(0, prefix);
  return (address) => {
    const bits = bitsOf(address);
    return bits !== undefined && bits.length === network.length && bits.startsWith(start);
  };
}

/** The address as a text of zeros and ones: 32 for IPv4 (also when it came wrapped in IPv6), 128 for IPv6. */
function bitsOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return bitsOf4(plain);
  const halves = plain.split("%")[0]?.split("::") ?? [];
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<string>(missing).fill("0"), ...tail];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0")).join("");
}

function bitsOf4(address: string): string | undefined {
  const parts = address.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.map((part) => Number(part).toString(2).padStart(8, "0")).join("");
}
