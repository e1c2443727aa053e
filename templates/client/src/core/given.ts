// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "./errors/configuration-error.js";

/**
 * What the value of an option must be: a number from here on, or what `typeof` says of it; `undefined` where it is
 * checked when it is used.
 */
export type Check = number | "function" | "object" | "boolean" | undefined;

/** Checks of several options, by their names. */
export type Checks<Names extends PropertyKey = string> = Readonly<Record<Names, Check>>;

/** Options of which none is there and undefined. */
export type Given<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> };

/**
 * Refuses options that do not exist, and values that cannot be: a misspelled one would be as good as none, and nobody
 * would notice. Says names and never values, which may be keys. Gives the options without those that are undefined.
 */
export function checkOptions<Options extends object>(options: Options, checks: Checks): Given<Options> {
  const values = Object.entries(Object(options)).filter(([name, value]) => {
    if (!Object.hasOwn(checks, name))
      refuse(`There is no option "${name}"; what exists: ${Object.keys(checks).join(", ")}.`);
    const want = checks[name];
    const isNumber = typeof want === "number";
    // Nothing is as large as NaN.
    const isRight = isNumber ? typeof value === "number" && value >= want : typeof value === want && value !== null;
    if (want !== undefined && value !== undefined && !isRight)
      refuse(`The option ${name} must be ${isNumber ? `a number from ${want} on` : `of type ${want}`}.`);
    return value !== undefined;
  });
  return Object.fromEntries(values) as Given<Options>;
}
