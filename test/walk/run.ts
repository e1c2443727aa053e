import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeBlocks } from "../support/readme.ts";
import { type Place, walkBlocks } from "./blocks.ts";
import { publishWorkingTree } from "./clone.ts";
import { runCommands } from "./commands.ts";
import { addField } from "./contributor.ts";
import { Report } from "./report.ts";
import { bash, endAll, strangersEnvironment } from "./shell.ts";

/**
 * A stranger's first ten minutes and a contributor's first hour: docs/getting-started.md, every command of every README, and CONTRIBUTING's
 * walk, from an empty folder, with what stands in the working tree.
 *
 * Exit codes: 0 all of it works · 1 something does not · 77 skipped, since the npm registry does not answer (in CI that is a failure).
 */
const URL = "https://github.com/braze-codegen/braze-codegen";
const root = join(import.meta.dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "braze-codegen-walk-")));
const report = new Report();
const cleanUp = () => rmSync(folder, { recursive: true, force: true });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    endAll("SIGTERM");
    cleanUp();
    process.exit(1);
  });

try {
  const stranger = strangersEnvironment();
  const registry = await bash("npm view leven@4.1.0 version --prefer-online", folder, stranger, 30);
  if (registry.code !== 0 && !process.env["CI"]) {
    console.log("  skipped: the npm registry does not answer, and an app has to install what the packages need");
    process.exitCode = 77;
  } else {
    const place: Place = { cwd: folder, env: { ...stranger, ...publishWorkingTree(root, folder, URL) } };
    const page = codeBlocks([join(root, "docs/getting-started.md")], ["sh", "ts", "js", "json", "text"]);
    const blocks = page.map((block) => ({ ...block, file: "docs/getting-started.md" }));
    if (await walkBlocks(blocks, place, report)) {
      const clone = join(folder, "braze-codegen");
      const app = join(folder, "another-app");
      mkdirSync(app);
      await bash("npm init -y && npm pkg set type=module", app, stranger);
      // What the page above has run already need not run again.
      const done = new Set(page.flatMap(({ language, code }) => (language === "sh" ? code.split("\n") : [])));
      await runCommands(clone, app, stranger, report, done);
      await addField({ cwd: clone, env: stranger }, report);
    }
    console.log(`\n${report.passed} passed, ${report.failed} failed`);
    process.exitCode = report.failed > 0 ? 1 : 0;
  }
} finally {
  cleanUp();
}
