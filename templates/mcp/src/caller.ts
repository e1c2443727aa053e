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
 * @param known - What the client declared when it connected, in the protocol of 2025; in that of 2026 each request says
 * so itself.
 */
export function callerOf({ sessionId, mcpReq, http }: ServerContext, known: ClientCapabilities | undefined): Caller {
  const declared = mcpReq.envelope as Readonly<Record<string, ClientCapabilities | undefined>> | undefined;
  const said = inputResponse(mcpReq.inputResponses, question);
  return {
    signal: mcpReq.signal,
    session: [sessionId, http?.authInfo?.clientId].filter(Boolean).join(" "),
    canAsk: canAsk(declared?.[CLIENT_CAPABILITIES_META_KEY] ?? known),
    ...(mcpReq.requestState() !== undefined && { answer: { token: mcpReq.requestState(), said } }),
  };
}

/** Who says nothing of modes means forms, as the first version of the protocol had nothing else. */
const canAsk = ({ elicitation }: ClientCapabilities = {}): boolean =>
  elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
