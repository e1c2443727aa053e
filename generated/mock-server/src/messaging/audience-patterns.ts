// Copied by braze-codegen from templates/: edit it there.
import { type Pattern, patternOf } from "./patterns.js";

/** Instructions of all patterns of an audience together: about what it costs to compile them. */
const MAX_INSTRUCTIONS = 20_000;
/** What one costs that is refused. */
const REFUSED = 1000;

/** The regular expressions of one audience, each compiled once. Those beyond what all may cost are none. */
export class AudiencePatterns {
  readonly #known = new Map<string, Pattern | undefined>();
  #left = MAX_INSTRUCTIONS;

  of(source: string): Pattern | undefined {
    if (this.#known.has(source)) return this.#known.get(source);
    const pattern = this.#left > 0 ? patternOf(source) : undefined;
    this.#left -= pattern?.programSize() ?? REFUSED;
    this.#known.set(source, pattern);
    return pattern;
  }
}
