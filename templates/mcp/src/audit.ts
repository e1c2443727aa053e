// Copied by braze-codegen from templates/: edit it there.
import { randomUUID } from "node:crypto";
import { callsInFlight } from "./calls-in-flight.js";
import { fingerprint } from "./canonical.js";
import type { Tool } from "./data/tools.js";
import { checkOptions, type Kind } from "./given.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { OptionError } from "./options.js";
import type { Decision } from "./policy.js";
import { type AuditSink, streamSink } from "./sinks.js";

/**
 * How a call ended. `outcome-unknown`: it left, and nobody knows whether Braze carried it out. `reread`: nothing was
 * sent; an earlier answer, which was kept, was read on.
 */
export type Outcome =
  "ok" | "reread" | "api-error" | "rate-limited" | "invalid-arguments" | "cancelled" | "outcome-unknown" | "failed";

/** Who asks, where, and under which policy. */
export interface AuditAbout {
  /** Name and version of the MCP client, as it says itself. */
  readonly client?: string;
  /** Host of the REST API. */
  readonly instance?: string;
  /** SHA-256 of what the policy exposes and hides: the same under the same grants. */
  readonly policySha256?: string;
}

/** What comes before a call that waits for a yes. */
export type Step = "asked" | "previewed" | "confirmed";

/** Whose yes a call had. */
export type ConfirmedBy = "user" | "client";

/** One line of the audit log. It never holds the key or the value of an argument. */
export interface AuditEntry extends AuditAbout {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** The same in all lines of one call. */
  readonly call: string;
  /**
   * `started` stands before a call that must not run unlogged; `finished` after every call; `denied` instead of a call.
   * Before them, where somebody has to say yes: `asked` or `previewed`, and `confirmed`.
   */
  readonly event: "started" | "finished" | "denied" | Step;
  /** Empty where what came was no call of a tool. */
  readonly tool: string;
  /** Method and path, like `GET /catalogs`. */
  readonly operation?: string;
  readonly permission?: string;
  readonly effect?: Tool["_meta"]["effect"];
  readonly decision: "allowed" | "denied" | "dry-run";
  /** The rule that denied the call. */
  readonly rule?: string;
  /**
   * With `confirmed`, whose yes it is: of the user whom the client asked, as the client says; or of the client, which
   * took the token of a preview. That may be the model alone.
   */
  readonly by?: ConfirmedBy;
  readonly outcome?: Outcome;
  /** The HTTP status, when Braze answered. */
  readonly status?: number;
  readonly durationMs?: number;
  /** SHA-256 of the canonical JSON of the arguments. */
  readonly argumentsSha256: string;
  /** Arguments that came in another form than they were meant, such as a number as text. */
  readonly coerced?: readonly string[];
}

/** The lines of one call. */
export interface AuditedCall {
  /** On the way to a yes. Throws when the line cannot be written. */
  noted(step: Step, by?: ConfirmedBy): Promise<void>;
  /** Before the call leaves. Throws when the line cannot be written. */
  started(): Promise<void>;
  /** From here on the call is in flight, until it is finished. */
  leaves?(): void;
  /** After the call, or instead of it. Throws when the line cannot be written. */
  finished(outcome: Outcome, status?: number): Promise<void>;
  /** When the policy refuses the call. Throws when the line cannot be written. */
  denied(rule: string): Promise<void>;
}

/** Where the lines of all calls go. */
export interface AuditLog {
  /** @param coerced - Arguments that came in another form than they were meant. */
  call(name: string, decision: Decision, args: unknown, coerced?: readonly string[], about?: AuditAbout): AuditedCall;
  /**
   * Before the process ends: a line for each call in flight, with the outcome `outcome-unknown`. What these calls write
   * later is dropped.
   */
  interrupted?(): Promise<void>;
}

/** How an audit log is made. */
export interface AuditOptions {
  /** Default: standard error. */
  readonly sink?: AuditSink;
  /** Mark allowed calls as a rehearsal. Default `false`. */
  readonly dryRun?: boolean;
  /** Milliseconds since 1970, for tests. Default `Date.now`. */
  readonly now?: () => number;
}

const kinds = { sink: "anything", dryRun: "switch", now: "anything" } satisfies Record<keyof AuditOptions, Kind>;

/**
 * Writes one line of JSON a call, and one more before each call that must not run unlogged.
 *
 * @throws {OptionError} when an option does not exist, or `dryRun` is neither `true` nor `false`.
 */
export function createAuditLog(options: AuditOptions = {}): AuditLog {
  checkOptions(options, kinds);
  const { sink = streamSink(process.stderr), dryRun = false, now = Date.now } = options;
  const inFlight = callsInFlight();
  return {
    interrupted: () => inFlight.endAll(),
    call(name, decision, args, coerced = [], about = {}) {
      const began = now();
      const { tool } = decision;
      const facts = {
        tool: tool?.name ?? name.slice(0, 64),
        ...(tool && { operation: tool._meta.operation, permission: tool._meta.permission, effect: tool._meta.effect }),
      };
      const call = randomUUID();
      const argumentsSha256 = fingerprint(args);
      // Names of arguments, of which a client may make up many.
      const noted = coerced.length > 0 ? { coerced: coerced.slice(0, 20).map((place) => place.slice(0, 100)) } : {};
      const verdict = !decision.allowed ? "denied" : dryRun ? "dry-run" : "allowed";
      const write = async (event: AuditEntry["event"], more: Partial<AuditEntry>): Promise<void> => {
        const time = new Date(now()).toISOString();
        // The order of the members is the order in which people read a line.
        await sink(
          JSON.stringify({
            time,
            call,
            event,
            ...facts,
            decision: verdict,
            ...more,
            argumentsSha256,
            ...noted,
            ...about,
          }),
        );
      };
      const finish = (outcome: Outcome, status?: number) =>
        write("finished", {
          outcome,
          // A rehearsal has no status of Braze.
          ...(status !== undefined && !dryRun && { status }),
          durationMs: now() - began,
        });
      let interrupted = false;
      return {
        noted: (step, by) => write(step, by ? { by } : {}),
        started: () => write("started", {}),
        leaves: () =>
          inFlight.begin(call, () => {
            interrupted = true;
            return finish("outcome-unknown");
          }),
        finished: (outcome, status) => {
          inFlight.end(call);
          // The first line that says how the call ended stands.
          return interrupted ? Promise.resolve() : finish(outcome, status);
        },
        denied: (rule) => write("denied", { decision: "denied", rule }),
      };
    },
  };
}

/**
 * Whether a call of the tool is refused when it cannot be logged: all that changes something, or can by an argument,
 * and all personal data.
 */
export function mustBeLogged({ _meta: { effect, pii, opens, egress } }: Tool): boolean {
  return effect !== "read" || pii || (opens ?? egress) !== undefined;
}
