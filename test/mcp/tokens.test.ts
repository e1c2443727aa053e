import { tools } from "@braze-codegen/mcp";
import { afterEach, expect, test } from "vitest";
import { budgets, closeSessions, listedUnder, tokensOf } from "./tokens/measure.ts";

afterEach(closeSessions);

test.each(budgets)("$name: at most $tokens tokens", async (budget) => {
  const listed = await listedUnder(budget);
  expect(Math.round(listed.tokens)).toBeLessThanOrEqual(budget.tokens);
  if (budget.tools !== undefined) expect(listed.tools.length).toBeLessThanOrEqual(budget.tools);
});

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test("an answer of the search, and a description, are short", async () => {
  const all = budgets.find(({ name }) => name === "--mode search, all");
  const { call } = await listedUnder(all ?? { policy: {} });
  const found = [];
  for (const { title } of tools.slice(0, 60)) found.push(await call("search_operations", { query: title }));
  const described = [];
  for (const { name } of tools) described.push(await call("describe_operation", { name }));
  expect([...found, ...described].filter(({ isError }) => isError)).toEqual([]);
  expect(median(found.map(({ text }) => tokensOf(text)))).toBeLessThanOrEqual(200);
  expect(median(described.map(({ text }) => tokensOf(text)))).toBeLessThanOrEqual(300);
});
