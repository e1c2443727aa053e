import { dirname, relative, sep } from "node:path";
import { type Loaded, load } from "../../generator/load/load.ts";
import { type Complaint, SpecError, formatComplaint } from "../../generator/complaint.ts";
import { createContext } from "../../generator/validate/context.ts";
import { foundations, rules } from "../../generator/validate/rules/index.ts";
import { run, said, validate } from "../../generator/validate/validate.ts";

/** What loading and validating a spec complains about, one line each. With `rule`, what that rule alone says. */
export async function complaintsOf(entry: string, rule?: string): Promise<string[]> {
  const check = (loaded: Loaded) =>
    rule === undefined ? validate(loaded).then((verdict) => verdict.complaints) : checkOne(loaded, rule);
  const complaints = await load(entry).then(check, (error: unknown) => {
    if (error instanceof SpecError) return error.complaints;
    throw error;
  });
  return lines(dirname(entry), complaints);
}

/** One rule, because all of them take a third of a second: OpenAPI's own schema is slow to compile. */
async function checkOne(loaded: Loaded, name: string): Promise<Complaint[]> {
  const rule = [...foundations.flat(), ...rules].find((each) => each.name === name);
  if (!rule) throw new Error(`there is no rule "${name}"`);
  // Each case knows the rule.
  return said(await run([rule], createContext(loaded))).map(({ position, message }) => ({ position, message }));
}

/** Complaints as the command line shows them to somebody who stands in the spec's folder. */
const lines = (folder: string, complaints: readonly Complaint[]): string[] =>
  complaints.map((complaint) =>
    formatComplaint(complaint, folder)
      .replaceAll(relative(process.cwd(), folder) + sep, "")
      .replaceAll(folder, "<folder>"),
  );
