import type { Run, Told } from "./execute.ts";
import type { Runtime } from "./runtimes.ts";
import { rawServer } from "./server.ts";
import { type End, isClean, verdictOf } from "./verdict.ts";

/** What a runtime says of requests that cannot arrive. */
export interface Probes {
  /** What became of a client without a key. */
  readonly withoutKey: string;
  /** The outcome where nobody listens. */
  readonly refused: string;
  /** The outcome where the host has no address. */
  readonly unnamed: string;
  /** What is wrong where the server acts, breaks off and is gone, so that who asks again finds nobody. */
  readonly gone: readonly string[];
}

/** The fates of a server that is gone afterwards: of a message, and of a request without a body. */
const BROKEN = ["ends", "resets", "half a status", "half a head", "continues"];
const PATIENT = 30_000;

/** Finds out, with a runtime's own errors. */
export async function probe(run: (given: Run) => Promise<Told>): Promise<Omit<Probes, "withoutKey">> {
  const endsOf = async (baseUrl: string, names: readonly string[], first = 0) =>
    (await run({ baseUrl, names, first, lanes: 1, timeout: PATIENT })).ends;
  const closed = await rawServer();
  await closed.close();
  const gone: string[] = [];
  for (const name of BROKEN)
    for (const first of [0, 3]) {
      const server = await rawServer({ isLeaving: true });
      // A good one first, so that the connection is one that served before.
      const ends = await endsOf(server.url, ["ok", name], first);
      await server.close();
      const verdict = verdictOf(2, ends, server.processed);
      if (!isClean(verdict)) gone.push(...verdict.faults);
    }
  return {
    refused: outcomes(await endsOf(closed.url, ["ok", "ok"], 3)),
    unnamed: outcomes(await endsOf("https://rest.braze.invalid", ["ok"])),
    gone,
  };
}

const outcomes = (ends: readonly End[]): string => [...new Set(ends.map(([, end]) => end))].join(", ");

/** What of it is not as README says. */
export function faultsOf({ name }: Runtime, { withoutKey, refused, unnamed, gone }: Probes): string[] {
  // workerd has one sentence for everything that happens to a connection.
  const wanted = name === "workerd" ? "unknown" : "not-processed";
  return [
    ...(withoutKey === "ConfigurationError" ? [] : [`a client without a key ended in ${withoutKey}`]),
    ...(refused === wanted ? [] : [`a refused connection was told as "${refused}", wanted "${wanted}"`]),
    ...(unnamed === wanted ? [] : [`a host without an address was told as "${unnamed}", wanted "${wanted}"`]),
    ...gone.map((fault) => `a server that is gone afterwards: ${fault}`),
  ];
}
