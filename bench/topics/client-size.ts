import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Row, kb } from "../rows.ts";

/** What one call costs a browser-sized bundle, against a bare fetch of the same request. */
export async function clientSize(): Promise<Row[]> {
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
  return [["one call, minified and gzipped", kb(ours), `bare fetch ${kb(bare)}`, `+ ${kb(ours - bare)}`]];
}
