import type { Loaded } from "../load/load.ts";
import type { Source } from "../load/source.ts";
import { METHODS } from "../openapi.ts";
import type { Pointer } from "../pointer.ts";
import type { Complaint, Position } from "../complaint.ts";
import { type Context, type Rule, createContext } from "./context.ts";
import type { Rules } from "./profile.ts";
import { foundations, rules } from "./rules/index.ts";

/** What is to be said about a spec: complaints stop a run, remarks do not. Both stand in the order of files and lines. */
export interface Verdict {
  readonly complaints: readonly Complaint[];
  readonly remarks: readonly Complaint[];
}

/** Everything that is wrong with a spec. */
export async function validate(loaded: Loaded, _rules?: Rules): Promise<Verdict> {
  const context = createContext(loaded);
  for (const group of foundations) {
    const complaints = await run(group, context);
    if (complaints.length > 0) return { complaints, remarks: [] };
  }
  return { complaints: await run(rules, context), remarks: [] };
}

/** What these rules complain about, in the order of files and lines. */
export async function run(chosen: readonly Rule[], context: Context): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  for (const rule of chosen)
    for await (const { pointer, message, source, file } of rule.check(context))
      complaints.push({
        position: file === undefined ? placeOf(context, pointer, source) : { file, line: 1, column: 1 },
        message,
        rule: rule.name,
      });
  return unique(complaints).sort(byPosition);
}

const placeOf = ({ loaded }: Context, pointer: Pointer, source: Source | undefined): Position =>
  source?.locate(pointer).position ?? loaded.locate(pointer);

/** A shared part is met by each operation that uses it, and each time under that operation's name: say it once. */
function unique(complaints: readonly Complaint[]): Complaint[] {
  const first = new Map<string, Complaint>();
  for (const complaint of complaints) {
    const { position, message, rule } = complaint;
    const key = `${position.file}:${position.line}:${position.column} ${rule} ${message.replace(TITLE, "")}`;
    if (!first.has(key)) first.set(key, complaint);
  }
  return [...first.values()];
}

const TITLE = new RegExp(`\\b(${METHODS.join("|").toUpperCase()}) /[^\\s,;]*`, "g");

const byPosition = (a: Complaint, b: Complaint): number =>
  compare(a.position.file, b.position.file) ||
  a.position.line - b.position.line ||
  a.position.column - b.position.column;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
