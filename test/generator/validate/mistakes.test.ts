import { describe, expect, test } from "vitest";
import { complaintsOf } from "../../support/complaints.ts";
import { type Mistake, shop } from "../../support/shop.ts";
import { document } from "./mistakes/document.ts";
import { examples } from "./mistakes/examples.ts";
import { operations } from "./mistakes/operations.ts";
import { references } from "./mistakes/references.ts";
import { registries } from "./mistakes/registries.ts";
import { schemas } from "./mistakes/schemas.ts";
import { yaml } from "./mistakes/yaml.ts";

/**
 * One mistake at a time, in a spec that is faultless without it, through the whole of load and validate: exactly one complaint, at the file
 * and line where the mistake is, that says what is wrong and what to write instead. What follows from the mistake stays unsaid.
 */
const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  yaml,
  references,
  document,
  schemas,
  examples,
  operations,
  registries,
};

describe.each(Object.entries(mistakes))("%s", (_, table) => {
  test.each(table)("%s", async (_, given, want) => {
    expect(await complaintsOf(await shop(given))).toEqual([want]);
  });
});
