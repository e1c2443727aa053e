/**
 * Whether a text says a figure already: `At most 987 bytes` says 987. A small one may count something else, so it has to stand behind a
 * word that makes it a limit: `from 1 to 50`.
 */
export function saysFigure(text: string, figure: number): boolean {
  const spellings = new Set([String(figure), figure.toLocaleString("en-US")]);
  const places = [...text.matchAll(/(?:(\w+)\s+)?(-?\d[\d,]*(?:\.\d+)?)(?![\w:])/g)];
  return places.some(
    ([, before = "", found = ""]) =>
      spellings.has(found.replace(/,$/, "")) && (Math.abs(figure) >= 10 || LIMITING.test(before)),
  );
}

const LIMITING = /^(least|most|from|to|than|exactly|between|and|is|in|over|under|below|above)$/i;
