import { writeFileSync } from "node:fs";
import "../../generator/optimise-late.mjs";

/** Compiled, as those who install it have it. */
const compiled = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as T;
const { generate } = await compiled<typeof import("../../generator/generate.ts")>("generate.js");
const { SpecError } = await compiled<typeof import("../../generator/complaint.ts")>("complaint.js");

/** What became of a document: its files are in the file that the second argument names, or there is a sentence. */
export type Outcome = (
  | { readonly kind: "generated"; readonly remarks: number }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "crashed"; readonly sentence: string }
) & { /** Seconds of processor time. */ readonly cpu?: number };

const [spec = "", out = ""] = process.argv.slice(2);

async function outcome(): Promise<Outcome> {
  try {
    const { files, remarks } = await generate({ spec });
    writeFileSync(out, JSON.stringify(Object.fromEntries(files.map(({ path, text }) => [path, text]))));
    return { kind: "generated", remarks: remarks.length };
  } catch (error) {
    if (error instanceof SpecError) {
      const [{ position, message } = { position: { line: 1 }, message: "" }, ...others] = error.complaints;
      const more = others.length > 0 ? ` (and ${others.length} more)` : "";
      return { kind: "refused", sentence: `${position.line}: ${message}${more}` };
    }
    return { kind: "crashed", sentence: (error as Error).stack ?? String(error) };
  }
}

const result = await outcome();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ ...result, cpu: (user + system) / 1e6 }));
