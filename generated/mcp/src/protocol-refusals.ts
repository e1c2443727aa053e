// Copied by braze-codegen from templates/: edit it there.
import type { McpServer } from "@modelcontextprotocol/server";

/** A call as it came, before the protocol looked at it. */
export interface IncomingCall {
  readonly name: unknown;
  readonly args: unknown;
}

/** Gives the calls of a server as they came. */
export interface IncomingCalls {
  /** Takes the call of that id, once. */
  take(id: unknown): IncomingCall | undefined;
}

interface Message {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
  params?: unknown;
}

/**
 * Watches the calls of a server from its transport. The protocol refuses some before any handler sees them, such as
 * those whose arguments are no object, and it drops members that are called `__proto__`: so the arguments are kept here,
 * and the protocol gets none.
 *
 * @param refused - Hears of a call that was answered without being taken.
 */
export function watchCalls(server: McpServer, refused: (call: IncomingCall) => void): IncomingCalls {
  const waiting = new Map<unknown, IncomingCall>();
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
    if (message.method !== "tools/call" || message.id === undefined) return;
    const params = (Object(message.params) ?? {}) as Readonly<Record<string, unknown>>;
    waiting.set(message.id, { name: params["name"], args: params["arguments"] });
    if (Object.hasOwn(params, "arguments")) message.params = { ...params, arguments: {} };
  }

  function leave({ id, result, error }: Message): void {
    const call = result === undefined && error === undefined ? undefined : waiting.get(id);
    if (!call) return;
    waiting.delete(id);
    refused(call);
  }

  return {
    take(id) {
      const call = waiting.get(id);
      waiting.delete(id);
      return call;
    },
  };
}
