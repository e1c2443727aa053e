import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type Client, bare, otherClients, oursWhole } from "../clients.ts";
import { median, progress } from "../processes.ts";
import { type Row, times } from "../rows.ts";

const ROUNDS = 5;
const CALLS = 2000;
const PROGRAM = fileURLToPath(new URL("../clients/calls.mjs", import.meta.url));

interface Taken {
  /** Microseconds that a call takes, and of the processor's. */
  readonly wall: number;
  readonly cpu: number;
}

/** A call to a server on this machine, beside a bare `fetch` of the same request; each client in a process of its own. */
export async function clientOverhead(): Promise<Row[]> {
  const server = createServer((request, response) => {
    request
      .resume()
      .on("end", () => response.writeHead(201, { "content-type": "application/json" }).end('{"message":"success"}'));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients = [bare, oursWhole, ...(await otherClients())];
  const taken = new Map<Client, Taken[]>(clients.map((client) => [client, []]));
  try {
    for (let round = 1; round <= ROUNDS; round++)
      for (const [client, all] of taken) {
        progress(`round ${round} of ${ROUNDS}: ${client.name}`);
        all.push(await callsOf(client, url));
      }
    progress("");
  } finally {
    server.close();
    server.closeAllConnections();
  }
  const middle = (client: Client, what: keyof Taken) => median((taken.get(client) ?? []).map((each) => each[what]));
  return clients.map((client): Row => {
    const [wall, cpu] = [middle(client, "wall"), middle(client, "cpu")];
    const ratios = `${times(wall, middle(bare, "wall"))}, of the processor ${times(cpu, middle(bare, "cpu"))}`;
    return [`a call, ${client.name}`, `${Math.round(wall)} µs`, `of the processor ${Math.round(cpu)} µs`, ratios];
  });
}

async function callsOf({ module }: Client, url: string): Promise<Taken> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    PROGRAM,
    pathToFileURL(module).href,
    url,
    String(CALLS),
  ]);
  return JSON.parse(stdout) as Taken;
}
