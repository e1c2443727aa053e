import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { packagesOf } from "../../generator/release/packages.ts";
import { pinnedRuntimes } from "../runtimes/runtimes.ts";
import { Report } from "../walk/report.ts";
import { endAll, strangersEnvironment } from "../walk/shell.ts";
import { publishVersionBefore } from "./before.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { type Release, type Step, StepFault } from "./step.ts";
import { steps } from "./steps/index.ts";
import { Stranger } from "./stranger.ts";

/**
 * `npm run release:rehearse`: publishes all packages to a registry on this machine and uses them as a stranger would, in folders outside of
 * the clone. Nothing of the user's npm is read or written, and nothing is left.
 *
 * Exit codes: 0 all of it works · 1 something does not.
 */
const root = join(import.meta.dirname, "../..");
/** So many steps at a time. */
const LANES = 2;
const OPTIONS = {
  only: { type: "string", multiple: true },
  keep: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
const { values } = parseArgs({ options: OPTIONS });
if (values.help) {
  console.log(`npm run release:rehearse [-- --only STEP]

Publishes all packages to a registry on this machine and uses them as a stranger. --keep leaves the folders where they are.

${steps.map(({ name, does }) => `  ${name.padEnd(18)}${does}`).join("\n")}`);
  process.exit(0);
}
const unknown = values.only?.find((name) => !steps.some((step) => step.name === name));
if (unknown !== undefined) {
  console.error(`There is no step "${unknown}"; there are ${steps.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
const chosen = steps.filter(({ name }) => values.only === undefined || values.only.includes(name));

const folder = realpathSync(mkdtempSync(join(tmpdir(), "braze-codegen-release-")));
const report = new Report();
const failed: string[] = [];
const waiting: Step[] = [];
let registry: Registry | undefined;
let isEnding = false;
const cleanUp = () => {
  registry?.close();
  if (values.keep) console.log(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};
for (const signal of ["SIGINT", "SIGTERM"] as const)
  // The program that runs this passes on what the terminal has sent already.
  process.on(signal, async () => {
    if (isEnding) return;
    isEnding = true;
    // What is at work would write into the folder while it goes, and what waits would begin.
    waiting.length = 0;
    endAll("SIGKILL");
    await setTimeout(500);
    cleanUp();
    process.exit(1);
  });

try {
  if (await prepare()) {
    waiting.push(...chosen);
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await runStep(step);
      }),
    );
  }
  console.log(`\n${report.passed} passed, ${report.failed} failed${failed.length > 0 ? `: ${failed.join(", ")}` : ""}`);
  process.exitCode = report.failed > 0 ? 1 : 0;
} finally {
  cleanUp();
}

function release(): Release {
  const packages = packagesOf(root);
  const [{ version } = { version: "" }] = packages;
  return { version, before: "0.0.1", names: packages.map(({ name }) => name) };
}

/** All that the steps stand on. */
async function prepare(): Promise<boolean> {
  const { names, version, before } = release();
  const packed = join(folder, "packed");
  // Who packs and publishes is no stranger: he has the clone, with its commands.
  const maker = () => new Stranger(join(folder, "maker"), environment());
  return (
    (await run("install the registry and what people have", async () => install())) &&
    (await run("npm run pack", async () => {
      await maker().sh(`npm --prefix "${root}" run --silent pack -- --out "${packed}"`);
    })) &&
    (await run("start the registry", async () => {
      const uplink = process.env["npm_config_registry"] ?? "https://registry.npmjs.org/";
      registry = await startRegistry(join(folder, "registry"), names, uplink);
      // npm does not publish without a token, and the registry takes any.
      writeFileSync(join(folder, "npmrc"), `${registry.url.replace("http:", "")}:_authToken=rehearsal\n`);
    })) &&
    (!chosen.some(({ name }) => name === "upgrade") ||
      (await run(`publish a version before, ${before}`, () =>
        publishVersionBefore(
          new Stranger(join(folder, "before"), environment()),
          packed,
          join(root, "node_modules"),
          version,
          before,
        ),
      ))) &&
    (await run(`publish ${version}`, async () => {
      const told = (what: string) => new RegExp(`^(.*@${version} is ${what}\n){${names.length}}$`);
      const script = `npm --prefix "${root}" run --silent release:publish -- --no-provenance --from "${packed}" --registry "${registry?.url}"`;
      await maker().sh(script, told("published"));
      // A release that broke off is run again.
      await maker().sh(script, told("there already"));
    }))
  );
}

/** The environment of somebody who knows nothing but the registry. */
function environment(): NodeJS.ProcessEnv {
  const home = join(folder, "home");
  const scratch = join(folder, "tmp");
  for (const each of [home, scratch]) mkdirSync(each, { recursive: true });
  return {
    ...strangersEnvironment(),
    HOME: home,
    USERPROFILE: home,
    TMPDIR: scratch,
    npm_config_registry: registry?.url,
    npm_config_userconfig: join(folder, "npmrc"),
    npm_config_cache: join(folder, "npm-cache"),
    npm_config_prefer_offline: "false",
  };
}

function runStep(step: Step): Promise<boolean> {
  return run(step.name, async () => {
    const stranger = new Stranger(join(folder, step.name), environment());
    await step.run(stranger, release());
    if (!values.keep) rmSync(stranger.folder, { recursive: true, force: true, maxRetries: 3 });
  });
}

async function run(name: string, work: () => Promise<void>): Promise<boolean> {
  const start = performance.now();
  console.log(`  begins  ${name}`);
  let fault: string | undefined;
  try {
    await work();
  } catch (error) {
    fault = error instanceof StepFault ? error.message : String((error as Error).stack);
  }
  if (fault !== undefined) failed.push(name);
  report.step(name, performance.now() - start, fault);
  return fault === undefined;
}

/** The registry with compilers and bundlers, and the runtimes where a step needs them; each once. */
function install(): void {
  if (!existsSync(join(import.meta.dirname, "node_modules/verdaccio"))) installIn(import.meta.dirname);
  if (chosen.some(({ inRuntimes }) => inRuntimes) && !pinnedRuntimes().every(({ command }) => existsSync(command)))
    installIn(join(root, "test/runtimes"));
}

function installIn(cwd: string): void {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
