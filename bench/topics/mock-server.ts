import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createMockBraze } from "@braze-codegen/mock-server";
import { hostileRequests } from "../mock-server/hostile.ts";
import { type Call, load, makeUsers } from "../mock-server/load.ts";
import { type Server, startOurs, startPrism } from "../mock-server/servers.ts";
import { installPeers } from "../peers.ts";
import { median, progress } from "../processes.ts";
import { mb, ms, type Row, times } from "../rows.ts";

const ROUNDS = 5;
const SECONDS = 2;
const PRISM_PORT = 4789;

const SEED = fileURLToPath(new URL("../mock-server/seed.json", import.meta.url));

const track: Call = {
  path: "/users/track",
  body: { events: [{ external_id: "ada", name: "signed_up", time: "2026-11-22T09:00:00Z" }] },
};
const exportIds: Call = {
  path: "/users/export/ids",
  body: { external_ids: ["ada"], fields_to_export: ["external_id", "email", "custom_attributes"] },
};
const trigger: Call = {
  path: "/campaigns/trigger/send",
  body: {
    campaign_id: "7d3c1a52-4b9e-4f0a-9c61-2f8e5b7a1d34",
    recipients: [{ external_user_id: "ada" }],
    trigger_properties: { dish: "soup" },
  },
};

/** Our mock server beside Prism on the same document, and until it answers. */
export async function mockServer(): Promise<Row[]> {
  installPeers();
  return [...(await beside([track, exportIds, trigger])), ...(await starts())];
}

async function beside(calls: readonly Call[]): Promise<Row[]> {
  const ours = await startOurs("--seed", SEED);
  const prism = await startPrism(PRISM_PORT);
  const rows: Row[] = [];
  try {
    for (const call of calls) rows.push(await rate(call, ours, prism));
  } finally {
    await ours.stop();
    await prism.stop();
  }
  return rows;
}

async function rate(call: Call, ours: Server, prism: Server): Promise<Row> {
  const mine = [];
  const peer = [];
  for (let round = 1; round <= ROUNDS; round++) {
    progress(`round ${round} of ${ROUNDS}: ${call.path}`);
    mine.push(await load(ours.url, call, { seconds: SECONDS }));
    peer.push(await load(prism.url, call, { seconds: SECONDS }));
  }
  progress("");
  const failed = mine.reduce((sum, each) => sum + each.failed, 0);
  if (failed > 0) throw new Error(`${failed} calls of ${call.path} failed.`);
  const [own, other] = [mine, peer].map((loads) => median(loads.map((each) => each.rate))) as [number, number];
  const told = (figure: number) => `${Math.round(figure).toLocaleString("en-US")} requests/s`;
  const p99 = median(mine.map((each) => each.p99));
  return [`mock server, POST ${call.path}`, `${told(own)}, p99 ${p99} ms`, `Prism ${told(other)}`, times(own, other)];
}

async function starts(): Promise<Row[]> {
  const kinds: readonly (readonly string[])[] = [[], ["--seed", "demo"]];
  const all: number[][] = kinds.map(() => []);
  for (let round = 1; round <= ROUNDS; round++)
    for (const [index, more] of kinds.entries()) {
      progress(`start ${round} of ${ROUNDS} ${more.join(" ")}`);
      const server = await startOurs(...more);
      all[index]?.push(server.started);
      await server.stop();
    }
  progress("");
  const [empty = 0, demo = 0] = all.map(median);
  return [
    ["mock server, start to first answer", ms(empty), "at most 250 ms", ""],
    ["mock server, the same with the demo seed", ms(demo), "at most 400 ms", ""],
  ];
}

/** What it holds after many requests of one user, and of each of many. */
export async function mockServerMemory(): Promise<Row[]> {
  installPeers();
  const server = await startOurs();
  try {
    progress("500,000 requests");
    await load(server.url, track, { count: 100_000 });
    const early = server.memory();
    await load(server.url, track, { count: 400_000 });
    const late = server.memory();
    const users = 200_000;
    progress(`${users} users`);
    await makeUsers(server.url, users);
    const each = (server.memory() - late) / users;
    progress("");
    return [
      ["mock server, memory after 500,000 requests", mb(late), `after 100,000 ${mb(early)}`, times(late, early)],
      ["mock server, memory of a user", `${(each / 1000).toFixed(2)} kB`, "at most 1.00 kB", ""],
    ];
  } finally {
    await server.stop();
  }
}

/** How long one request keeps all others waiting, at worst. */
export async function mockServerWorst(): Promise<Row[]> {
  let worst: readonly [number, string] = [0, ""];
  for (const { name, method, path, body, seed } of hostileRequests()) {
    const delays: number[] = [];
    // The first time code is not compiled yet.
    for (let round = 0; round < 3; round++) {
      const mock = createMockBraze({ limits: "off", seed: seed ?? "empty" });
      const headers = { authorization: "Bearer test-key", "content-type": "application/json" };
      const init = { method, headers, ...(body === undefined ? {} : { body }) };
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      // It counts from its first tick.
      await new Promise((resolve) => setTimeout(resolve, 5));
      await mock.fetch(`https://rest.iad-01.braze.com${path}`, init);
      await new Promise((resolve) => setTimeout(resolve, 5));
      delay.disable();
      delays.push(delay.max / 1e6);
    }
    if (median(delays) > worst[0]) worst = [median(delays), name];
  }
  return [["mock server, longest that a request blocks", ms(worst[0]), `at most 200 ms: ${worst[1]}`, ""]];
}
