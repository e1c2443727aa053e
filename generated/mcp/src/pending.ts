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

/**
 * What became of a token: it waits, its ten minutes are over, it was taken before, or this client was given no such
 * one.
 */
export type Taken =
  { readonly state: "waiting"; readonly call: PendingCall } | { readonly state: "expired" | "used" | "unknown" };

/** Calls that wait for a yes, by tokens that nobody can guess. They are kept in memory, and end with the process. */
export interface PendingCalls {
  /** Keeps a call, and gives its token. A call that nobody takes in time is written down as expired. */
  add(call: PendingCall): string;
  /** Takes a call out, once, for the client to which it was shown, and in the way in which it was. */
  take(token: unknown, { shown, session }: Pick<PendingCall, "shown" | "session">): Taken;
  /** Ends the calls that were shown to a client that is gone: they are written down as expired. */
  forget(session: string): void;
}

/** How long a preview holds, in seconds. */
export const pendingSeconds = 600;

/** So many are kept, and so many of a client; of more, the oldest expire early, those of the client first. */
const most = 1000;
const mostEach = 100;

interface Kept extends Pick<PendingCall, "shown" | "session"> {
  readonly until: number;
  readonly timer: NodeJS.Timeout;
  /** Gone when it was taken or has expired: its arguments may be secret. */
  call: PendingCall | undefined;
  state: "waiting" | "expired" | "used";
}

/** For the calls of a server, or of several that share their clients. */
export function createPendingCalls(): PendingCalls {
  const kept = new Map<string, Kept>();
  const drop = (entries: readonly (readonly [string, Kept])[]): void => {
    for (const [token, each] of entries) {
      expire(each);
      kept.delete(token);
    }
  };
  return {
    add(call) {
      const token = randomBytes(16).toString("base64url");
      const { shown, session } = call;
      const timer = setTimeout(() => expire(entry), pendingSeconds * 1000).unref();
      const until = Date.now() + pendingSeconds * 1000;
      const entry: Kept = { shown, session, call, until, timer, state: "waiting" };
      kept.set(token, entry);
      const own = [...kept].filter(([, each]) => each.session === session);
      drop(own.slice(0, Math.max(0, own.length - mostEach)));
      drop([...kept].slice(0, Math.max(0, kept.size - most)));
      return token;
    },
    take(token, { shown, session }) {
      const found = typeof token === "string" ? kept.get(token) : undefined;
      if (found?.session !== session || found.shown !== shown) return { state: "unknown" };
      // A computer that slept wakes up with late timers.
      if (Date.now() >= found.until) expire(found);
      const { call, state } = found;
      if (state !== "waiting" || call === undefined) return { state: state === "expired" ? state : "used" };
      clearTimeout(found.timer);
      // It stays, empty, so that a second try hears what happened.
      found.call = undefined;
      found.state = "used";
      return { state, call };
    },
    forget(session) {
      drop([...kept].filter(([, each]) => each.session === session));
    },
  };
}

function expire(entry: Kept): void {
  clearTimeout(entry.timer);
  if (entry.state !== "waiting") return;
  // Nothing was sent, so that a log that cannot be written stops nothing.
  entry.call?.log.denied("expired").catch(() => {});
  entry.call = undefined;
  entry.state = "expired";
}
