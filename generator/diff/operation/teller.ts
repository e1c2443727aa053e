import type { Affected, Change, Level } from "../change.ts";
import type { Pairs } from "../schema/pairs.ts";
import { siteOf } from "../schema/normal.ts";
import { schemaChanges } from "../schema/differences.ts";
import { type Part, fragmentOf, memberOf } from "../side.ts";

export type Direction = "request" | "answer";

/** Gathers what is found, for one operation or for the document. */
export class Teller {
  readonly changes: Change[] = [];
  readonly who: string;
  readonly operation: string | undefined;
  readonly #pairs: Pairs;
  /** Of webhooks, the caller is the API: what is sent is read, and what is answered is written. */
  readonly #isTurned: boolean;

  constructor(pairs: Pairs, operation?: string, isTurned = false) {
    this.#pairs = pairs;
    this.operation = operation;
    this.who = operation === undefined ? "the description" : `\`${operation}\``;
    this.#isTurned = isTurned;
  }

  /** The same for what is called back. */
  turned(operation: string, isTurned: boolean): Teller {
    return new Teller(this.#pairs, operation, isTurned);
  }

  get isTurned(): boolean {
    return this.#isTurned;
  }

  /** Adds a change; the part is where it stands. */
  tell(level: Level, affects: readonly Affected[], part: Pick<Part, "pointer">, sentence: string): void {
    const operation = this.operation === undefined ? {} : { operation: this.operation };
    this.changes.push({ level, affects, ...operation, pointer: fragmentOf(part), sentence });
  }

  /** Compares the schemas of two parts, such as parameters; where only one has a schema, the other takes anything. */
  schemas(before: Part, after: Part, direction: Direction, root: string): void {
    const [old, now] = [memberOf(before, "schema"), memberOf(after, "schema")];
    if (old === undefined && now === undefined) return;
    const anything = (part: Part): Part => ({ ...part, pointer: [...part.pointer, "schema"], value: true });
    const seen = this.#isTurned ? (direction === "request" ? "answer" : "request") : direction;
    const where = { who: this.who, direction: seen, root, path: "" } as const;
    const sites = [siteOf(old ?? anything(before)), siteOf(now ?? anything(after))] as const;
    this.changes.push(...schemaChanges(this.#pairs, ...sites, where, this.operation));
  }
}
