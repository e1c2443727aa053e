import { type Kept, nothingKept } from "../kept.ts";
import type { Loaded } from "../load/load.ts";
import type { Source } from "../load/source.ts";
import { METHODS, type OpenApiDocument } from "../openapi.ts";
import type { Pointer } from "../pointer.ts";
import type { Complaint, Position } from "../complaint.ts";
import { type Context, type Rule, type RuleKind, createContext } from "./context.ts";
import { type Rules, rulesFor } from "./profile.ts";
import { foundations, rules as others } from "./rules/index.ts";
import { type Step, stepRound } from "./step-round.ts";
import { uncheckedIn } from "./unchecked.ts";

/** What is to be said about a spec: complaints stop a run, remarks do not. Both stand in the order of files and lines. */
export interface Verdict {
  readonly complaints: readonly Complaint[];
  readonly remarks: readonly Complaint[];
  /** The document to generate from: the one that was loaded, without what is at fault and stepped round. */
  readonly document: OpenApiDocument;
}

/** What a rule found: what is said about it, how grave it is, and what takes its place. */
export interface Found {
  readonly complaint: Complaint;
  readonly kind: RuleKind;
  readonly step: Step | undefined;
}

/**
 * Everything that is wrong with a spec.
 *
 * @param asked - The rules to hold it against. Default: those that it asks for, or else `"sound"`.
 * @param kept - Parts that earlier runs found to be without fault. Default: nobody knows of any.
 */
export async function validate(loaded: Loaded, asked?: Rules, kept: Kept = nothingKept): Promise<Verdict> {
  const rules = rulesFor(loaded.document, asked);
  let context = createContext(loaded, rules);
  const unchecked = kept === nothingKept ? undefined : uncheckedIn(context, kept);
  let local = unchecked?.context ?? context;
  const remarks: Found[] = [];
  for (const group of [...foundations, others]) {
    const found = await run(group, context, local);
    const faults = found.filter(({ kind }) => kind === "sound" || rules === "curated");
    if (faults.length > 0) return { complaints: said(faults), remarks: said(remarks), document: context.document };
    remarks.push(...found);
    const document = stepRound(
      context.document,
      found.flatMap(({ step }) => step ?? []),
    );
    if (document !== context.document) {
      context = createContext({ ...loaded, document }, rules);
      local = context;
    }
  }
  if (remarks.length === 0) unchecked?.keep();
  return { complaints: [], remarks: said(remarks), document: context.document };
}

/**
 * What these rules find.
 *
 * @param local - What local ones look at. Default: the same.
 */
export async function run(chosen: readonly Rule[], context: Context, local = context): Promise<Found[]> {
  const found: Found[] = [];
  for (const rule of chosen)
    for await (const {
      pointer,
      message,
      source,
      file,
      kind = rule.kind,
      step,
      changesOutput = step !== undefined,
    } of rule.check(rule.isLocal ? local : context))
      found.push({
        complaint: {
          position: file === undefined ? placeOf(context, pointer, source) : { file, line: 1, column: 1 },
          message,
          rule: rule.name,
          ...(changesOutput && kind === "house" ? { changesOutput } : {}),
        },
        kind,
        step,
      });
  return found;
}

/** What was found, in the order of files and lines, and nothing twice. */
export const said = (found: readonly Found[]): Complaint[] =>
  unique(found.map(({ complaint }) => complaint)).sort(byPosition);

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
