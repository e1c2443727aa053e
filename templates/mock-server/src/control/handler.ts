// Copied by braze-codegen from templates/: edit it there.
import type { MockBraze } from "../mock.js";
import { ControlError } from "./control-error.js";
import { isOfOwnPage } from "./own-page.js";
import { pageResponse } from "./page.js";
import { routes } from "./routes.js";

/** Where the control stands on the HTTP server. */
export const PREFIX = "/__mock";

/**
 * Serves the control of a mock: one request below {@link PREFIX}. Mistakes are a sentence under `message`.
 *
 * @param page - What people are shown at `/__mock/`; it may call the control.
 */
export function controlOf(mock: MockBraze, page?: string): (request: Request) => Promise<Response> {
  const serve = routes(mock);
  return async (request) => {
    try {
      const url = new URL(request.url);
      if (page !== undefined && url.pathname === `${PREFIX}/` && request.method === "GET") return pageResponse(page);
      checkOrigin(request, page !== undefined);
      const [found, parameter] = serve.find(request.method, url.pathname);
      const answer = await found({ query: url.searchParams, body: await bodyOf(request), parameter });
      return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
    } catch (error) {
      if (error instanceof ControlError) return refusal(error.status, error.message);
      if (error instanceof TypeError) return refusal(400, error.message);
      return refusal(500, `The control itself failed. ${String(error)}`);
    }
  };
}

/** A page in a browser has no business here; it could reach the server of whoever looks at it. */
function checkOrigin(request: Request, hasPage: boolean): void {
  // "none" is an address that a person typed.
  const site = request.headers.get("sec-fetch-site") ?? "none";
  if (!request.headers.has("origin") && site === "none") return;
  if (!hasPage) throw new ControlError(403, "The control takes no requests from pages in a browser.");
  if (!isOfOwnPage(request))
    throw new ControlError(
      403,
      "The control takes requests from its own page only, opened by an address such as http://127.0.0.1:4010/__mock/.",
    );
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError(400, "The body is no JSON.");
  }
}

const refusal = (status: number, message: string): Response => Response.json({ message }, { status });
