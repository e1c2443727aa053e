import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tarballs } from "../../test/release/sizes/measure.ts";
import { type Installed, installedWith } from "../installed.ts";
import { installPeers } from "../peers.ts";
import { type Row, times } from "../rows.ts";

const KUBB = [
  "cli",
  "plugin-oas",
  "plugin-ts",
  "plugin-client",
  "plugin-zod",
  "plugin-faker",
  "plugin-msw",
  "plugin-mcp",
].map((name) => `@kubb/${name}`);

/** Each of ours beside those that do something of the same kind. */
const PEERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "@braze-codegen/client": [["openai"], ["braze-api"], ["openapi-fetch"]],
  "@braze-codegen/mock-server": [["@stoplight/prism-cli"], ["msw"]],
  "@braze-codegen/mcp": [],
  "@braze-codegen/permissions": [],
  "@braze-codegen/spec": [],
  "braze-codegen": [["orval"], ["@hey-api/openapi-ts", "typescript"], ["openapi-typescript", "typescript"], KUBB],
};

/** Bytes and packages that `npm install` brings, beside those of other packages. */
export async function installedSize(): Promise<Row[]> {
  installPeers();
  const bench = fileURLToPath(new URL("..", import.meta.url));
  const packed = new Map(tarballs().map(({ name, unpackedSize }) => [name, unpackedSize]));
  const rows: Row[] = [];
  for (const [name, peers] of Object.entries(PEERS)) {
    const own = name === "braze-codegen" ? generator(packed) : installedWith([name], process.cwd(), packed);
    if (peers.length === 0) rows.push([name, told(own), "", ""]);
    for (const peer of peers) {
      const other = installedWith(peer, bench);
      rows.push([
        name,
        told(own),
        `${peer[0]}${peer.length > 3 ? " and its plugins" : ""} ${told(other)}`,
        times(own.bytes, other.bytes),
      ]);
    }
  }
  return rows;
}

/** The repository itself is the package: its dependencies are installed beside it. */
function generator(packed: ReadonlyMap<string, number>): Installed {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  const { packages, bytes } = installedWith(Object.keys(dependencies), process.cwd());
  return { packages: packages + 1, bytes: bytes + (packed.get("braze-codegen") ?? 0) };
}

const told = ({ packages, bytes }: Installed): string =>
  `${(bytes / 1e6).toFixed(1)} MB in ${packages} ${packages === 1 ? "package" : "packages"}`;
