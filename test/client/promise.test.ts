import { call } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { read, send } from "./support/operations.js";
import { failure, scripted } from "./support/transport.js";

test("await gives the data, always the same", async () => {
  const { transport, requests } = scripted([{ body: { a: 1 } }]);
  const promise = call(transport, read, {});
  const data = await promise;
  expect(data).toEqual({ a: 1 });
  expect(await promise).toBe(data);
  expect((await promise.withResponse()).data).toBe(data);
  expect(requests).toHaveLength(1);
});

test("the request starts at once", async () => {
  const { transport, requests } = scripted();
  call(transport, read, {});
  await Promise.resolve();
  expect(requests).toHaveLength(1);
});

test("then, catch and finally are those of a promise", async () => {
  const good = call(scripted([{ body: 1 }]).transport, read, {});
  const bad = call(scripted([{ status: 404 }]).transport, read, {});
  const ended: string[] = [];
  expect(await good.then((value) => [value])).toEqual([1]);
  expect(await good.finally(() => ended.push("good"))).toBe(1);
  expect(await bad.catch((error: Error) => error.name)).toBe("NotFoundError");
  await failure(bad.finally(() => ended.push("bad")));
  expect(ended).toEqual(["good", "bad"]);
  expect(await Promise.all([good, good])).toEqual([1, 1]);
});

test("withResponse gives status and headers", async () => {
  const { transport } = scripted([{ status: 202, headers: { "x-a": "b" }, body: { message: "success" } }]);
  const { data, response, rateLimit } = await call(transport, send, {}).withResponse();
  expect(data).toEqual({ message: "success" });
  expect(response.status).toBe(202);
  expect(response.headers.get("x-a")).toBe("b");
  expect(rateLimit.limit).toBeUndefined();
});

describe("asResponse", () => {
  test("gives the answer unread, whatever it is", async () => {
    const { transport } = scripted([{ headers: { "x-a": "b" }, body: "<html></html>" }]);
    const response = await call(transport, read, {}).asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe("<html></html>");
    expect(response.headers.get("x-a")).toBe("b");
  });

  test("works without a body", async () => {
    const { transport } = scripted([{ status: 204 }]);
    expect((await call(transport, read, {}).asResponse()).status).toBe(204);
  });

  test("rejects for other statuses like the call itself", async () => {
    const { transport } = scripted([{ status: 404 }]);
    expect((await failure(call(transport, read, {}).asResponse())).name).toBe("NotFoundError");
  });
});

test("a failure is reported once to whoever listens, and to the process when nobody does", async () => {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => void unhandled.push(reason);
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", listen);
  try {
    const make = () => call(scripted([{ status: 404 }]).transport, read, {});
    await failure(make());
    await failure(make().withResponse());
    await failure(make().asResponse());
    await make().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(unhandled).toEqual([]);
    make();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(unhandled).toHaveLength(1);
  } finally {
    process.off("unhandledRejection", listen);
    for (const other of others) process.on("unhandledRejection", other);
  }
});
