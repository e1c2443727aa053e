// Copied by braze-codegen from templates/: edit it there.
import type { Answered } from "./result.js";

/** An answer that was kept: what of it is shown, and whose it is. */
export interface KeptAnswer {
  readonly tool: string;
  readonly answer: unknown;
  readonly answered: Answered;
}

/** Answers that were cut and cannot be asked for again, because the call would be carried out again. */
export interface KeptAnswers {
  /** Keeps an answer of a tool, and says by which id. The oldest one gives way. */
  keep(tool: string, answer: unknown, answered: Answered): string;
  /** What was kept, if it still is. */
  find(tool: string, id: string): KeptAnswer | undefined;
}

export function createKeptAnswers(most = 4): KeptAnswers {
  const kept = new Map<string, KeptAnswer>();
  let count = 0;
  return {
    keep(tool, answer, answered) {
      const id = `kept${++count}`;
      kept.set(id, { tool, answer, answered });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return id;
    },
    find(tool, id) {
      const found = kept.get(id);
      return found?.tool === tool ? found : undefined;
    },
  };
}

/** The id and the place in `kept1:/errors/20`. */
export function keptPlace(from: string): { readonly id: string; readonly place: string } | undefined {
  const [, id, place] = /^(kept\d+):(.*)$/s.exec(from) ?? [];
  return id === undefined || place === undefined ? undefined : { id, place };
}
