import { same } from "../same.ts";
import { type Fields, type Part, entriesOf, fieldsOf, memberOf, wordsOf } from "../side.ts";
import type { Affected, Level } from "../change.ts";
import { namesText } from "../where.ts";
import type { Teller } from "../operation/teller.ts";

/** Compares the lists of the document: permissions, limits, toolsets. */
export function registries(teller: Teller, before: Part, after: Part): void {
  registry(
    teller,
    before,
    after,
    { key: "x-permissions", noun: "permission", affects: ["permission"] },
    () => undefined,
  );
  registry(teller, before, after, { key: "x-rate-limits", noun: "limit", affects: ["limit"] }, limitChange);
  registry(teller, before, after, { key: "x-toolsets", noun: "toolset", affects: ["tool"] }, toolsetChange);
}

interface Registry {
  readonly key: string;
  readonly noun: string;
  readonly affects: readonly Affected[];
}

interface Told {
  readonly level: Level;
  readonly text: string;
}

function registry(
  teller: Teller,
  before: Part,
  after: Part,
  { key, noun, affects }: Registry,
  changeOf: (before: Fields, after: Fields) => readonly Told[] | undefined,
): void {
  const [old, now] = [before, after].map((part) => new Map(entriesOf(memberOf(part, key)))) as [
    Map<string, Part>,
    Map<string, Part>,
  ];
  for (const [name, part] of old)
    if (!now.has(name)) teller.tell("breaking", affects, part, `The ${noun} \`${name}\` is gone.`);
  for (const [name, part] of now) {
    const was = old.get(name);
    if (was === undefined) teller.tell("additive", affects, part, `The ${noun} \`${name}\` is new.`);
    else if (!same(was.value, part.value)) {
      const told = changeOf(fieldsOf(was.value), fieldsOf(part.value)) ?? [];
      for (const { level, text } of told) teller.tell(level, affects, part, `The ${noun} \`${name}\` ${text}.`);
      if (told.length === 0) teller.tell("words", ["docs"], part, `The ${noun} \`${name}\` is described otherwise.`);
    }
  }
}

function limitChange(before: Fields, after: Fields): Told[] {
  const told: Told[] = [];
  const rate = ({ requests, seconds }: Fields) =>
    typeof requests === "number" && typeof seconds === "number" ? requests / seconds : Number.POSITIVE_INFINITY;
  const text = ({ requests, seconds }: Fields) =>
    requests === undefined ? "no figure" : `${String(requests)} requests in ${String(seconds)} s`;
  if (before["requests"] !== after["requests"] || before["seconds"] !== after["seconds"])
    told.push({
      level: rate(after) < rate(before) ? "breaking" : "additive",
      text: `is ${text(after)} (before: ${text(before)})`,
    });
  if (before["scope"] !== after["scope"])
    told.push({
      level: "breaking",
      text: `counts for each ${String(after["scope"])} (before: for each ${String(before["scope"])})`,
    });
  const [wasShared, isShared] = [before, after].map(({ shared }) => shared === true);
  if (wasShared !== isShared)
    told.push({
      level: isShared ? "breaking" : "additive",
      text: isShared ? "is shared by all operations that name it" : "is each operation's own",
    });
  if (before["when"] !== after["when"])
    told.push({
      level: after["when"] === undefined ? "breaking" : "additive",
      text: after["when"] === undefined ? "applies always" : `applies when ${String(after["when"])}`,
    });
  return told;
}

function toolsetChange(before: Fields, after: Fields): Told[] {
  const [old, now] = [before, after].map(({ of }) => wordsOf(of)) as [readonly string[], readonly string[]];
  const gone = old.filter((entry) => !now.includes(entry));
  const added = now.filter((entry) => !old.includes(entry));
  const isDefault = after["default"] === true;
  return [
    ...(gone.length > 0 ? [{ level: "breaking", text: `no longer lists ${namesText(gone)}` } as const] : []),
    ...(added.length > 0 ? [{ level: "additive", text: `lists ${namesText(added)}, too` } as const] : []),
    ...((before["default"] === true) === isDefault
      ? []
      : [
          {
            level: isDefault ? "additive" : "breaking",
            text: isDefault ? "is shown where nothing else is asked for" : "is shown only where it is asked for",
          } as const,
        ]),
  ];
}
