type Case = readonly [before: unknown, after: unknown, request: string, answer: string, sentence: string];

export const b = "breaking";
export const a = "additive";
export const w = "words";
export const s = { type: "string" };
export const i = { type: "integer" };
/** By a name: `then`, which an object is not to have by itself: it would be taken for a promise. */
const THEN = "then";
export const thenOf = (schema: object): object => ({ [THEN]: schema });
/** An object with a member `n` of this form. */
export const of = (n: unknown, rest: object = {}) => ({ type: "object", properties: { n }, ...rest });

/** Cases by keyword. */
export type Cases = Readonly<Record<string, readonly Case[]>>;
