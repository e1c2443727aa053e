// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "../data/operations.js";
import { Refusal, refuse } from "../refusal.js";

/** Throws 415 when the operation takes a body and the Content-Type is none that it takes. */
export function checkMediaType(request: Request, operation: OperationData): void {
  const { contentTypes, bodyRequired } = operation;
  const given = request.headers.get("content-type");
  if (contentTypes.length === 0 || (given === null && !bodyRequired)) return;
  const essence = given?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (contentTypes.some((type) => type.toLowerCase() === essence)) return;
  const now = given === null ? "there is no Content-Type" : `not "${essence}"`;
  throw refuse(415, `Unsupported Media Type: send Content-Type ${contentTypes.join(" or ")}; ${now}`);
}

/**
 * Reads the body, and not one chunk more than the operation allows; throws its refusal (413, or 400 for some) beyond
 * that.
 */
export async function readBody(request: Request, operation: OperationData): Promise<Uint8Array> {
  if (operation.contentTypes.length === 0) return new Uint8Array();
  const declared = Number(request.headers.get("content-length") ?? Number.NaN);
  if (declared > operation.maxBody.bytes) throw tooLarge(operation);
  try {
    if (Number.isNaN(declared)) return await readStream(request.body, operation);
    // The HTTP server holds the sender to the declared length, and one read is much faster than a stream.
    const body = new Uint8Array(await request.arrayBuffer());
    if (body.byteLength <= operation.maxBody.bytes) return body;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse(400, "Bad Request: the body broke off");
  }
  throw tooLarge(operation);
}

async function readStream(stream: ReadableStream<Uint8Array> | null, operation: OperationData): Promise<Uint8Array> {
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > operation.maxBody.bytes) {
      // Not awaited: the sender may never notice.
      void reader.cancel().catch(() => {});
      throw tooLarge(operation);
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

function tooLarge({ id, maxBody: { bytes, status } }: OperationData): Refusal {
  const title = status === 413 ? "Request Entity Too Large" : "Bad Request";
  return refuse(status, `${title}: ${id} takes a body of at most ${bytes.toLocaleString("en")} bytes`);
}
