// Copied by braze-codegen from templates/: edit it there.
import { randomBytes } from "node:crypto";
import type { AuditedCall } from "./audit.js";
import type { Arguments } from "./input.js";

/** A call that waits for a yes. */
export interface PendingCall {
  readonly tool: string;
  /** As they were decided on: secrets are still references. */
  readonly args: Arguments;
  /** Of tool, arguments and secrets: what is run has to be what was shown. */
  readonly fingerprint: string;
  /** How it was shown: to the user, or as a preview. */
  readonly shown: "question" | "preview";
  /** Who may say yes: the client to which it was shown. */
  readonly session: string;
  readonly log: AuditedCall;
}

/** What became of a token. */
export type Taken =
  | { readonly state: "waiting"; readonly call: PendingCall }
  /** Its ten minutes are over. */
  | { readonly state: "expired"; readonly call: PendingCall }
  /** It was taken before. */
  | { readonly state: "used" }
  | { readonly state: "unknown" };

/** Calls that wait for a yes, by tokens that nobody can guess. They are kept in memory, and end with the process. */
export interface PendingCalls {
  /** Keeps a call, and gives its token. */
  add(call: PendingCall): string;
  /** Takes a call out, once, for the client to which it was shown, and in the way in which it was. */
  take(token: unknown, { shown, session }: Pick<PendingCall, "shown" | "session">): Taken;
}

/** How long a preview holds, in seconds. */
export const pendingSeconds = 600;

/** So many are kept; of more, the oldest are forgotten. */
const most = 1000;

interface Kept extends Pick<PendingCall, "shown" | "session"> {
  readonly until: number;
  call: PendingCall | undefined;
}

/** @param now - Milliseconds since 1970, for tests. */
export function createPendingCalls(now: () => number = Date.now): PendingCalls {
  const kept = new Map<string, Kept>();
  return {
    add(call) {
      for (const each of kept.values()) {
        if (now() < each.until) break;
        // Arguments may be secret, and nobody can run these any more.
        if (each.call) each.call = { ...each.call, args: {} };
      }
      const token = randomBytes(16).toString("base64url");
      const { shown, session } = call;
      kept.set(token, { until: now() + pendingSeconds * 1000, shown, session, call });
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return token;
    },
    take(token, { shown, session }) {
      const found = typeof token === "string" ? kept.get(token) : undefined;
      if (found?.session !== session || found.shown !== shown) return { state: "unknown" };
      const { call, until } = found;
      if (call === undefined) return { state: "used" };
      // It stays, empty, so that a second try hears what happened.
      found.call = undefined;
      return { state: now() < until ? "waiting" : "expired", call };
    },
  };
}
