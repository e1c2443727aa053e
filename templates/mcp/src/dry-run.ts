// Copied by braze-codegen from templates/: edit it there.
import type { Fetch } from "@braze-codegen/client/core";

/** A `fetch` that sends nothing and answers with the request that it was given, without the key. */
export const dryRunFetch: Fetch = async (url, { method, headers, body }) => {
  const shown = new Headers(headers);
  shown.delete("authorization");
  const request = {
    method,
    url,
    headers: Object.fromEntries(shown),
    ...(typeof body === "string" && { body: parsed(body) }),
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
