import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { answerErrors } from "../support/braze-spec.ts";

/**
 * What Braze's pages print as answers, and what it was seen to answer, held against the schemas. The shapes are theirs and the values are not:
 * names, IDs, addresses and times are of this project. One file an area, by operation id.
 */
interface Answer {
  /** `page`: printed on the operation's page. `recorded`: an exchange with Braze, in the test fixtures of jonallured/braze_ruby. */
  readonly from: "page" | "recorded";
  readonly status: number;
  readonly body: unknown;
}

const FOLDER = new URL("answers/", import.meta.url);
const areas = readdirSync(FOLDER).map((file) => ({
  area: file.replace(/\.yaml$/, ""),
  answers: parse(readFileSync(fileURLToPath(new URL(file, FOLDER)), "utf8")) as Readonly<
    Record<string, readonly Answer[]>
  >,
}));

describe.each(areas)("$area", ({ area, answers }) => {
  test.each(Object.entries(answers))("%s", (id, rows) => {
    const operation = operations.find((each) => each.id === id);
    expect(operation?.area).toBe(area);
    for (const { from, status, body } of rows) {
      expect(["page", "recorded"]).toContain(from);
      expect({
        status,
        body,
        errors: answerErrors(operation?.method ?? "", operation?.path ?? "", status, body),
      }).toEqual({
        status,
        body,
        errors: [],
      });
    }
  });
});

test("a success without a member that it always has does not fit", () => {
  const spoiled = areas.flatMap(({ answers }) =>
    Object.entries(answers).flatMap(([id, rows]) => {
      const operation = operations.find((each) => each.id === id);
      const success = rows.find(({ status, body }) => status < 300 && Object.keys(body as object).length > 0);
      if (operation === undefined || success === undefined) return [];
      return [{ id, errors: answerErrors(operation.method, operation.path, success.status, {}) }];
    }),
  );
  expect(spoiled.filter(({ errors }) => errors.length === 0).map(({ id }) => id)).toEqual([]);
});
