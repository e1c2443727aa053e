// Copied by braze-codegen from templates/: edit it there.
import { timeOf } from "../times.js";
import type { AudiencePatterns } from "./audience-patterns.js";

/** How a filter compares something of a user. */
export interface Comparison {
  readonly comparison: string;
  readonly value?: unknown;
}

/** What a user has, for all comparisons with it. */
export class Own {
  readonly value: unknown;
  #time: number | null | undefined = null;

  constructor(value: unknown) {
    this.value = value;
  }

  /** In milliseconds; undefined for what is no time. */
  get time(): number | undefined {
    if (this.#time === null) this.#time = typeof this.value === "string" ? timeOf(this.value)?.getTime() : undefined;
    return this.#time;
  }
}

export type Test = (own: Own) => boolean;

const DAY = 24 * 60 * 60 * 1000;

/** A comparison of a custom attribute, read once for all users. */
export function attributeTest({ comparison, value }: Comparison, now: Date, patterns: AudiencePatterns): Test {
  switch (comparison) {
    case "exists":
      return (own) => own.value !== undefined;
    case "does_not_exist":
      return (own) => own.value === undefined;
    case "equals":
      return (own) => own.value === value;
    case "not_equal":
    case "does_not_equal":
      return (own) => own.value !== value;
    case "is_any_of":
    case "includes_value":
      return amongTest(value);
    case "is_none_of":
    case "does_not_include_value":
      return not(amongTest(value));
    case "matches_regex":
      return patternTest(value, patterns);
    case "does_not_match_regex":
      return not(patternTest(value, patterns));
    case "after":
    case "before":
      return timeTest({ comparison, value });
    default:
      return /days/.test(comparison) ? daysTest(comparison, Number(value), now) : numberTest(comparison, Number(value));
  }
}

/** The consent to a channel; who said nothing is subscribed. */
export function stateTest({ comparison, value }: Comparison): Test {
  const isWanted = comparison === "is";
  return (own) => ((own.value ?? "subscribed") === value) === isWanted;
}

export function timeTest({ comparison, value }: Comparison): Test {
  const other = timeOf(String(value))?.getTime();
  if (other === undefined) return () => false;
  return comparison === "after"
    ? ({ time }) => time !== undefined && time > other
    : ({ time }) => time !== undefined && time < other;
}

const not =
  (test: Test): Test =>
  (own) =>
    !test(own);

/** Whether a text, or an element of a list, is one of some values. */
function amongTest(value: unknown): Test {
  const wanted = new Set<unknown>(Array.isArray(value) ? value : [value]);
  return ({ value: own }) =>
    Array.isArray(own) ? own.some((each) => wanted.has(each)) : own !== undefined && wanted.has(own);
}

/** What is no regular expression matches nobody. */
function patternTest(value: unknown, patterns: AudiencePatterns): Test {
  const pattern = patterns.of(String(value));
  return ({ value: own }) => typeof own === "string" && pattern?.test(own) === true;
}

/** Times by their distance from now in days. */
function daysTest(comparison: string, value: number, now: Date): Test {
  const fits = distanceTest(comparison, value);
  return ({ time }) => time !== undefined && fits((time - now.getTime()) / DAY);
}

/** Of days that lie ahead. */
function distanceTest(comparison: string, value: number): (ahead: number) => boolean {
  switch (comparison) {
    case "less_than_x_days_ago":
      return (ahead) => ahead <= 0 && -ahead < value;
    case "greater_than_x_days_ago":
      return (ahead) => -ahead > value;
    case "less_than_x_days_in_the_future":
      return (ahead) => ahead >= 0 && ahead < value;
    default:
      return (ahead) => ahead > value;
  }
}

function numberTest(comparison: string, value: number): Test {
  const isNumber = (fits: (own: number) => boolean): Test => {
    return ({ value: own }) => typeof own === "number" && fits(own);
  };
  switch (comparison) {
    case "greater_than":
      return isNumber((own) => own > value);
    case "greater_than_or_equal_to":
      return isNumber((own) => own >= value);
    case "less_than":
      return isNumber((own) => own < value);
    default:
      return isNumber((own) => own <= value);
  }
}
