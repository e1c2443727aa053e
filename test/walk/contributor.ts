import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeBlocks } from "../support/readme.ts";
import type { Place } from "./blocks.ts";
import { type Report, lastLines } from "./report.ts";
import { bash } from "./shell.ts";

/** CONTRIBUTING's own walk, as a contributor would do it: the field that it names, into the file that it names. */
export async function addField({ cwd, env }: Place, report: Report): Promise<void> {
  const text = await readFile(join(cwd, "CONTRIBUTING.md"), "utf8");
  const [, file = ""] = /Open `(spec\/[\w/]+\.yaml)`/.exec(text) ?? [];
  const [field] = codeBlocks([join(cwd, "CONTRIBUTING.md")], []).length > 0 ? [] : indentedYaml(text);
  const path = join(cwd, file);
  const schema = await readFile(path, "utf8");
  await writeFile(path, schema.replace(/^(properties:\n(?: .*\n)+)/m, `$1  ${field?.trim()}\n`));

  const step = async (
    name: string,
    script: string,
    faultOf: (output: string, code: number | null) => string | undefined,
  ) => {
    const start = performance.now();
    const { code, output } = await bash(script, cwd, env, 300);
    report.step(name, performance.now() - start, faultOf(output, code));
  };
  const fine = (output: string, code: number | null) =>
    code === 0 ? undefined : `exit code ${code}, after\n${lastLines(output)}`;
  await step("CONTRIBUTING: npm run generate", "npm run generate", fine);
  await step("CONTRIBUTING: the diff is one to review", "git add --all && git diff --cached --numstat", (output) => {
    // Hashes are for `check`, and nobody reviews them.
    const rows = output
      .trim()
      .split("\n")
      .filter((row) => !row.endsWith(".sha256"));
    const lines = rows.reduce(
      (sum, row) =>
        sum +
        row
          .split("\t")
          .slice(0, 2)
          .reduce((both, part) => both + Number(part), 0),
      0,
    );
    return rows.length <= 10 && lines <= 200 ? undefined : `${lines} lines in ${rows.length} files:\n${output}`;
  });
  await step("CONTRIBUTING: npm run check is silent", "npm run --silent check", (output, code) =>
    code === 0 && output === "" ? undefined : `exit code ${code}, printed\n${lastLines(output)}`,
  );
  // The tests that are about the spec and what follows from it; all of them run elsewhere.
  await step(
    "CONTRIBUTING: npm test",
    "npm test -- test/generated/one-field test/generated/invariants test/mcp/policy",
    fine,
  );
}

/** The YAML within the numbered list, without its fence. */
const indentedYaml = (text: string): string[] =>
  [...text.matchAll(/^ +```yaml\n([\s\S]*?)^ +```$/gm)].map(([, code = ""]) => code);
