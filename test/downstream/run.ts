import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeBlocks } from "../support/readme.ts";
import { type Place, walkBlocks } from "../walk/blocks.ts";
import { Report, lastLines } from "../walk/report.ts";
import { bash, endAll, strangersEnvironment } from "../walk/shell.ts";
import { type Step, buildMatrix } from "./matrix.ts";
import { compileAsPrinted } from "./printed.ts";

/**
 * The platform team's part of README, word for word, in an empty folder that knows nothing but the six tarballs; then what it leaves is
 * built by each compiler that people have, the source of each package compiles after the command that is printed for it, and the commands
 * of the packages answer where all of them are installed.
 *
 * Exit codes: 0 all of it works · 1 something does not.
 */
const root = join(import.meta.dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "braze-codegen-downstream-")));
const cleanUp = () => rmSync(folder, { recursive: true, force: true });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    endAll("SIGTERM");
    cleanUp();
    process.exit(1);
  });

const report = new Report();
const env = strangersEnvironment();

/** Runs a script and tells how it went; true when it ended well and printed what was wanted. */
const step: Step = async (name, script, cwd, wanted) => {
  const start = performance.now();
  const { code, output } = await bash(script, cwd, env, 300);
  const isFine = code === 0 && (wanted?.test(output) ?? true);
  const fault = isFine ? undefined : `exit code ${code}, wanted ${wanted ?? "0"}, after\n${lastLines(output)}`;
  report.step(name, performance.now() - start, fault);
  return isFine;
};

try {
  // Beside the tarballs there is no clone: what is not packed is not there.
  const clone = join(folder, "braze-codegen");
  mkdirSync(clone);
  if (
    await step("npm run pack", `npm --prefix "${root}" run --silent pack -- --out "${join(clone, "packed")}"`, root)
  ) {
    const place: Place = { cwd: clone, env };
    const blocks = sectionOf("A platform team").map((block) => ({ ...block, file: "README.md" }));
    if (await walkBlocks(blocks, place, report)) {
      const service = place.cwd;
      await buildMatrix(service, join(folder, "compilers"), step);
      await step("npx braze-codegen check", "npx --no-install braze-codegen check", service, /^$/);
    }
    const packed = readdirSync(join(clone, "packed"));
    const generator = packed.find((name) => /^braze-codegen-\d/.test(name)) ?? "";
    await compileAsPrinted(join(clone, "packed", generator), join(folder, "printed"), step);
    const app = join(folder, "app");
    mkdirSync(app);
    await step("all six tarballs", `npm init -y && npm install "${join(clone, "packed")}"/*.tgz`, app);
    await step("npx braze-mcp --list", "npx --no-install braze-mcp --grant catalogs:write --list", app, /tools/);
    await step("npx braze-mock-server --help", "npx --no-install braze-mock-server --help", app, /--port/);
  }
  console.log(`\n${report.passed} passed, ${report.failed} failed`);
  process.exitCode = report.failed > 0 ? 1 : 0;
} finally {
  cleanUp();
}

/** The blocks of one section of README. */
function sectionOf(title: string) {
  const readme = join(root, "README.md");
  const lines = readFileSync(readme, "utf8").split("\n");
  const first = lines.findIndex((line) => /^#+ /.test(line) && line.endsWith(` ${title}`));
  const next = lines.findIndex((line, index) => index > first && /^##+ /.test(line));
  return codeBlocks([readme], ["sh", "ts", "json", "text"]).filter(({ line }) => line > first && line <= next);
}
