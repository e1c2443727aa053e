// Copied by braze-codegen from templates/: edit it there.
import { type McpServer, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";

/** A call as it came, before the protocol looked at it. */
export interface IncomingCall {
  readonly name: unknown;
  readonly args: unknown;
}

/** Gives the calls of a server as they came. */
export interface IncomingCalls {
  /**
   * The arguments of the call of that id, until it is answered: one call may be handled several times, as when its user
   * is asked in between.
   *
   * @param shown - What the protocol shows as its arguments.
   * @throws {ProtocolError} when they are not known any more, which must not be taken for a call without arguments.
   */
  argumentsOf(id: unknown, shown: unknown): unknown;
}

/** Stands where the arguments were. */
const keptHere = "braze-mcp/kept";
/** Stands where those were of a call that has the id of another one, which is not answered yet. */
const idTaken = "braze-mcp/id-taken";

interface Message {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
  params?: unknown;
}

/**
 * Watches the calls of a server from its transport. The protocol refuses some before any handler sees them, such as
 * those whose arguments are no object, and it drops members that are called `__proto__`: so the arguments are kept
 * here, and the protocol gets none.
 *
 * @param refused - Hears of a call that was answered without being handled.
 */
export function watchCalls(server: McpServer, refused: (call: IncomingCall) => void): IncomingCalls {
  const open = new Map<unknown, IncomingCall & { isHandled: boolean }>();
  const connect = server.connect.bind(server);
  server.connect = (transport) => {
    const { onmessage } = transport;
    // The server calls what stands here before its own.
    transport.onmessage = (message, extra) => {
      onmessage?.(message, extra);
      arrive(message as Message);
    };
    const send = transport.send.bind(transport);
    transport.send = (message, options) => {
      leave(message as Message);
      return send(message, options);
    };
    return connect(transport);
  };

  function arrive(message: Message): void {
    const params = (Object(message.params) ?? {}) as Readonly<Record<string, unknown>>;
    // What was cancelled gets no answer.
    if (message.method === "notifications/cancelled" && open.get(params["requestId"])?.isHandled)
      open.delete(params["requestId"]);
    if (message.method !== "tools/call" || message.id === undefined) return;
    const call = { name: params["name"], args: params["arguments"], isHandled: false };
    const isTaken = open.has(message.id);
    // Nobody could tell the arguments of two such calls apart, nor their answers.
    if (isTaken) refused(call);
    else open.set(message.id, call);
    if (isTaken || Object.hasOwn(params, "arguments"))
      message.params = { ...params, arguments: { [isTaken ? idTaken : keptHere]: true } };
  }

  function leave({ id, result, error }: Message): void {
    const call = result === undefined && error === undefined ? undefined : open.get(id);
    if (!call) return;
    open.delete(id);
    if (!call.isHandled) refused(call);
  }

  return {
    argumentsOf(id, shown) {
      if (Object.hasOwn(Object(shown) as object, idTaken))
        throw new ProtocolError(
          ProtocolErrorCode.InvalidRequest,
          "Another call with this id is not answered yet, so this one was not run. Give each call an id of its own.",
        );
      const call = open.get(id);
      if (call) {
        call.isHandled = true;
        return call.args;
      }
      if (!Object.hasOwn(Object(shown) as object, keptHere)) return shown;
      throw new ProtocolError(ProtocolErrorCode.InvalidRequest, "The call was cancelled. Nothing was sent.");
    },
  };
}
