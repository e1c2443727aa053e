import { type MockBraze, type MockOptions, createMockBraze } from "@braze-codegen/mock-server";

/** A host that the mock answers for. */
export const ORIGIN = "https://rest.iad-01.braze.com";

/** An instant for tests that look at times: a Monday, half an hour into an hour. */
export const NOW = "2026-11-02T09:30:00.000Z";

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or the text when it is none. */
  readonly body: unknown;
}

/** A mock at {@link NOW} that does not count requests, with a key that may do everything. */
export function mockBraze(options: MockOptions = {}): MockBraze {
  return createMockBraze({ clock: NOW, limits: "off", ...options });
}

/** A request as an integration without a client library writes it. */
export function request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${ORIGIN}${path}`, {
    method,
    headers: {
      authorization: "Bearer test-key",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

export async function send(
  mock: MockBraze,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Sent> {
  return await read(await mock.fetch(request(method, path, body, headers)));
}

export async function read(response: Response): Promise<Sent> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: jsonOr(text) };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Writes objects to users and gives the state back. */
export async function track(mock: MockBraze, body: object): Promise<Sent> {
  return await send(mock, "POST", "/users/track", body);
}
