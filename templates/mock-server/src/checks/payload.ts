// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "../data/operations.js";
import type { MockRequest } from "../mock-request.js";
import { type Refusal, refuse } from "../refusal.js";

/** Throws 415 when the operation takes a body and the Content-Type is none that it takes. */
export function checkMediaType(given: string | null, operation: OperationData): void {
  const { contentTypes, bodyRequired } = operation;
  if (given === contentTypes[0] || contentTypes.length === 0 || (given === null && !bodyRequired)) return;
  const essence = given?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (contentTypes.some((type) => type.toLowerCase() === essence)) return;
  const now = given === null ? "there is no Content-Type" : `not "${essence}"`;
  throw refuse(415, `Unsupported Media Type: send Content-Type ${contentTypes.join(" or ")}; ${now}`);
}

/**
 * Reads the body, and not one chunk more than the operation allows; throws its refusal (413, or 400 for some) beyond
 * that.
 */
export async function readBody(request: MockRequest, operation: OperationData): Promise<Uint8Array> {
  if (operation.contentTypes.length === 0) return new Uint8Array();
  const { bytes: most } = operation.maxBody;
  if (Number(request.header("content-length") ?? 0) > most) throw tooLarge(operation);
  let body: Uint8Array | undefined;
  try {
    body = await request.read(most);
  } catch {
    throw refuse(400, "Bad Request: the body broke off");
  }
  if (body === undefined) throw tooLarge(operation);
  return body;
}

function tooLarge({ id, maxBody: { bytes, status } }: OperationData): Refusal {
  const title = status === 413 ? "Request Entity Too Large" : "Bad Request";
  return refuse(status, `${title}: ${id} takes a body of at most ${bytes.toLocaleString("en")} bytes`);
}
