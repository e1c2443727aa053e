import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createMockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { build } from "esbuild";
import openapiTS, { astToString } from "openapi-typescript";
import { generate } from "../generator/generate.ts";

/**
 * Speed and size as ratios against a peer in the same run, since absolute times are noisy on shared machines.
 * Each time is the median of several runs, which take turns.
 */
const ROUNDS = 3;

const rows: (readonly [what: string, ours: string, peer: string, ratio: string])[] = [];

await generation();
await bundle();
await mockServer();

const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   "));

/** All five packages, against types alone from openapi-typescript: the least that any generator does. */
async function generation(): Promise<void> {
  const document = JSON.parse(readFileSync("generated/spec/openapi.json", "utf8")) as object;
  const cache = "node_modules/.cache/braze-codegen";
  await generate({ cache });
  const [cold, warm, peer] = await medians(
    () => generate(),
    () => generate({ cache }),
    async () => astToString(await openapiTS(structuredClone(document) as never, { silent: true })),
  );
  rows.push([
    "generate five packages, cold",
    ms(cold),
    `openapi-typescript, types only ${ms(peer)}`,
    `× ${(cold / peer).toFixed(1)}`,
  ]);
  rows.push(["generate again, nothing changed", ms(warm), `cold ${ms(cold)}`, `× ${(warm / cold).toFixed(2)}`]);
}

/** What one call costs a browser-sized bundle, against a bare fetch of the same request. */
async function bundle(): Promise<void> {
  const size = async (contents: string) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
  };
  const ours = await size(`
    import { call, createTransport } from "@braze-codegen/client/core";
    import { usersTrack } from "@braze-codegen/client/operations/users";
    console.log(await call(createTransport({ apiKey: "key", instance: "US-01" }), usersTrack, { body: {} }));`);
  const bare = await size(
    `console.log(await (await fetch("https://rest.iad-01.braze.com/users/track", { method: "POST", headers: { authorization: "Bearer key" }, body: "{}" })).json());`,
  );
  rows.push(["one call, minified and gzipped", kb(ours), `bare fetch ${kb(bare)}`, `+ ${kb(ours - bare)}`]);
}

/** Requests a second on POST /users/track with ten connections, against a bare node:http server that reads the body and answers. */
async function mockServer(): Promise<void> {
  const body = JSON.stringify({ events: [{ external_id: "ada", name: "signed_up", time: "2026-11-22T09:00:00Z" }] });
  const mock = await serve(createMockBraze({ keys: { dev: "*" }, limits: "off" }), { port: 0 });
  const bare = createServer((request, response) => {
    request
      .resume()
      .on("end", () => response.writeHead(201, { "content-type": "application/json" }).end('{"message":"success"}'));
  });
  await new Promise<void>((done) => bare.listen(0, "127.0.0.1", done));
  const load = (url: string) => async () => {
    const call = async () => {
      for (let count = 0; count < 200; count++)
        await (
          await fetch(`${url}/users/track`, {
            method: "POST",
            headers: { authorization: "Bearer dev", "content-type": "application/json" },
            body,
          })
        ).arrayBuffer();
    };
    await Promise.all(Array.from({ length: 10 }, call));
  };
  const [ours, peer] = await medians(load(mock.url), load(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`));
  const rate = (time: number) => `${Math.round(2000 / (time / 1000)).toLocaleString("en-US")} requests/s`;
  rows.push([
    "mock server, POST /users/track",
    rate(ours),
    `bare node:http ${rate(peer)}`,
    `× ${(peer / ours).toFixed(2)}`,
  ]);
  await mock.close();
  bare.close();
}

async function medians(...work: (() => Promise<unknown>)[]): Promise<[number, number, number]> {
  const times: number[][] = work.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, run] of work.entries()) {
      const start = performance.now();
      await run();
      times[index]?.push(performance.now() - start);
    }
  const [a = 0, b = 0, c = 0] = times.map((all) => all.sort((x, y) => x - y)[Math.floor(ROUNDS / 2)] ?? 0);
  return [a, b, c];
}

function ms(time: number): string {
  return `${Math.round(time).toLocaleString("en-US")} ms`;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
