import { expect, test } from "vitest";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { validators } from "../../generated/mock-server/validators/index.js";

/**
 * A schema that lets everything pass is no description: each operation's own example is taken, spoiled in one place at a time, and at
 * least two of the results are refused.
 */
const withBody = operations.filter(
  ({ bodyRequired, requestExample }) => bodyRequired && requestExample.body !== undefined,
);

test.each(withBody)("$id takes its example and refuses it spoiled", async ({ id, requestExample }) => {
  const validate = (await validators[id]?.())?.body;
  expect(validate?.(requestExample.body), JSON.stringify(validate?.errors)).toBe(true);
  const refused = [...spoiled(requestExample.body as Record<string, unknown>)].filter(
    (body) => validate?.(body) === false,
  );
  expect(refused.length).toBeGreaterThanOrEqual(2);
});

function* spoiled(body: Record<string, unknown>): Generator<unknown> {
  yield {};
  yield { ...body, no_such_member: 1 };
  for (const name of Object.keys(body)) {
    const { [name]: _, ...rest } = body;
    yield rest;
    yield { ...body, [name]: { unexpected: true } };
    yield { ...body, [name]: 7.5 };
    if (Array.isArray(body[name]))
      yield { ...body, [name]: Array.from({ length: 1001 }, () => (body[name] as unknown[])[0]) };
  }
}
