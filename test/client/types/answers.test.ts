import { expect, test } from "vitest";
import { buildModel } from "../../../generator/model/build.ts";
import { reachedFrom, schemaMap } from "../../../generator/model/schemas.ts";
import { document } from "../../support/braze-spec.ts";
import { checked } from "./support.ts";

const model = buildModel(document);
const answers = model.operations.flatMap(({ responses }) =>
  responses.map(({ type }) => ({ $ref: `#/components/schemas/${type}` })),
);
const published = new Set(Object.keys(document.components?.schemas ?? {}));
const names = [...reachedFrom(schemaMap(model), answers)].filter((name) => published.has(name)).sort();

/** Both come from one tree; the client's types of answers differ from it only in what they leave open. */
test("what the types of the spec's package say of an answer, the client's types take", () => {
  const code = (name: string) =>
    `const taken = (answer: import("@braze-codegen/spec").components["schemas"]["${name}"]): import("@braze-codegen/client").${name} => answer; void taken;`;
  expect(names.length).toBeGreaterThan(150);
  expect(checked(names, code).filter(({ faults }) => faults.length > 0)).toEqual([]);
});
