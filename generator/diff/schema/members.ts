import type { Level } from "../change.ts";
import { wordsOf } from "../side.ts";
import { below, nounOf } from "../where.ts";
import type { Local } from "./local.ts";
import type { Normal, Site } from "./normal.ts";

type NormalOf = (site: Site) => Normal;

/** Members that an object gained or lost, and those that it has to have. What is in both is compared by itself. */
export function memberChanges(before: Normal, after: Normal, normalOf: NormalOf): Local[] {
  const [old, now] = [before.named.properties, after.named.properties];
  const [wasRequired, isRequired] = [before, after].map(requiredOf) as [ReadonlySet<string>, ReadonlySet<string>];
  const names = [...new Set([...old.keys(), ...now.keys(), ...wasRequired, ...isRequired])].sort();
  return names.flatMap((name) => {
    const [oldSite, newSite] = [old.get(name), now.get(name)];
    const site = newSite ?? oldSite;
    const only = site === undefined ? {} : directionsOf(normalOf(site));
    const pointer =
      site?.parts[0]?.pointer ?? (after.said.get("required") ?? before.said.get("required"))?.pointer ?? [];
    const change = (request: Level, answer: Level, say: Local["say"]): Local[] => [
      {
        request: only.request === false ? undefined : request,
        answer: only.answer === false ? undefined : answer,
        pointer,
        say,
      },
    ];
    // A name that was required before its schema was written, or is after it was taken away, is no news.
    if (newSite && !oldSite && !wasRequired.has(name))
      return isRequired.has(name)
        ? change("breaking", "additive", told(name, NEW_REQUIRED))
        : change("additive", "additive", told(name, NEW));
    if (oldSite && !newSite && !isRequired.has(name)) return change("breaking", "breaking", told(name, GONE));
    if (isRequired.has(name) === wasRequired.has(name)) return [];
    return isRequired.has(name)
      ? change("breaking", "additive", told(name, REQUIRED))
      : change("additive", "breaking", told(name, OPTIONAL));
  });
}

const requiredOf = ({ said }: Normal): ReadonlySet<string> => new Set(wordsOf(said.get("required")?.value));

/** What stands only in one direction means nothing in the other one. */
export function directionsOf({ said }: Normal): { request?: false; answer?: false } {
  if (said.get("readOnly")?.value === true) return { request: false };
  return said.get("writeOnly")?.value === true ? { answer: false } : {};
}

type Told = Readonly<Record<"request" | "answer", (who: string, member: string) => string>>;

const NEW: Told = {
  request: (who, member) => `${who} takes ${member}, which is new.`,
  answer: (who, member) => `${who} gives ${member}, which is new.`,
};
const NEW_REQUIRED: Told = {
  request: (who, member) => `${who} requires ${member}, which is new.`,
  answer: (who, member) => `${who} always gives ${member}, which is new.`,
};
const GONE: Told = {
  request: (who, member) => `${who} no longer takes ${member}.`,
  answer: (who, member) => `${who} no longer gives ${member}.`,
};
const REQUIRED: Told = {
  request: (who, member) => `${who} requires ${member}.`,
  answer: (who, member) => `${who} always gives ${member}.`,
};
const OPTIONAL: Told = {
  request: (who, member) => `${who} no longer requires ${member}.`,
  answer: (who, member) => `${who} may leave out ${member}.`,
};

const told =
  (name: string, texts: Told): Local["say"] =>
  ({ who, direction, root, path }) =>
    texts[direction](who, nounOf({ root, path: below(path, name) }));
