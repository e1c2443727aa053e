import type { Pointer } from "../../pointer.ts";
import type { Affected, Level } from "../change.ts";
import { type Where, sentence } from "../where.ts";

/** A difference of one keyword between two schemas, whatever operation meets it. */
export interface Local {
  /** What it is to those who call; absent for nothing. */
  readonly request: Level | undefined;
  /** What it is to those who read answers; absent for nothing. */
  readonly answer: Level | undefined;
  /** Whom it concerns besides. Default: the direction, or the docs where it is words. */
  readonly affects?: readonly Affected[];
  readonly pointer: Pointer;
  readonly say: (where: Where) => string;
}

type Levels = Pick<Local, "request" | "answer">;

/** Fewer values fit: callers may be refused, readers get what they knew. */
export const NARROWER: Levels = { request: "breaking", answer: "additive" };
/** More values fit: callers may send more, readers may get what they do not know. */
export const WIDER: Levels = { request: "additive", answer: "breaking" };
/** Some fit that did not, and others no longer. */
export const OTHER: Levels = { request: "breaking", answer: "breaking" };
export const WORDS: Levels = { request: "words", answer: "words" };
export const ADDITIVE: Levels = { request: "additive", answer: "additive" };

/** A difference that is told as what holds of the place now. */
export const local = (levels: Levels, pointer: Pointer, predicate: string, affects?: readonly Affected[]): Local => ({
  ...levels,
  pointer,
  ...(affects ? { affects } : {}),
  say: (where) => sentence(where, predicate),
});
