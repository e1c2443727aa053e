import { call } from "@braze-codegen/client/core";
import { describe, expect, test, vi } from "vitest";
import { operation, read, send } from "./support/operations.js";
import { apiKey, failure, scripted } from "./support/transport.js";

describe("the runtime itself sends nothing again", () => {
  const remove = operation({ method: "DELETE", effect: "delete", retry: "rejected-only" });

  test("a text goes out as a Blob, on a connection that Bun does not share", async () => {
    const { transport, requests } = scripted();
    await call(transport, send, { body: { a: 1 } });
    expect(requests[0]?.init).toMatchObject({ keepalive: false, body: expect.any(Blob) });
  });

  test("so do bytes", async () => {
    const { transport, requests } = scripted();
    const upload = operation({ ...send, contentType: "application/octet-stream" });
    await call(transport, upload, { body: new TextEncoder().encode("bytes") });
    expect(requests[0]).toMatchObject({ body: "bytes", init: { body: expect.any(Blob) } });
    expect(requests[0]?.headers.get("content-type")).toBe("application/octet-stream");
  });

  test("no body goes out as an empty one", async () => {
    const { transport, requests } = scripted();
    await call(transport, remove, {});
    expect(requests[0]?.init).toMatchObject({ keepalive: false, body: expect.any(Blob) });
    expect(requests[0]?.headers.has("content-type")).toBe(false);
  });

  test("in workerd, no body has no length, and a new one is made for each attempt", async () => {
    vi.stubGlobal("WebSocketPair", class {});
    const { transport, requests } = scripted([{ status: 429 }, {}]);
    await call(transport, remove, {});
    vi.unstubAllGlobals();
    const [first, second] = requests.map(({ init }) => init.body);
    expect(first).toBeInstanceOf(ReadableStream);
    expect(second).toBeInstanceOf(ReadableStream);
    expect(second).not.toBe(first);
  });

  test("nor a write that may be repeated, because of what would then be said of it", async () => {
    const { transport, requests } = scripted();
    await call(transport, operation({ method: "PUT", effect: "write", answer: "any" }), { body: { a: 1 } });
    expect(requests[0]?.init).toMatchObject({ keepalive: false, body: expect.any(Blob) });
  });

  test("nor a read with a body, whose attempts are counted", async () => {
    const { transport, requests } = scripted();
    await call(transport, operation({ method: "POST", answer: "any" }), { body: { a: 1 } });
    expect(requests[0]?.init).toMatchObject({ keepalive: false, body: expect.any(Blob) });
  });

  test("a read by GET stays as it is", async () => {
    const { transport, requests } = scripted();
    await call(transport, read, {});
    expect(requests[0]?.init).not.toHaveProperty("keepalive");
    expect(requests[0]?.init.body).toBeUndefined();
  });
});

test("a JSON body", async () => {
  const { transport, requests } = scripted();
  await call(transport, send, { body: { at: new Date("2026-03-01T12:00:00Z"), none: undefined } });
  const [request] = requests;
  expect(request?.method).toBe("POST");
  expect(request?.body).toBe('{"at":"2026-03-01T12:00:00.000Z"}');
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    accept: "application/json",
    authorization: `Bearer ${apiKey}`,
    "content-type": "application/json",
  });
});

test("a read has no body and no content type", async () => {
  const { transport, requests } = scripted();
  await call(transport, read, {});
  expect(requests[0]?.body).toBeUndefined();
  expect(requests[0]?.headers.has("content-type")).toBe(false);
});

test("DELETE takes a body", async () => {
  const { transport, requests } = scripted();
  await call(transport, operation({ method: "DELETE", effect: "delete" }), { body: { ids: ["soup"] } });
  expect(requests[0]).toMatchObject({ method: "DELETE", body: '{"ids":["soup"]}' });
});

const form = new FormData();
const bodies: [contentType: string, given: unknown, want: unknown, header: string | null][] = [
  ["application/scim+json", { a: 1 }, '{"a":1}', "application/scim+json"],
  ["text/csv", "a,b", "a,b", "text/csv"],
  ["multipart/form-data", form, form, null],
];
test.each(bodies)("a body of %s", async (contentType, given, want, header) => {
  const { transport, requests } = scripted();
  await call(transport, operation({ method: "POST", contentType }), { body: given });
  expect(requests[0]?.body).toBe(want);
  expect(requests[0]?.headers.get("content-type")).toBe(header);
});

test("headers: the call wins over the operation's parameters, those over the client, and the key over all", async () => {
  const { transport, requests } = scripted([{}], { headers: { "x-a": "client", "x-b": "client", "x-c": "client" } });
  const input = { header: { "X-B": "parameter", "X-C": "parameter", "X-D": undefined } };
  await call(transport, read, input, { headers: { "x-c": "call", Authorization: "Bearer other" } });
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
    accept: "application/json",
    authorization: `Bearer ${apiKey}`,
    "x-a": "client",
    "x-b": "parameter",
    "x-c": "call",
  });
});

test("headers may be a Headers object", async () => {
  const { transport, requests } = scripted([{}], { headers: new Headers({ "x-a": "client", "x-b": "client" }) });
  await call(transport, read, {}, { headers: new Headers({ "x-b": "call" }) });
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({ "x-a": "client", "x-b": "call" });
});

test("another security scheme takes its token from credentials", async () => {
  const scim = operation({ id: "scim.users.get", security: "scimToken" });
  const { transport, requests } = scripted([{}], { credentials: { scimToken: "scim-token-1" } });
  await call(transport, scim, {});
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer scim-token-1");

  const without = scripted([{}]);
  const error = await failure(call(without.transport, scim, {}));
  expect(error.name).toBe("ConfigurationError");
  expect(error.message).toContain("scimToken");
  expect(without.requests).toEqual([]);
});
