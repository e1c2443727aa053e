// Copied by braze-codegen from templates/: edit it there.
import { Transform } from "node:stream";
import { parseJSONRPCMessage } from "@modelcontextprotocol/server";

/** An answer to a line that is no message. */
export interface LineError {
  readonly jsonrpc: "2.0";
  readonly id: string | number | null;
  readonly error: { readonly code: -32700 | -32600; readonly message: string };
}

/** Longer lines are passed on, to be refused by the transport. */
const longestLine = 10 * 1024 * 1024;
const lineEnd = 0x0a;

/**
 * Passes on lines that are messages of JSON-RPC. Transports of the SDK drop the others without a word.
 *
 * @param refuse - Gets the answer to each other line, and the line.
 */
export function jsonRpcLines(refuse: (error: LineError, line: string) => void): Transform {
  let rest: Buffer[] = [];
  let length = 0;
  const pass = (stream: Transform, line: Buffer): void => {
    const text = line.toString("utf8");
    const error = text.trim() === "" ? undefined : faultOf(text);
    if (error) refuse(error, text);
    else stream.push(line);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let begin = 0;
      for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, begin)) {
        pass(this, Buffer.concat([...rest, chunk.subarray(begin, end + 1)]));
        rest = [];
        length = 0;
        begin = end + 1;
      }
      rest.push(chunk.subarray(begin));
      length += chunk.length - begin;
      if (length > longestLine) {
        this.push(Buffer.concat(rest));
        rest = [];
        length = 0;
      }
      done();
    },
  });
}

function faultOf(line: string): LineError | undefined {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return lineError(null, -32700, "Parse error: the line is not JSON. A message is one line of JSON.");
  }
  try {
    // As the transport asks: what it would drop is answered here.
    parseJSONRPCMessage(message);
    return undefined;
  } catch {
    const { id } = Object(message) as Readonly<Record<string, unknown>>;
    const known = typeof id === "string" || typeof id === "number" ? id : null;
    return lineError(known, -32600, "Invalid Request: the line is JSON, but no message of MCP (JSON-RPC 2.0).");
  }
}

const lineError = (id: LineError["id"], code: LineError["error"]["code"], message: string): LineError => ({
  jsonrpc: "2.0",
  id,
  error: { code, message },
});
