import { readFileSync } from "node:fs";
import { createPolicy, tools } from "@braze-codegen/mcp";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createSearch } from "../../generated/mcp/src/search.js";

const find = createSearch(tools);

/** Two sets, of which each is held by itself: what mends one must not break the other. */
describe.each(["questions", "more-questions"])("a search by questions in users' words: %s", (file) => {
  const questions = parse(readFileSync(`test/mcp/${file}.yaml`, "utf8")) as { ask: string; want: string }[];
  const found = questions.map(({ ask, want }) => ({ ask, want, names: find(ask).map(({ name }) => name) }));

  test("names tools", () => {
    const names = new Set(tools.map(({ name }) => name));
    expect(questions.filter(({ want }) => !names.has(want))).toEqual([]);
    expect(questions.length).toBeGreaterThanOrEqual(60);
  });

  test("has the right tool among five", () => {
    const missed = found.filter(({ want, names }) => !names.includes(want));
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(questions.length * 0.1);
  });

  test("has it first more often than not", () => {
    const first = found.filter(({ want, names }) => names[0] === want).length;
    expect(first).toBeGreaterThanOrEqual(questions.length * 0.6);
  });
});

test.each<[query: string, want: string]>([
  ["campaigns_data_series", "campaigns_data_series"],
  ["DELETING a catalog", "catalogs_delete"],
  ["unsubscribing someone from e-mail", "email_status"],
])("%s finds %s", (query, want) => expect(find(query).map(({ name }) => name)).toContain(want));

test("what says nothing finds nothing", () => expect(find("what is the of")).toEqual([]));

test("only what may be called is found", () => {
  const { tools: exposed } = createPolicy({ grants: ["catalogs:read"] });
  const names = createSearch(exposed)("delete a catalog").map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.every((name) => exposed.some((tool) => tool.name === name))).toBe(true);
});
