import type { Loaded } from "../load/load.ts";
import type { Complaint } from "../complaint.ts";
import { type Context, type Rule, createContext } from "./context.ts";
import { foundations, rules } from "./rules/index.ts";

/** Everything that is wrong with a spec, in the order of files and lines. */
export async function validate(loaded: Loaded): Promise<Complaint[]> {
  const context = createContext(loaded);
  for (const group of foundations) {
    const complaints = await run(group, context);
    if (complaints.length > 0) return complaints;
  }
  return run(rules, context);
}

async function run(chosen: readonly Rule[], context: Context): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  for (const rule of chosen)
    for await (const { pointer, message, source } of rule.check(context))
      complaints.push({
        position: source?.locate(pointer).position ?? context.loaded.locate(pointer),
        message,
        rule: rule.name,
      });
  return unique(complaints).sort(byPosition);
}

/** A shared part is met by each operation that uses it: say it once. */
function unique(complaints: readonly Complaint[]): Complaint[] {
  const key = ({ position, message, rule }: Complaint) =>
    `${position.file}:${position.line}:${position.column} ${rule} ${message}`;
  return [...new Map(complaints.map((complaint) => [key(complaint), complaint])).values()];
}

const byPosition = (a: Complaint, b: Complaint): number =>
  compare(a.position.file, b.position.file) ||
  a.position.line - b.position.line ||
  a.position.column - b.position.column;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
