// Copied by braze-codegen from templates/: edit it there.
import {
  type AnyInput,
  // biome-ignore lint/correctness/noUnusedImports: the doc comment names it, and editors lead there.
  type BrazeError,
  call as callBraze,
  createTransport,
  type Operation,
} from "@braze-codegen/client/core";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { cutToFit } from "./cut.js";
import { dryRunFetch } from "./dry-run.js";
import { pendingSeconds } from "./pending.js";

/**
 * The request that a call would send.
 *
 * @param input - Without secrets.
 * @throws {BrazeError} when there is no such request, as for a path with `..` in it.
 */
export async function requestOf(operation: Operation, input: AnyInput, baseUrl: string): Promise<unknown> {
  const { security } = operation;
  // A key of its own, since the one of the server is for requests that leave.
  const transport = createTransport({
    apiKey: "preview",
    baseUrl,
    fetch: dryRunFetch,
    ...(security !== undefined && { credentials: { [security]: "preview" } }),
  });
  return ((await callBraze(transport, operation, input)) as { readonly request: unknown }).request;
}

const note = `Nothing was sent yet. Show this to the user; then confirm with the token, once and within ${pendingSeconds / 60} minutes, sends exactly this.`;

/** A request, and the token by which it is sent. */
export function previewOf(request: unknown, token: string, maxCharacters: number): CallToolResult {
  const { value, left } = cutToFit(request, maxCharacters);
  const preview = {
    preview: true,
    request: value,
    ...(left.length > 0 && {
      cut: left.map(
        ({ container, shown, of, unit }) =>
          `\`${container.slice(1).replaceAll("/", ".")}\` shows the first ${shown} of ${of} ${unit}`,
      ),
    }),
    token,
    expires_in_seconds: pendingSeconds,
    note,
  };
  return { content: [{ type: "text", text: JSON.stringify(preview) }], structuredContent: preview };
}
