import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { createMockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { median } from "../processes.ts";
import { type Row, times } from "../rows.ts";

const ROUNDS = 3;

/** Requests a second on POST /users/track with ten connections, against a bare node:http server that reads the body and answers. */
export async function mockServer(): Promise<Row[]> {
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
  const ours: number[] = [];
  const peer: number[] = [];
  const port = (bare.address() as AddressInfo).port;
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timeOf(load(mock.url)));
    peer.push(await timeOf(load(`http://127.0.0.1:${port}`)));
  }
  await mock.close();
  bare.close();
  const rate = (time: number) => `${Math.round(2000 / (time / 1000)).toLocaleString("en-US")} requests/s`;
  return [
    [
      "mock server, POST /users/track",
      rate(median(ours)),
      `bare node:http ${rate(median(peer))}`,
      times(median(peer), median(ours)),
    ],
  ];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
