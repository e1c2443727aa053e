import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Figures of the code that pages say in words of their own: what the code keeps to is what the page says. */
const MiB = 2 ** 20;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WORDS: Readonly<Record<string, number>> = { hundred: 100, ten: 10, two: 2, half: 0.5, a: 1 };

const figure = (text: string): number => WORDS[text] ?? Number(text.replaceAll(",", ""));

/** The number that an expression of the code is. */
const numberOf = (text: string): number =>
  text
    .replaceAll("_", "")
    .split("*")
    .filter((part) => part !== "")
    .reduce((product, part) => product * Number(part), 1);

type Row = readonly [page: string, said: RegExp, unit: number, file: string, constant: RegExp];

test.each<Row>([
  ["docs/mcp/answers.md", /more than ([\d,]+) characters/, 1, "mcp/src/result.ts", /defaultMaxCharacters = ([\d_]+)/],
  [
    "generated/mcp/README.md",
    /more than ([\d,]+) characters/,
    1,
    "mcp/src/result.ts",
    /defaultMaxCharacters = ([\d_]+)/,
  ],
  ["docs/mcp/answers.md", /more than (\d+) MiB/, MiB, "mcp/src/bounded-fetch.ts", /longestAnswer = ([\d* ]+)/],
  ["docs/mcp/http.md", /sessions: a (hundred) at most/, 1, "mcp/src/http.ts", /most: (\d+), idleMs/],
  ["docs/mcp/http.md", /each for (half) an hour/, 60 * MINUTE, "mcp/src/http.ts", /idleMs: ([\d_* ]+)/],
  ["docs/mcp/http.md", /A request may have (\d+) MiB/, MiB, "mcp/src/http.ts", /maxBody = (\d+) \* 2 \*\* 20/],
  ["docs/mcp/http.md", /for (ten) seconds at most/, SECOND, "mcp/src/http.ts", /patience = ([\d_]+)/],
  ["docs/mcp/listing.md", /once (a) minute at most/, MINUTE, "mcp/src/completions.ts", /freshMs = ([\d_]+)/],
  ["docs/mcp/approval.md", /within (ten) minutes/, 60, "mcp/src/pending.ts", /pendingSeconds = (\d+)/],
  [
    "docs/client/options.md",
    /`timeout` +\| client, call \| ([\d,]+)/,
    1,
    "client/src/core/send.ts",
    /timeout: ([\d_]+)/,
  ],
  ["docs/client/options.md", /`retries` +\| client, call \| (\d+)/, 1, "client/src/core/send.ts", /retries: (\d+)/],
  [
    "docs/client/options.md",
    /`maxRetryDelay` +\| client, call \| ([\d,]+)/,
    1,
    "client/src/core/send.ts",
    /maxRetryDelay: ([\d_]+)/,
  ],
  [
    "docs/client/exports.md",
    /for (two) hours at most/,
    60 * MINUTE,
    "client/src/wait-for-export.ts",
    /deadline = ([\d_]+)/,
  ],
])("%s: %s", (page, said, unit, file, constant) => {
  const [, words = ""] = said.exec(readFileSync(page, "utf8").replaceAll("\n", " ")) ?? [];
  const [, value = ""] = constant.exec(readFileSync(`templates/${file}`, "utf8")) ?? [];
  const scale = constant.source.includes("2 \\*\\* 20") ? MiB : 1;
  expect([words, value]).not.toContain("");
  expect(figure(words) * unit).toBe(numberOf(value) * scale);
});
