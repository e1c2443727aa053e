import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { startRuntime, type Told } from "./execute.ts";
import { fateNames } from "./fates.ts";
import { pinnedRuntimes, type Runtime, runtimes } from "./runtimes.ts";
import { rawServer } from "./server.ts";
import { type End, isClean, type Verdict, verdictOf } from "./verdict.ts";

/**
 * `npm run test:runtimes`: the client, as built, in every runtime that its README names, against a server that breaks connections in all
 * ways and counts what it acted on. `RUNTIMES_SENDS=10000` makes the long form; arguments choose runtimes, as in `-- Deno "Bun 1.4.5"`.
 *
 * Exit codes: 0 nothing was processed twice, lost or told wrongly · 1 something was, or a runtime is missing.
 */
const SENDS = Number(process.env["RUNTIMES_SENDS"] ?? 800);
const asked = process.argv.slice(2);

if (!pinnedRuntimes().every(({ command }) => existsSync(command))) {
  console.error("installing runtimes into test/runtimes (1.5 GB)");
  const cwd = import.meta.dirname;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd, stdio: "inherit" });
}

interface Row {
  readonly name: string;
  readonly verdict: Verdict;
  readonly probes: Readonly<Record<string, string>>;
  readonly drops: string;
  readonly seconds: number;
}

async function rowOf(runtime: Runtime): Promise<Row> {
  const begin = performance.now();
  const { run, close } = await startRuntime(runtime);
  try {
    const names = Array.from({ length: SENDS }, (_, index) => fateNames[index % fateNames.length] ?? "ok");
    const server = await rawServer();
    const baseUrl = `http://127.0.0.1:${server.port}`;
    const told = await run({ baseUrl, names });
    await server.close();
    const verdict = verdictOf(SENDS, told.ends, server.processed);
    const { fresh, reused } = server.connections;
    const probes = { "without a key": told.withoutKey, ...(await probe(run)) };
    return {
      name: `${runtime.name} ${runtime.version}`,
      verdict,
      probes,
      drops: `${fresh}/${reused}`,
      seconds: (performance.now() - begin) / 1000,
    };
  } finally {
    close();
  }
}

/** What a runtime says of requests that cannot arrive. */
async function probe(run: (given: Parameters<Awaited<ReturnType<typeof startRuntime>>["run"]>[0]) => Promise<Told>) {
  const ends = async (baseUrl: string, name: string, count: number, first = 0) => {
    const told = await run({
      baseUrl,
      names: Array.from({ length: count }, () => name),
      first,
      lanes: 1,
      timeout: 2000,
    });
    return told.ends;
  };
  const closed = await rawServer();
  await closed.close();
  const refused = await ends(`http://127.0.0.1:${closed.port}`, "ok", 5);
  const unnamed = await ends("https://rest.braze.invalid", "ok", 5);
  const gone: End[] = [];
  for (const [index, name] of ["ends", "resets", "half a head", "half a body", "ends"].entries()) {
    const server = await rawServer(true);
    const end = await ends(`http://127.0.0.1:${server.port}`, name, 1, index % 2 === 0 ? 0 : 4);
    await server.close();
    gone.push(...end);
    const verdict = verdictOf(1, end, server.processed);
    if (!isClean(verdict)) return { gone: verdict.faults.join("; ") };
  }
  const summary = (all: readonly End[]) => [...new Set(all.map(([, end]) => end))].join(", ");
  return { refused: summary(refused), "no such host": summary(unnamed), gone: summary(gone) };
}

let failed = false;
for (const runtime of runtimes()) {
  const name = `${runtime.name} ${runtime.version}`;
  if (asked.length > 0 && !asked.some((word) => name.startsWith(word))) continue;
  const row = await rowOf(runtime);
  const { sends, repeated, lost, wrong, raw, missing, faults } = row.verdict;
  console.log(
    [
      name,
      sends,
      repeated,
      lost,
      wrong,
      raw,
      missing,
      row.drops,
      row.seconds.toFixed(1),
      JSON.stringify(row.probes),
    ].join(" | "),
  );
  for (const fault of faults) console.log(`   ${fault}`);
  if (!isClean(row.verdict)) failed = true;
}
process.exitCode = failed ? 1 : 0;
