import { budgets, closeSessions, type Listed, listedUnder, tokensOf } from "./measure.ts";

/** Prints what a list of tools costs a model, by set of flags, by tool and by part. */
const row = (...cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(44) : String(cell).padStart(13))).join("");

const whole = (tokens: number): string => Math.round(tokens).toLocaleString("en-US");

const parts = ["name", "description", "inputSchema", "annotations"] as const;
const partsOf = (tool: Listed): string[] =>
  parts.map((part) => whole(tool[part] === undefined ? 0 : tokensOf(tool[part])));

console.log(row("set of flags", "tools", "tokens", "at most"));
let most: readonly Listed[] = [];
for (const budget of budgets) {
  const { tools, tokens } = await listedUnder(budget);
  console.log(row(budget.name, tools.length, whole(tokens), whole(budget.tokens)));
  if (tools.length > most.length) most = tools;
}
console.log(`\n${row("tool", "tokens", ...parts)}`);
for (const tool of [...most].sort((a, b) => tokensOf(b) - tokensOf(a)))
  console.log(row(tool.name, whole(tokensOf(tool)), ...partsOf(tool)));
await closeSessions();
