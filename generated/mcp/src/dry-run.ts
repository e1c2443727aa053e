// Copied by braze-codegen from templates/: edit it there.
import type { Fetch } from "@braze-codegen/client/core";

/** A `fetch` that sends nothing and answers with the request that it was given, without the key. */
export const dryRunFetch: Fetch = async (url, { method, headers, body }) => {
  const shown = new Headers(headers);
  shown.delete("authorization");
  // The client sends what must not be sent twice as a Blob.
  const text = body instanceof Blob ? await body.text() : body;
  const request = {
    method,
    url,
    headers: Object.fromEntries(shown),
    ...(typeof text === "string" && text && { body: parsed(text) }),
  };
  return Response.json({ dry_run: true, request });
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
