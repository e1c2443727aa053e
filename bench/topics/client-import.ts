import { execFileSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Client, bare, otherClients, ours, oursWhole } from "../clients.ts";
import { median, progress } from "../processes.ts";
import { type Row, times } from "../rows.ts";

const ROUNDS = 9;
const PROGRAM = fileURLToPath(new URL("../clients/load.mjs", import.meta.url));

/** Time of the processor until a client is loaded, above that of a Node that loads nothing. */
export async function clientImport(): Promise<Row[]> {
  const others = await otherClients();
  const clients = [oursWhole, ours, ...others];
  const taken = new Map<Client | undefined, number[]>([undefined, ...clients].map((each) => [each, []]));
  for (let round = 1; round <= ROUNDS; round++)
    for (const [each, times] of taken) {
      progress(`round ${round} of ${ROUNDS}: ${each?.name ?? bare.name}`);
      times.push(load(each));
    }
  progress("");
  const node = median(taken.get(undefined) ?? []);
  const above = (each: Client) => median(taken.get(each) ?? []) - node;
  const whole = above(oursWhole);
  const words = (time: number) => `${time.toFixed(1)} ms`;
  return [
    ["the whole tree loads in", words(whole), `bare Node ${words(node)}`, ""],
    ["one call and what it needs", words(above(ours)), "", ""],
    ...others.map((each): Row => [
      "the whole tree",
      words(whole),
      `${each.name} ${words(above(each))}`,
      times(whole, above(each)),
    ]),
  ];
}

const load = (client: Client | undefined): number =>
  Number(execFileSync(process.execPath, [PROGRAM, ...(client ? [pathToFileURL(client.module).href] : [])]));
