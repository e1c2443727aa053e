/** `1 file`, `2 files`, `1,024 files`. */
export const counted = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;

/** The data of languages takes 12 ms to load, which small numbers do without. */
const grouped = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 1000 ? String(number) : number.toLocaleString("en-US");
