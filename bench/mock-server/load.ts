import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { script } from "../peers.ts";

const AUTOCANNON = script("autocannon/autocannon.js");

/** A call that a load is made of. */
export interface Call {
  readonly path: string;
  readonly body: object;
}

/** What came of a load. */
export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds that the slowest hundredth took, at least. */
  readonly p99: number;
  readonly failed: number;
}

/** Sends a call again and again over ten connections, for some seconds or some times, from a process of its own. */
export async function load(
  url: string,
  { path, body }: Call,
  how: { seconds: number } | { count: number },
): Promise<Load> {
  const args = [AUTOCANNON, "--json", "-c", "10", "-m", "POST"];
  args.push(...("seconds" in how ? ["-d", String(how.seconds)] : ["-a", String(how.count)]));
  for (const header of ["authorization=Bearer dev", "content-type=application/json"]) args.push("-H", header);
  args.push("-b", JSON.stringify(body), `${url}${path}`);
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  const { requests, latency, non2xx, errors } = JSON.parse(stdout) as {
    requests: { average: number };
    latency: { p99: number };
    non2xx: number;
    errors: number;
  };
  return { rate: requests.average, p99: latency.p99, failed: non2xx + errors };
}

/** Makes so many users, each with one attribute, over ten connections. */
export async function makeUsers(url: string, count: number): Promise<void> {
  let made = 0;
  const headers = { authorization: "Bearer dev", "content-type": "application/json" };
  const one = async (): Promise<void> => {
    while (made < count) {
      const body = JSON.stringify({ attributes: [{ external_id: `user-${made++}-${"x".repeat(20)}`, city: "Bath" }] });
      const answer = await fetch(`${url}/users/track`, { method: "POST", headers, body });
      await answer.arrayBuffer();
      if (answer.status !== 201) throw new Error(`POST /users/track answered ${answer.status}.`);
    }
  };
  await Promise.all(Array.from({ length: 10 }, one));
}
