/** The most repetitions that a text is made with: longer ones are for nobody. */
const MOST = 10_000;

/**
 * A short text that a regular expression takes, made of the first of its alternatives and the fewest of its repetitions; undefined where
 * none is found. What looks around or back is not understood, and whatever is found has been tried.
 *
 * @param minLength - Repetitions without an end are as many as the text needs for this length.
 */
export function textFor(pattern: string, minLength = 0): string | undefined {
  try {
    const expression = new RegExp(pattern, "u");
    for (const more of [0, 1, minLength]) {
      const text = new Reader(pattern, Math.min(more, MOST)).alternatives();
      if (text.length >= minLength && expression.test(text)) return text;
    }
  } catch {
    // No regular expression, or one that is not understood.
  }
  return undefined;
}

const CLASSES: Readonly<Record<string, string>> = { d: "0", w: "a", s: " ", D: "a", W: "-", S: "a" };
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", f: "\f", v: "\v", b: "", B: "" };
/** Tried for a class that names what it does not take, and for a property of Unicode. */
const CANDIDATES = [..."a0A-_. \u00e9"];

class Reader {
  readonly #pattern: string;
  readonly #more: number;
  #at = 0;

  constructor(pattern: string, more: number) {
    this.#pattern = pattern;
    this.#more = more;
  }

  /** The first alternative; the others are read over. */
  alternatives(): string {
    const first = this.#sequence();
    while (this.#take("|")) this.#sequence();
    return first;
  }

  #sequence(): string {
    let text = "";
    while (this.#at < this.#pattern.length && !"|)".includes(this.#pattern[this.#at] ?? "")) {
      const atom = this.#atom();
      text += atom.repeat(this.#times());
      if (text.length > MOST) throw new Error("too long");
    }
    return text;
  }

  #atom(): string {
    const start = this.#at;
    const [character = ""] = this.#pattern.slice(start, start + 2).match(/^[\s\S]/u) ?? [];
    this.#at += character.length;
    if (character === "^" || character === "$") return "";
    if (character === ".") return "a";
    if (character === "(") return this.#group();
    if (character === "[" || character === "\\") return this.#set(start, character);
    return character;
  }

  #group(): string {
    const [opening = ""] = /^\?(?::|<(?![=!])[^>]*>)/.exec(this.#pattern.slice(this.#at)) ?? [];
    this.#at += opening.length;
    if (this.#pattern[this.#at] === "?") throw new Error("it looks around");
    const text = this.alternatives();
    if (!this.#take(")")) throw new Error("a group without an end");
    return text;
  }

  /** A class or an escape: the first character that it takes. */
  #set(start: number, character: string): string {
    if (character === "\\") {
      const letter = this.#pattern[this.#at++] ?? "";
      if (CLASSES[letter] !== undefined) return CLASSES[letter];
      if (CONTROLS[letter] !== undefined) return CONTROLS[letter];
      if (/[pP]/.test(letter)) {
        this.#at += /^\{[^}]*\}/.exec(this.#pattern.slice(this.#at))?.[0].length ?? 0;
        return this.#firstIn(start);
      }
      if (!/[a-zA-Z\d]/.test(letter)) return letter;
      throw new Error("an escape that is not understood");
    }
    while (this.#at < this.#pattern.length && !this.#take("]")) this.#at += this.#pattern[this.#at] === "\\" ? 2 : 1;
    return this.#firstIn(start);
  }

  /** The first character that the class takes which has just been read. */
  #firstIn(start: number): string {
    const written = this.#pattern.slice(start, this.#at);
    const set = new RegExp(`^${written}$`, "u");
    const named = /^\[[^^]/.test(written) ? [...written.slice(1, -1)].filter((each) => /[\w-]/.test(each)) : [];
    const found = [...named, ...CANDIDATES, ...written].find((each) => set.test(each));
    if (found === undefined) throw new Error("a class that takes nothing known");
    return found;
  }

  /** How often what stands before is repeated. */
  #times(): number {
    const [quantifier = ""] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#pattern.slice(this.#at)) ?? [];
    this.#at += quantifier.length;
    if (quantifier === "") return 1;
    if (quantifier.startsWith("*")) return this.#more;
    if (quantifier.startsWith("+")) return Math.max(1, this.#more);
    if (quantifier.startsWith("?")) return 0;
    const [, least = "0", comma, most] = /^\{(\d+)(,)?(\d*)/.exec(quantifier) ?? [];
    const top = comma === undefined ? Number(least) : most === "" ? Infinity : Number(most);
    return Math.min(top, Math.max(Number(least), this.#more));
  }

  #take(character: string): boolean {
    if (this.#pattern[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }
}
