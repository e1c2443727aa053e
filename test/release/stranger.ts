import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lastLines } from "../walk/report.ts";
import { bash } from "../walk/shell.ts";
import { StepFault } from "./step.ts";

/** Somebody with a folder of his own and a registry, who knows nothing of this repository. */
export class Stranger {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.env = env;
  }

  /** Writes a file; an object becomes JSON. */
  write(path: string, content: string | object): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }

  /** Takes a program of programs/ into the folder. */
  take(program: string, path = program): void {
    cpSync(join(import.meta.dirname, "programs", program), join(this.folder, path));
  }

  /**
   * Runs a script and returns what it prints.
   *
   * @throws {StepFault} when it does not end with 0 (or `code`), or does not print what is wanted.
   */
  async sh(
    script: string,
    wanted?: RegExp,
    { code = 0, seconds = 240, env = {} }: { code?: number; seconds?: number; env?: NodeJS.ProcessEnv } = {},
  ): Promise<string> {
    const ran = await bash(`set -e\n${script}`, this.folder, { ...this.env, ...env }, seconds);
    const told = `in\n${script}\nafter\n${lastLines(ran.output)}`;
    if (ran.code !== code) throw new StepFault(`exit code ${ran.code} instead of ${code} ${told}`);
    if (wanted?.test(ran.output) === false) throw new StepFault(`${wanted} was not printed ${told}`);
    return ran.output;
  }

  /** An app of ES modules with these packages. */
  async app(...packages: readonly string[]): Promise<void> {
    this.write("package.json", { name: "app", version: "1.0.0", private: true, type: "module" });
    await this.sh(`npm install --save-exact ${packages.join(" ")}`);
  }
}
