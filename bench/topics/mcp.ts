import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { median, progress } from "../processes.ts";
import { mb, ms, type Row, times } from "../rows.ts";

const ROUNDS = 7;
const CALLS = 10_000;
const WARM = 1000;

const ours = join(createRequire(import.meta.url).resolve("@braze-codegen/mcp"), "..", "cli.js");
const heap = new URL("../peers/live-heap.mjs", import.meta.url).href;
const bare = new URL("../peers/bare-mcp.mjs", import.meta.url).pathname;

/** From the start of the process to the list of tools, against a server that is the SDK alone; and memory over many calls. */
export async function mcp(): Promise<Row[]> {
  const programs = [
    ["ours", [ours, "--dry-run", "--audit-log", "/dev/null"]],
    ["the SDK alone", [bare]],
  ] as const;
  const all = new Map<string, number[]>(programs.map(([name]) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++)
    for (const [name, args] of programs) {
      progress(`round ${round} of ${ROUNDS}: ${name}`);
      all.get(name)?.push(await timeToList(args));
    }
  const [mine = 0, peer = 0] = [...all.values()].map(median);
  progress(`${CALLS} calls`);
  const [early, late] = await memory(programs[0][1]);
  progress("");
  return [
    ["MCP server, from its start to tools/list", ms(mine), `the SDK alone ${ms(peer)}`, times(mine, peer)],
    [
      `MCP server, alive in memory after ${CALLS} calls`,
      mb(late.heap),
      `after ${WARM} calls ${mb(early.heap)}`,
      times(late.heap, early.heap),
    ],
    [
      `MCP server, resident memory after ${CALLS} calls`,
      mb(late.resident),
      `after ${WARM} calls ${mb(early.resident)}`,
      times(late.resident, early.resident),
    ],
  ];
}

function start(args: readonly string[], errors: "inherit" | "pipe" = "inherit") {
  const child = spawn(process.execPath, [...args], {
    env: { PATH: process.env["PATH"], BRAZE_INSTANCE: "US-01" },
    stdio: ["pipe", "pipe", errors],
  });
  const waiting = new Map<number, () => void>();
  createInterface(child.stdout as NodeJS.ReadableStream).on("line", (line) =>
    waiting.get((JSON.parse(line) as { id: number }).id)?.(),
  );
  let id = 0;
  const ask = (method: string, params: object = {}): Promise<void> => {
    const number = ++id;
    child.stdin?.write(`${JSON.stringify({ jsonrpc: "2.0", id: number, method, params })}\n`);
    return new Promise((resolve) => void waiting.set(number, resolve));
  };
  const hello = async (): Promise<void> => {
    const clientInfo = { name: "bench", version: "0.0.0" };
    await ask("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo });
    child.stdin?.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  };
  return { child, ask, hello };
}

async function timeToList(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const { child, ask, hello } = start(args);
  await hello();
  await ask("tools/list");
  const time = performance.now() - begun;
  await ended(child);
  return time;
}

/** In bytes, right after garbage was collected. */
interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** Memory after the first calls, and after all of them. */
async function memory(args: readonly string[]): Promise<readonly [Memory, Memory]> {
  const { child, ask, hello } = start(["--expose-gc", "--import", heap, ...args], "pipe");
  await hello();
  const call = (): Promise<void> => ask("tools/call", { name: "campaigns_list", arguments: { page: 1 } });
  const alive = async (): Promise<Memory> => {
    const told = new Promise<string>((resolve) => void child.stderr?.once("data", (chunk) => resolve(String(chunk))));
    child.kill("SIGUSR2");
    return JSON.parse(await told) as Memory;
  };
  let early: Memory = { heap: 0, resident: 0 };
  for (let count = 0; count < CALLS; count += 20) {
    await Promise.all(Array.from({ length: 20 }, call));
    if (count + 20 === WARM) early = await alive();
  }
  const late = await alive();
  await ended(child);
  return [early, late];
}

function ended(child: ReturnType<typeof start>["child"]): Promise<void> {
  const closed = new Promise<void>((resolve) => void child.once("close", () => resolve()));
  child.stdin?.end();
  return closed;
}
