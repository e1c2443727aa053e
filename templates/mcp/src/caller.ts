// Copied by braze-codegen from templates/: edit it there.
import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  type InputResponseView,
  inputResponse,
  type ServerContext,
} from "@modelcontextprotocol/server";

/** The client of one request, as far as policy is concerned. */
export interface Caller {
  readonly signal: AbortSignal;
  /** Hears that the call waits before it is tried again. */
  readonly waits?: (sentence: string, attempt: number) => void;
  /** Tells clients apart that share a server. */
  readonly session: string;
  /** Whether the client can put a question to its user. */
  readonly canAsk: boolean;
  /** What the user said, with the token of the question. */
  readonly answer?: { readonly token: unknown; readonly said: InputResponseView };
}

/** The name of the only question that this server puts to users. */
export const question = "confirm";

/**
 * @param known - What the client declared when it connected, in the protocol of 2025, where no request can declare
 * more; `undefined` in that of 2026, where each request says it itself.
 */
export function callerOf({ sessionId, mcpReq, http }: ServerContext, known: ClientCapabilities | undefined): Caller {
  const declared = mcpReq.envelope as Readonly<Record<string, ClientCapabilities | undefined>> | undefined;
  const said = inputResponse(mcpReq.inputResponses, question);
  return {
    signal: mcpReq.signal,
    waits: teller(mcpReq),
    session: [sessionId, http?.authInfo?.clientId].filter(Boolean).join(" "),
    canAsk: canAsk(known ?? declared?.[CLIENT_CAPABILITIES_META_KEY]),
    ...(mcpReq.requestState() !== undefined && { answer: { token: mcpReq.requestState(), said } }),
  };
}

/**
 * Tells a client of a wait as progress, where it asked for that, and as a log message. A client that is gone need not
 * hear it.
 */
function teller({ _meta, notify, log }: ServerContext["mcpReq"]): (sentence: string, attempt: number) => void {
  const progressToken = _meta?.progressToken;
  return (message, attempt) => {
    if (progressToken !== undefined)
      notify({ method: "notifications/progress", params: { progressToken, progress: attempt, message } }).catch(
        () => {},
      );
    log("info", message, "braze").catch(() => {});
  };
}

/** Who says nothing of modes means forms, as the first version of the protocol had nothing else. */
const canAsk = ({ elicitation }: ClientCapabilities = {}): boolean =>
  elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
