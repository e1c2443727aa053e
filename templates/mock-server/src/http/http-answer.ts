// Copied by braze-codegen from templates/: edit it there.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, contentOf, headersOf } from "../answer.js";

/** Writes an answer. What the caller still sends of its body is read to its end, up to a limit, and dropped. */
export function writeAnswer(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const content = contentOf(answer);
  const headers = headersOf(answer);
  if (content === undefined) outgoing.writeHead(answer.status, headers).end();
  else {
    const length = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
    if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined)
      headers["content-length"] = String(length);
    outgoing.writeHead(answer.status, headers);
    if (answer.isTruncated === true) breakOff(typeof content === "string" ? Buffer.from(content) : content, outgoing);
    else outgoing.end(content);
  }
  if (!incoming.complete) outgoing.once("finish", () => drain(incoming));
}

/** Half of it; then the connection breaks. */
function breakOff(bytes: Uint8Array, outgoing: ServerResponse): void {
  outgoing.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => outgoing.destroy());
}

/** Milliseconds and bytes that a caller has for the rest of a body that nobody wants. */
const PATIENCE = 500;
const MOST_DRAINED = 64_000_000;

/** A connection that is closed while its caller sends would lose the answer, too. */
function drain(incoming: IncomingMessage): void {
  if (incoming.complete || incoming.destroyed) return;
  let size = 0;
  const end = () => {
    clearTimeout(timer);
    incoming.off("data", count);
  };
  const giveUp = () => {
    end();
    incoming.socket.destroySoon();
  };
  const timer = setTimeout(giveUp, PATIENCE).unref();
  const count = (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_DRAINED) giveUp();
  };
  incoming.on("data", count).once("end", end).once("close", end).resume();
}
