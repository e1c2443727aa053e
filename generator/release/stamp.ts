import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagesOf } from "./packages.ts";

/**
 * Writes `dist/description.json` into each package: the version of the description that it was made from, and the hash of its
 * `openapi.json`, by which two packages are known to be of the same document. It is no part of generated/, where each change of the
 * description would then change every package.
 */
export function stampDescription(clone: string): void {
  const text = readFileSync(join(clone, "generated/spec/openapi.json"), "utf8").replaceAll("\r\n", "\n");
  const { info } = JSON.parse(text) as { info: { version: string } };
  const sha256 = createHash("sha256").update(text).digest("hex");
  const stamp = `${JSON.stringify({ version: info.version, sha256 }, null, 2)}\n`;
  for (const { folder } of packagesOf(clone)) writeFileSync(join(clone, folder, "dist/description.json"), stamp);
}
