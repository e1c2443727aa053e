// Node, Deno and Bun: one run, told by JSON on standard output.
import { drive, load, withoutKey } from "./program.mjs";

const [folder, given] = globalThis.Deno ? globalThis.Deno.args : globalThis.process.argv.slice(2);
const client = await load(folder);
console.log(JSON.stringify({ ends: await drive(client, JSON.parse(given)), withoutKey: withoutKey(client) }));
