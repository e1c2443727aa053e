import { inspect } from "node:util";
import { Braze, waitForExport, type WaitForExportOptions } from "@braze-codegen/client";
import { afterEach, describe, expect, test } from "vitest";
import { type Behaviour, type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure } from "./support/transport.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

const quick: WaitForExportOptions = { interval: 1, deadline: 20_000 };

async function serving(behave: Behaviour): Promise<string> {
  server = await rawServer(behave);
  return `${server.url}/export.zip?signature=s3cret`;
}

/** Answers one status after the other, and then the archive. */
const after =
  (...statuses: number[]): Behaviour =>
  (response, _, count) => {
    const status = statuses[count - 1];
    if (status === 0) response.destroy();
    else if (status === undefined) response.end("PK archive");
    else response.writeHead(status).end("<Error/>");
  };

describe("waits while the archive may still come", () => {
  test.each([[[]], [[403]], [[403, 404, 403]], [[500, 503]], [[429, 408, 425]], [[0, 403]]])("%j", async (statuses) => {
    const url = await serving(after(...statuses));
    const archive = await waitForExport({ url, object_prefix: "p" }, quick);
    expect(await archive.text()).toBe("PK archive");
    expect(server?.requests).toHaveLength(statuses.length + 1);
  });
});

test("the address is asked for nothing but the archive: no key, no header of the client", async () => {
  const url = await serving(after(403));
  await waitForExport(url, quick);
  for (const { method, headers, url: asked } of server?.requests ?? []) {
    expect([method, asked]).toEqual(["GET", "/export.zip?signature=s3cret"]);
    expect(headers).not.toHaveProperty("authorization");
    expect(JSON.stringify(headers)).not.toContain(apiKey);
  }
});

test("from the answer of the operation to the archive", async () => {
  let url = "";
  server = await rawServer((response, request, count) => {
    if (request.method === "GET") return count < 4 ? response.writeHead(403).end() : response.end("PK archive");
    return response.writeHead(201).end(JSON.stringify({ message: "success", object_prefix: "p", url }));
  });
  url = `${server.url}/files/p.zip`;
  const braze = new Braze({ apiKey, baseUrl: server.url });
  const started = await braze.users.export.segment({ segment_id: "s", fields_to_export: ["external_id"] });
  expect(await (await waitForExport(started, quick)).text()).toBe("PK archive");
  expect(server.requests.map(({ headers }) => headers.authorization !== undefined)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("says how far it is; what that throws is ignored", async () => {
  const url = await serving(after(403, 0, 503));
  const told: unknown[] = [];
  await waitForExport(url, {
    ...quick,
    onProgress({ attempts, status, elapsed }) {
      told.push([attempts, status, typeof elapsed]);
      throw new Error("a fault of the caller");
    },
  });
  expect(told).toEqual([
    [1, 403, "number"],
    [2, undefined, "number"],
    [3, 503, "number"],
  ]);
});

describe("ends", () => {
  const says = (error: Error) => inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);

  test("when the deadline is over", async () => {
    const url = await serving((response) => response.writeHead(403).end());
    const error = await failure(waitForExport(url, { interval: 5, deadline: 30 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "processed" });
    expect(error.message).toContain("not there within 30 ms");
    expect(says(error)).not.toContain("s3cret");
  });

  test("when an answer does not begin in time, it is asked again", async () => {
    const url = await serving((response, _, count) => count > 1 && response.end("PK archive"));
    expect((await waitForExport(url, { ...quick, timeout: 300 })).status).toBe(200);
    expect(server?.requests).toHaveLength(2);
  });

  test.each([400, 401, 410])("when the answer is %i, which no archive gives that is being made", async (status) => {
    const url = await serving((response) => response.writeHead(status).end("<Error>s3cret</Error>"));
    const error = await failure(waitForExport(url, quick));
    expect(error).toMatchObject({ name: "InvalidResponseError", status, outcome: "processed" });
    expect(says(error)).not.toContain("s3cret");
    expect(server?.requests).toHaveLength(1);
  });

  test("when the signal does: before, in a question, in a wait", async () => {
    const url = await serving(() => {});
    const before = await failure(waitForExport(url, { ...quick, signal: AbortSignal.abort("gone") }));
    expect(before).toMatchObject({ name: "AbortedError", outcome: "processed", cause: "gone" });
    expect(server?.requests).toEqual([]);
    expect(await failure(waitForExport(url, { ...quick, signal: AbortSignal.timeout(300) }))).toMatchObject({
      name: "AbortedError",
      cause: { name: "TimeoutError" },
    });
    await server?.close();
    const refusing = await serving((response) => response.writeHead(403).end());
    const controller = new AbortController();
    const options = { interval: 60_000, signal: controller.signal, onProgress: () => controller.abort("gone") };
    expect(await failure(waitForExport(refusing, options))).toMatchObject({ name: "AbortedError", cause: "gone" });
  });

  test("the signal also ends the download", async () => {
    const url = await serving((response) => void response.writeHead(200).write("PK"));
    const controller = new AbortController();
    const archive = await waitForExport(url, { ...quick, signal: controller.signal });
    setTimeout(() => controller.abort("gone"), 5);
    expect(await failure(archive.text())).toBe("gone");
  });
});

describe("addresses that are none", () => {
  const none = "There is no url to wait for: the files go to your own cloud storage";
  const wrong = "The url of an export must be http or https, without a user.";
  const table: [given: unknown, message: string][] = [
    [{ message: "success", object_prefix: "p-1" }, `${none}, under p-1.`],
    [{ url: null }, `${none}.`],
    [{ url: "" }, `${none}.`],
    ["", `${none}.`],
    ["file:///etc/passwd", wrong],
    ["data:text/plain,PK", wrong],
    ["ftp://files.example/a.zip", wrong],
    ["https://user:secret@files.example/a.zip", wrong],
    ["/files/a.zip", wrong],
  ];
  test.each(table)("%j", async (given, message) => {
    const fetch = () => Promise.reject(new Error("must not be called"));
    expect(await failure(waitForExport(given as string, { fetch }))).toMatchObject({
      name: "ConfigurationError",
      message,
    });
  });
});

test.each([
  [{ interval: 0 }, "The option interval must be a number from 1 on."],
  [{ deadline: Number.NaN }, "The option deadline must be a number from 1 on."],
  [{ signal: {} }, "The option signal must be of type AbortSignal."],
  [
    { onProgres: () => {} },
    'There is no option "onProgres"; what exists: interval, deadline, timeout, signal, onProgress, fetch.',
  ],
])("options: %j", async (options, message) => {
  expect((await failure(waitForExport("https://files.example/a.zip", options as never))).message).toBe(message);
});
