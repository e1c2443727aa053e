import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** Writes down which file of tests begins and ends, so that a run that hangs can be told by name: a worker in a loop cannot say so itself. */
export default class Journal implements Reporter {
  onTestModuleQueued(module: TestModule): void {
    this.#add("begins", module);
  }

  onTestModuleEnd(module: TestModule): void {
    this.#add("ends", module);
  }

  #add(word: string, { moduleId }: TestModule): void {
    const file = process.env["TEST_JOURNAL"];
    if (file) appendFileSync(file, `${word} ${relative(process.cwd(), moduleId)}\n`);
  }
}
