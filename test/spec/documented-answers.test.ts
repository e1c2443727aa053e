import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { answerErrors, document } from "../support/braze-spec.ts";
import type { ErrorWords, OperationObject } from "../../generator/openapi.ts";

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

/** The errors that the document words, by operation. */
const worded = Object.entries(document.paths as Record<string, Record<string, OperationObject>>).flatMap(
  ([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, "x-errors": errors }]) =>
      errors === undefined ? [] : [{ id: operationId ?? "", method, path, errors }],
    ),
);

describe("the words of errors", () => {
  test.each(worded)("$id", ({ id, method, path, errors }) => {
    const rows = areas
      .flatMap(({ answers }) => answers[id] ?? [])
      .filter(({ status }) => status >= 400 && status !== 401);
    const wordsAt = (status: number) => errors.filter((each) => each.status === status).map(({ message }) => message);
    for (const { status, body } of rows) {
      const { message, error } = body as { message?: string; error?: string };
      expect(wordsAt(status)).toContain(message ?? error);
    }
    for (const error of errors.filter(({ status }) => status >= 400))
      expect({ error, misfits: answerErrors(method, path, error.status, bodyOf(error)) }).toEqual({
        error,
        misfits: [],
      });
  });

  const bodyOf = ({ code, message }: ErrorWords) => ({
    message: message ?? "Why.",
    ...(code === undefined ? {} : { error_code: code, meta: {} }),
  });
});
