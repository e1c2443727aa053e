/** `1 file`, `2 files`, `1,024 files`. */
export const counted = (number: number, noun: string): string =>
  `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
