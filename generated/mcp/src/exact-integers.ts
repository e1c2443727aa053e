// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "@braze-codegen/client/core";

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON whose integers that no number can hold are texts, so that all digits stay. */
export function quoteLongIntegers(json: string): string {
  // Most answers have none.
  if (!/\d{16}/.test(json)) return json;
  const parts: string[] = [];
  let at = 0;
  // Texts are stepped over, and not matched: some are longer than a regular expression can walk.
  while (at < json.length) {
    const begin = json.indexOf('"', at);
    const end = begin === -1 ? json.length : endOfText(json, begin);
    parts.push(json.slice(at, begin === -1 ? end : begin).replace(number, quoted));
    if (begin !== -1) parts.push(json.slice(begin, end));
    at = end;
  }
  return parts.join("");
}

const quoted = (found: string): string =>
  /^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found;

/** Where the text that begins there ends: behind the next quote before which stands no backslash that counts. */
function endOfText(json: string, begin: number): number {
  for (let quote = json.indexOf('"', begin + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (json[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return json.length;
}

/** An answer that keeps the digits of long integers. */
export async function withExactIntegers(answer: Promise<Answer>): Promise<Answer> {
  const { text, ...rest } = await answer;
  return { ...rest, text: quoteLongIntegers(text) };
}
