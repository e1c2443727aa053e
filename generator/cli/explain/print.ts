import { counted } from "../../counted.ts";
import { bold, dim, line, plain } from "../style.ts";
import { columns } from "../table.ts";
import type { Explanation, Member } from "./explanation.ts";

/** An explanation as it fits on a screen: what is long is cut, and said to be. */
export function explanationText(all: Explanation, width: number): string {
  const { method, path, id, summary, description, docs } = all;
  return [
    bold(line(`${method} ${path}`)),
    dim(line(`${id} · ${all.tool} · ${all.area}`)),
    "",
    ...wrap(summary, width),
    ...wrap(firstParagraph(description ?? ""), width),
    "",
    ...facts(all, width),
    ...section("parameters", members(all.parameters, width)),
    ...section(`body${all.body?.type ? ` ${all.body.type}` : ""}`, all.body ? members(all.body.members, width) : []),
    ...section("answers", answers(all, width)),
    ...section("decisions", decisions(all, width)),
    ...section("example", all.example.client ? block(`${all.example.construction}\n${all.example.client}`) : []),
    ...section("curl", block(all.example.curl)),
    ...(docs === undefined ? [] : ["", dim(line(docs))]),
  ].join("\n");
}

const MANY = 12;

function facts(all: Explanation, width: number): string[] {
  const { permission, batch, maxBodyBytes, pagination } = all;
  const opens = permission && permission.alsoOpens.length > 0 ? `, which also opens ${some(permission.alsoOpens)}` : "";
  const rows: (readonly [string, string] | undefined)[] = [
    [
      "effect",
      [
        all.effect,
        all.resource && `of ${all.resource}`,
        all.effect === "write" && all.destructive && "overwrites or removes",
        all.personalData && "answers with personal data",
      ]
        .filter(Boolean)
        .join(", "),
    ],
    ...all.members.opens.map(({ path, effect }): [string, string] => ["", `${effect} where ${path} is given`]),
    ...all.members.egress.map(({ path }): [string, string] => ["", `calls the address in ${path}`]),
    ...all.members.secrets.map(({ path }): [string, string] => ["", `a secret in ${path}`]),
    ["permission", permission ? `${permission.name}${opens}` : "none"],
    ...all.limits.map(({ limit, when, sharedWith }, index): [string, string] => [
      index === 0 ? "limit" : "",
      `${limit}${when && !limit.includes(when) ? `, where ${when}` : ""}${sharedWith.length > 0 ? `, shared with ${some(sharedWith)}` : ""}`,
    ]),
    batch && ["batch", `at most ${counted(batch.max, "object")} in ${batch.across.join(", ")}`],
    ...all.constraints.map((text, index): [string, string] => [index === 0 ? "rules" : "", text]),
    maxBodyBytes === undefined ? undefined : ["body", `at most ${counted(maxBodyBytes, "byte")}`],
    pagination === undefined ? undefined : ["pages", pagination],
    ["retry", `${all.retry.rule}: ${all.retry.words}`],
    ["state", all.state],
  ];
  return rows
    .filter((row) => row !== undefined)
    .map(([name, text]) => `${bold(name.padEnd(12))}${cut(line(text), width - 12)}`);
}

function members(all: readonly Member[], width: number): string[] {
  const rows = all
    .slice(0, MANY)
    .map((member) => [
      `${member.name}${member.required ? "" : "?"}`,
      member.in ?? "",
      cut(line(member.type), 40),
      firstSentence(member.description ?? ""),
    ]);
  const aligned = columns(
    rows.map((row) => (all.some((member) => member.in) ? row : row.filter((_, index) => index !== 1))),
  );
  return [...aligned.map((text) => cut(text, width - 2)), ...more(all.length)];
}

function answers({ answers: all, errors }: Explanation, width: number): string[] {
  const rows = all.map(({ status, type, description }) => [status, type ?? "-", firstSentence(description)]);
  const words = errors.map((error) => [
    String(error.status ?? ""),
    String(error.code ?? ""),
    [error.message && `"${error.message}"`, error.when].filter(Boolean).join(" "),
  ]);
  return [...columns(rows), ...columns(words.slice(0, MANY))]
    .map((text) => cut(text, width - 2))
    .concat(more(errors.length));
}

function decisions({ decisions: all }: Explanation, width: number): string[] {
  const rows = all
    .slice(0, 4)
    .map(({ at, decision, because }) =>
      cut(line(`${String(at ?? "")}: ${String(decision ?? "")}; ${String(because ?? "")}`), width - 2),
    );
  return [...rows, ...more(all.length, 4)];
}

const more = (count: number, shown = MANY): string[] =>
  count > shown ? [dim(`… ${count - shown} more; --json has all`)] : [];

const block = (text: string | undefined): string[] => (text === undefined ? [] : plain(text).split("\n"));

const section = (name: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", bold(line(name)), ...lines.map((text) => `  ${text}`)];

function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

const firstParagraph = (text: string): string => text.trim().split(/\n\s*\n/)[0] ?? "";
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text;

/** One line, which a screen does not break. */
const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1).trimEnd()}…` : text;

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line(text).split(" ").filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
