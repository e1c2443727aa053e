import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { type CodeBlock, codeBlocks } from "../../support/readme.ts";
import { type Place, walkBlocks } from "../../walk/blocks.ts";
import { Report } from "../../walk/report.ts";
import { type Release, type Step, StepFault } from "../step.ts";
import type { Stranger } from "../stranger.ts";

const PAGE = join(import.meta.dirname, "../../../docs/getting-started.md");

/** The first ten minutes of four kinds of people, with names and versions where the page has tarballs of a clone. */
export const newcomerApp: Step = {
  name: "newcomer-app",
  does: "the first ten minutes of an application developer, a security engineer and an agent builder",
  run: (stranger, release) =>
    walk(stranger, release, ["An application developer", "A security engineer", "An agent builder"]),
};

export const newcomerService: Step = {
  name: "newcomer-service",
  does: "the first ten minutes of a platform team",
  run: (stranger, release) => walk(stranger, release, ["A platform team"]),
};

/** Keeps what a walk says of faults, and prints nothing: a step is told of as one. */
class Faults extends Report {
  readonly all: string[] = [];

  override step(name: string, _milliseconds: number, fault?: string): void {
    if (fault !== undefined) this.all.push(`${name}: ${fault}`);
  }
}

async function walk(stranger: Stranger, release: Release, titles: readonly string[]): Promise<void> {
  // The page goes from folder to folder beside each other.
  const cwd = join(stranger.folder, "start");
  mkdirSync(cwd);
  const place: Place = { cwd, env: stranger.env };
  const faults = new Faults();
  for (const title of titles) {
    const blocks = sectionOf(title).map((block) => ({ ...block, code: byName(block.code, release) }));
    if (blocks.length === 0) throw new StepFault(`docs/getting-started.md has no section "${title}" any more`);
    if (!(await walkBlocks(blocks, place, faults))) throw new StepFault(faults.all.join("\n"));
  }
}

/** `../braze-codegen/packed/*.tgz` → all packages; one tarball → the package that it is. */
function byName(code: string, { names, version }: Release): string {
  const specifiers = new Map(names.map((name) => [name.replace(/^@/, "").replace("/", "-"), `${name}@${version}`]));
  return code.replace(/\S*\/packed\/(\S+?)(-\d[\w.]*)?\.tgz/g, (path, stem: string) => {
    if (stem === "*") return [...specifiers.values()].join(" ");
    const specifier = specifiers.get(stem);
    if (specifier === undefined)
      throw new StepFault(`docs/getting-started.md installs ${path}, which is none of our packages`);
    return specifier;
  });
}

/** The blocks below one heading. */
function sectionOf(title: string): CodeBlock[] {
  const lines = readFileSync(PAGE, "utf8").split("\n");
  const first = lines.indexOf(`## ${title}`);
  const next = lines.findIndex((line, index) => index > first && line.startsWith("## "));
  const blocks = codeBlocks([PAGE], ["sh", "ts", "js", "json", "text"]);
  return blocks
    .filter(({ line }) => first !== -1 && line > first && (next === -1 || line <= next))
    .map((block) => ({ ...block, file: "docs/getting-started.md" }));
}
