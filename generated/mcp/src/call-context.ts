// Copied by braze-codegen from templates/: edit it there.
import { type Transport, withHooks } from "@braze-codegen/client/core";
import { type AuditLog, createAuditLog } from "./audit.js";
import type { CallContext } from "./call.js";
import { fingerprint } from "./canonical.js";
import { checkOptions, type Kind } from "./given.js";
import { createKeptAnswers, type KeptAnswers } from "./kept-answers.js";
import { OptionError } from "./options.js";
import { createPendingCalls, type PendingCalls } from "./pending.js";
import { createPolicy, type Policy } from "./policy.js";
import { type DataPlace, defaultMaxCharacters } from "./result.js";
import { searchSurface } from "./search-tools.js";
import { createSecrets, type Secrets } from "./secrets.js";
import { type Surface, toolSurface } from "./surface.js";

/** What an MCP server for Braze is made of. */
export interface McpServerOptions {
  /**
   * Where Braze is and who asks: `createTransport` of `@braze-codegen/client/core`. It keeps the key; the server never
   * sees it.
   */
  readonly transport: Transport;
  /** What may be called. Default: `createPolicy()`, all reads without personal data. */
  readonly policy?: Policy;
  /** Where each call is written down. Default: `createAuditLog()`, lines on standard error. */
  readonly audit?: AuditLog;
  /** Longer answers are cut. In characters of JSON; default 40,000. */
  readonly maxCharacters?: number;
  /**
   * Where the data of answers stands: in `text`, in `structured` content, or in both. Default `auto`: structured for
   * clients that speak the protocol of 2026, else text, as no client says what its host shows the model.
   */
  readonly answers?: "auto" | DataPlace;
  /** `tools`: a tool for each operation. `search`: a search and three calls, for clients that pay by the token. */
  readonly mode?: "tools" | "search";
  /** Answer a change with the request that would go and a token, which the tool `confirm` takes. Default `false`. */
  readonly preview?: boolean;
  /** Calls that wait for a yes. Default: the server's own; servers that are made anew for each request share one. */
  readonly pending?: PendingCalls;
  /** Long answers of changes, for who reads on. Default: the server's own; as with `pending`. */
  readonly kept?: KeptAnswers;
  /** Reads the secrets that arguments name: `createSecrets()`. Default: there are none. */
  readonly secrets?: Secrets;
  /** The version that clients are told. Default `0.0.0`. */
  readonly version?: string;
  /** Hears of trouble that no model can cure. Default: a line on standard error. */
  readonly warn?: (sentence: string) => void;
}

const kinds = {
  transport: "anything",
  policy: "anything",
  audit: "anything",
  maxCharacters: "anything",
  version: "anything",
  warn: "anything",
  mode: "anything",
  preview: "switch",
  pending: "anything",
  kept: "anything",
  secrets: "anything",
  answers: "anything",
} satisfies Record<keyof McpServerOptions, Kind>;

/** Who is on the other side, as far as it is known yet. */
interface Reader {
  readonly client: () => string | undefined;
  /** Where the data of answers stands for a reader of its kind. */
  readonly dataIn: () => DataPlace;
}

/**
 * What all calls go through, by the options of whoever lets them in.
 *
 * @throws {OptionError} when an option does not exist, or has a value that it does not take.
 */
export function contextFor(options: McpServerOptions, { client, dataIn }: Reader): CallContext {
  checkOptions(options, kinds);
  const { policy = createPolicy(), mode = "tools", preview = false, answers = "auto" } = options;
  if (mode !== "tools" && mode !== "search")
    throw new OptionError(`The option mode should be "tools" or "search", and is "${String(mode)}".`);
  if (options.secrets !== undefined && typeof options.secrets !== "function")
    throw new OptionError("The option secrets should be what createSecrets() gives.");
  if (!["auto", "text", "structured", "both"].includes(answers))
    throw new OptionError(
      `The option answers should be "auto", "text", "structured" or "both", and is "${String(answers)}".`,
    );
  const place = { instance: new URL(options.transport.baseUrl).host, policySha256: hashOf(policy) };
  return {
    policy,
    audit: options.audit ?? createAuditLog(),
    transport: withHooks(options.transport),
    kept: options.kept ?? createKeptAnswers(),
    dataIn: () => (answers === "auto" ? dataIn() : answers),
    about: () => {
      const name = client();
      return { ...place, ...(name !== undefined && { client: name }) };
    },
    maxCharacters: options.maxCharacters ?? defaultMaxCharacters,
    secrets: options.secrets ?? createSecrets(),
    preview,
    pending: options.pending ?? createPendingCalls(),
    warn: options.warn ?? console.error,
  };
}

/** What is called by whom comes through one of these. */
export const surfaceFor = (context: CallContext, { mode }: Pick<McpServerOptions, "mode">): Surface =>
  mode === "search" ? searchSurface(context) : toolSurface(context);

/** Equal for policies that allow the same. */
const hashOf = ({ tools, hidden }: Policy): string =>
  fingerprint({
    tools: tools.map(({ name }) => name),
    hidden: hidden.map(({ tool, refusals }) => [tool.name, ...refusals.map(({ rule }) => rule)]),
  });
