// Copied by braze-codegen from templates/: edit it there.
import { type InputRequiredResult, inputRequired } from "@modelcontextprotocol/server";
import { question } from "./caller.js";
import type { Tool } from "./data/tools.js";
import type { Arguments } from "./input.js";
import { isGiven } from "./opened.js";
import type { Question } from "./policy.js";

const does: Readonly<Record<Question | "write" | "read", string>> = {
  send: "sends messages to people",
  delete: "deletes",
  write: "changes something",
  // What it changes, its arguments open.
  read: "changes something",
  change: "changes something",
};

/** The question to a user whether this one call may run. No field has to be filled in: accepting it is the yes. */
export const asked = (words: string, token: string): InputRequiredResult =>
  inputRequired({
    inputRequests: {
      [question]: inputRequired.elicit({ message: words, requestedSchema: { type: "object", properties: {} } }),
    },
    requestState: token,
  });

/**
 * What a user is asked: the operation, where it goes, and what tells the call from others of its kind. Lists are
 * counted, objects named by their members, and addresses and numbers of people are masked.
 *
 * @param args - Without secrets.
 */
export function questionFor(
  { name, title, _meta }: Tool,
  args: Arguments,
  asks: readonly Question[],
  at: string,
): string {
  const { effect, opens = [] } = _meta;
  // Who has every change put to the user has to say what this one does.
  const opened = opens.filter(({ path }) => isGiven(args, path)).map((each) => each.effect);
  const all = opened.length > 0 && effect === "read" ? opened : [effect, ...opened];
  const deeds = (asks.includes("change") ? all : asks).map((each) => does[each]);
  const facts = Object.entries(args).map(([member, value]) => `${plain(member)}: ${factOf(value)}`);
  const left = facts.length - mostFacts;
  return [
    `An agent wants to run ${name}, which ${[...new Set(deeds)].join(" and ")}.`,
    `${title} (${_meta.operation} at ${at}).`,
    ...(facts.length > 0
      ? [`It gives ${facts.slice(0, mostFacts).join("; ")}${left > 0 ? `; and ${left} more` : ""}.`]
      : []),
    "Accept to run it once as it is. Nothing is sent otherwise.",
  ].join("\n");
}

const mostFacts = 8;

function factOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(plain(value));
  if (Array.isArray(value)) {
    const [only] = value as readonly unknown[];
    return value.length === 1 && typeof only !== "object" ? factOf(only) : entries(value.length);
  }
  if (typeof value !== "object" || value === null) return String(value);
  const names = Object.keys(value).slice(0, 6).map(plain);
  return `{ ${names.join(", ")}${Object.keys(value).length > names.length ? ", …" : ""} }`;
}

const entries = (count: number): string => (count === 1 ? "1 entry" : `${count} entries`);

/** Short, of one line, and without what could turn or colour the text around it. */
const plain = (text: string): string => {
  const line = text
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[^\s@"<>]+@[^\s@"<>]+/g, (address) => `${address[0]}…${address.slice(address.indexOf("@"))}`)
    .replace(/\+\d[\d\s().-]{6,}\d|(?<!\w)\d{9,15}(?!\w)/g, (number) => `…${number.slice(-2)}`);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
