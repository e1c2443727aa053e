import { counted } from "../../counted.ts";
import { type Diff, type Level, stepOf } from "../change.ts";
import { groupText, grouped } from "./group.ts";

const TITLES: Readonly<Record<Level, string>> = { breaking: "Breaking", additive: "Additive", words: "Words only" };

/** What differs, for a terminal. */
export function diffText({ level, changes }: Diff): string {
  if (level === "none") return "nothing differs";
  const sections = sectionsOf(changes).map(
    ([title, lines]) => `${title}\n${lines.map((line) => `  ${line}`).join("\n")}`,
  );
  return `${sections.join("\n\n")}\n\n${summary({ level, changes })}`;
}

/** What differs, for release notes. */
export function diffMarkdown({ level, changes }: Diff): string {
  if (level === "none") return "Nothing differs.";
  const sections = sectionsOf(changes).map(
    ([title, lines]) => `### ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}`,
  );
  return `${sections.join("\n\n")}\n\n${summary({ level, changes })}`;
}

function sectionsOf(changes: Diff["changes"]): [title: string, lines: string[]][] {
  const groups = grouped(changes);
  return (["breaking", "additive", "words"] as const).flatMap((level): [string, string[]][] => {
    const lines = groups
      .filter(({ first }) => first.level === level)
      .map((group) => `${groupText(group)} [${group.first.affects.join(", ")}]`);
    return lines.length === 0 ? [] : [[TITLES[level], lines]];
  });
}

function summary({ level, changes }: Diff): string {
  const count = (wanted: Level) => changes.filter((change) => change.level === wanted).length;
  const figures = (["breaking", "additive", "words"] as const).flatMap((each) =>
    count(each) === 0 ? [] : [each === "words" ? `${count(each)} of words only` : `${count(each)} ${each}`],
  );
  return `${counted(changes.length, "change")}: ${figures.join(", ")}. The next version is a ${stepOf(level)} one.`;
}
