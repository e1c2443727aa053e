// Copied by braze-codegen from templates/: edit it there.
import { randomBytes } from "node:crypto";
import type { Answered } from "./result.js";

/** An answer that was kept: what of it is shown, and whose it is. */
export interface KeptAnswer {
  /** The client that it was for. */
  readonly session: string;
  readonly tool: string;
  readonly answer: unknown;
  readonly answered: Answered;
}

/**
 * Answers that were cut and cannot be asked for again, because the call would be carried out again. Nobody can guess
 * their ids, and nobody but the client that was answered can read them.
 */
export interface KeptAnswers {
  /** Keeps an answer, and says by which id. The oldest one of its client gives way. */
  keep(answer: KeptAnswer): string;
  /** What was kept of a tool for a client, if it still is. */
  find(id: string, { session, tool }: Pick<KeptAnswer, "session" | "tool">): KeptAnswer | undefined;
  /** Drops what was kept for a client that is gone. */
  forget(session: string): void;
}

/**
 * For the calls of a server, or of several that share their clients.
 *
 * @param mostEach - So many are kept for a client.
 * @param most - And so many for all of them.
 */
export function createKeptAnswers(mostEach = 4, most = 64): KeptAnswers {
  const kept = new Map<string, KeptAnswer>();
  const idsOf = (session: string) => [...kept].flatMap(([id, each]) => (each.session === session ? [id] : []));
  return {
    keep(answer) {
      const id = `kept-${randomBytes(12).toString("base64url")}`;
      kept.set(id, answer);
      const own = idsOf(answer.session);
      for (const old of own.slice(0, Math.max(0, own.length - mostEach))) kept.delete(old);
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(old);
      return id;
    },
    find(id, { session, tool }) {
      const found = kept.get(id);
      return found?.tool === tool && found.session === session ? found : undefined;
    },
    forget(session) {
      for (const id of idsOf(session)) kept.delete(id);
    },
  };
}

/** The id and the place in `kept-k3J…:/errors/20`. */
export function keptPlace(from: string): { readonly id: string; readonly place: string } | undefined {
  const [, id, place] = /^(kept-[\w-]+):(.*)$/s.exec(from) ?? [];
  return id === undefined || place === undefined ? undefined : { id, place };
}
