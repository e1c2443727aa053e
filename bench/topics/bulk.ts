import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { cost } from "../processes.ts";
import { type Row, mb, times } from "../rows.ts";

const SIZES = [100_000, 1_000_000];
const PROGRAM = fileURLToPath(new URL("../peers/bulk-load.mjs", import.meta.url));

/** Events through `trackAll` to a server on this machine, in a process of its own: its time, and the most memory that it had. */
export async function bulk(): Promise<Row[]> {
  const server = createServer((request, response) => {
    request
      .resume()
      .on("end", () => response.writeHead(201, { "content-type": "application/json" }).end('{"message":"success"}'));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rows: Row[] = [];
  let first: number | undefined;
  try {
    for (const size of SIZES) {
      const args = [PROGRAM, String(size), url];
      const { milliseconds, peak } = await cost({ name: `trackAll of ${size}`, args, folder: process.cwd() });
      first ??= peak;
      const events = size.toLocaleString("en-US");
      const rate = Math.round(size / (milliseconds / 1000)).toLocaleString("en-US");
      rows.push([`trackAll, ${events} events`, `peak ${mb(peak)}`, `${rate} events/s`, times(peak, first)]);
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return rows;
}
