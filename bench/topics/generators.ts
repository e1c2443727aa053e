import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Installation } from "../installation.ts";
import { installPeers, peers } from "../peers.ts";
import { costs } from "../processes.ts";
import { type Row, mb, ms, times } from "../rows.ts";

const ROUNDS = 5;

/** All five packages from our own bundle, without any cache, beside what other generators make of it: whole processes. */
export async function generators(ours: Installation): Promise<Row[]> {
  installPeers();
  // A description keeps its folder to itself.
  const document = join(ours.project, "bundle/openapi.json");
  cpSync("generated/spec/openapi.json", document);
  const args = ["generate", "--spec", document, "--out", join(ours.project, "all")];
  const others = peers(document, join(ours.project, "peers"));
  const [own, ...theirs] = await costs([ours.run("ours", args, { isCold: true }), ...others], ROUNDS);
  if (!own) return [];
  return theirs.map(({ milliseconds, peak }, index) => [
    index === 0 ? "five packages, cold" : "",
    `${ms(own.milliseconds)}, ${mb(own.peak)}`,
    `${others[index]?.name} ${ms(milliseconds)}, ${mb(peak)}${others[index]?.fails ? `; ${others[index]?.fails}` : ""}`,
    `${times(own.milliseconds, milliseconds)}, memory ${times(own.peak, peak)}`,
  ]);
}
