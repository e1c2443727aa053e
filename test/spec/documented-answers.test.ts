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
  /**
   * `page`: printed on the operation's page. `recorded`: an exchange with Braze, in the test fixtures of jonallured/braze_ruby. `client`: what
   * the comments and test fixtures of another public client, named beside the row, give as an answer of Braze.
   */
  readonly from: "page" | "recorded" | "client";
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
      expect(["page", "recorded", "client"]).toContain(from);
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
    for (const { status, body } of rows) {
      const worded: unknown[] = errors
        .filter((error) => error.status === status)
        .flatMap(({ code, message }) => [code, message]);
      expect({ status, body, worded: wordsOf(body).some((word) => worded.includes(word)) }).toMatchObject({
        worded: true,
      });
    }
    for (const error of errors.filter(({ status }) => status >= 400))
      expect({
        error,
        fits: bodiesOf(error).some((body) => answerErrors(method, path, error.status, body).length === 0),
      }).toEqual({
        error,
        fits: true,
      });
  });
});

/** All that an answer says. */
const wordsOf = (body: unknown): unknown[] =>
  typeof body === "object" && body !== null ? Object.values(body).flatMap(wordsOf) : [body];

/** The shapes in which Braze says why. */
function bodiesOf({ status, code = "why", message = "Why." }: ErrorWords): unknown[] {
  return [
    { message, error_code: code, meta: {} },
    { message },
    { error: message },
    { errors: [{ id: code, message }] },
    { message: "Invalid Request", errors: [{ id: code, message, parameters: [], parameter_values: [] }] },
    { schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status, detail: message },
  ];
}
