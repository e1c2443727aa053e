// Copied by braze-codegen from templates/: edit it there.
import { createHash, timingSafeEqual } from "node:crypto";
import { hostHeaderValidationResponse, originValidationResponse } from "@modelcontextprotocol/server";

/** What a request has to bring, in the form in which it is compared. */
export interface Guard {
  /** The refusal of a request, or `undefined` where it may pass. Nothing of its body was read. */
  refuse(request: Request): Response | undefined;
}

/** The path of the endpoint. */
export const httpPath = "/mcp";

/**
 * Lets requests pass that call this server by one of its names (a web page whose own name was made to point here does
 * not), that come from no other web page, and that bring the token.
 */
export function createGuard(names: readonly string[], token: string): Guard {
  const expected = digest(token);
  return {
    refuse(request) {
      const strange =
        hostHeaderValidationResponse(request, [...names]) ?? originValidationResponse(request, [...names]);
      if (strange) return strange;
      // Who asks a proxy names the host in the URL as well, which then counts.
      const { hostname, pathname } = new URL(request.url);
      if (!names.includes(hostname)) return refusal(403, "The URL names another host than this server.");
      const [, given = ""] = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "") ?? [];
      // Digests have one length, and are compared in constant time.
      if (!timingSafeEqual(digest(given), expected))
        return refusal(401, "The bearer token is missing or wrong.", {
          "www-authenticate": 'Bearer realm="braze-mcp"',
        });
      if (pathname !== httpPath) return refusal(404, `The endpoint is ${httpPath}.`);
      return undefined;
    },
  };
}

/** An answer of the server itself, in the form that clients of MCP read. */
export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(
    { jsonrpc: "2.0", error: { code: -32_000, message }, id: null },
    { status, headers: { ...headers } },
  );
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
