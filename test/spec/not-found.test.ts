import { expect, test } from "vitest";
import { type ExampleObject, METHODS, type OperationObject, type ResponseObject } from "../../generator/openapi.ts";
import { resolveReference } from "../../generator/reference.ts";
import { document } from "../support/braze-spec.ts";

/** Their pages print the error of a missing catalog under 400. */
const UNDER_400 = ["catalogs.fields.createMany", "catalogs.selections.create"];

/** The IDs of errors that the examples of an answer have. */
function idsOf(answer: ResponseObject | undefined): string[] {
  const examples = Object.values(answer?.content ?? {}).flatMap(({ examples = {} }) => Object.values(examples));
  return examples.flatMap((example) => {
    const { errors } = (resolveReference<ExampleObject>(document, example)?.value ?? {}) as { errors?: unknown };
    return Array.isArray(errors) ? errors.flatMap(({ id }: { id?: string }) => id ?? []) : [];
  });
}

const operations = Object.values(document.paths).flatMap((item: Record<string, OperationObject>) =>
  METHODS.flatMap((method) => item[method] ?? []),
);

test("an operation that answers 404 with the ID of an error says which IDs it has, and when", () => {
  const withIds = operations.flatMap(({ operationId = "", responses = {}, "x-errors": errors = [] }) => {
    const ids = idsOf(resolveReference<ResponseObject>(document, responses["404"]));
    const said = errors.flatMap(({ status, code }) => (status === 404 && code !== undefined ? [code] : []));
    return ids.length > 0 ? [{ operationId, said, strange: said.filter((code) => !ids.includes(code)) }] : [];
  });
  expect(withIds.length).toBeGreaterThan(25);
  expect(withIds.flatMap(({ operationId, said }) => (said.length === 0 ? [operationId] : [])).sort()).toEqual(
    UNDER_400,
  );
  expect(withIds.flatMap(({ strange }) => strange)).toEqual([]);
});
