import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Client, bare, otherClients, ours, oursTransport, oursWhole } from "../clients.ts";
import { type Row, kb, times } from "../rows.ts";

/** What one call costs a bundle, minified and gzipped, beside what it costs with other clients. */
export async function clientSize(): Promise<Row[]> {
  const own = await sizeOf(ours);
  const rows: Row[] = [["one call", kb(own), `bare fetch ${kb(await sizeOf(bare))}`, ""]];
  for (const other of await otherClients()) {
    const size = await sizeOf(other);
    rows.push(["one call", kb(own), `${other.name} ${kb(size)}`, times(own, size)]);
  }
  for (const more of [oursTransport, oursWhole])
    rows.push([more.name.replace("ours, ", ""), kb(await sizeOf(more)), "", ""]);
  return rows;
}

async function sizeOf({ module }: Client): Promise<number> {
  const contents = `
    import { connect } from ${JSON.stringify(module)};
    console.log(await connect("https://rest.iad-01.braze.com")({ events: [] }));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}
