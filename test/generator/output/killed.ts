import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { VERSIONS } from "./versions.ts";

/** Writes one version after the other into the folder. It is there to be killed: from outside, or by itself before its nth change of the disk. */
const [out = "", step] = process.argv.slice(2);

if (step !== undefined) {
  let left = Number(step);
  const dieFirst = (functions: Record<string, unknown>, names: readonly string[]) => {
    for (const name of names) {
      const original = functions[name] as (...args: unknown[]) => unknown;
      functions[name] = (...args: unknown[]) => {
        if (left-- === 0) process.kill(process.pid, "SIGKILL");
        return original(...args);
      };
    }
  };
  dieFirst(fs as never, ["renameSync", "rmSync", "rmdirSync", "mkdirSync"]);
  // Not what only adds to the new files that wait: there are many, and a kill at a random moment mostly falls among them.
  dieFirst(fs.promises as never, ["rename", "rm", "link"]);
  syncBuiltinESMExports();
}

const { apply } = await import("../../../generator/output/apply.ts");
const { plan } = await import("../../../generator/output/plan.ts");
const [first = [], second = []] = step === undefined ? VERSIONS.large : VERSIONS.small;

async function write(files: typeof first): Promise<void> {
  await apply(await plan(out, files, { owner: "../braze.config.ts" }));
  process.stdout.write(".");
}

if (step === undefined)
  for (;;) {
    await write(first);
    await write(second);
  }
await write(second);
