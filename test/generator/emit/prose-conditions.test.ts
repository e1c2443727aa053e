import { expect, test } from "vitest";
import { withoutAbsentParts } from "../../../generator/emit/prose-conditions.ts";
import { modelOf, operation, pathsOf } from "../../support/spec.ts";

const model = modelOf({ paths: pathsOf(operation("a.get"), operation("b.get")) });

test.each<[name: string, given: string, want: string]>([
  ["nothing said", "one\n\ntwo\n", "one\n\ntwo\n"],
  ["what is there", "<!-- only with operations a.get b.get -->\none\n\ntwo\n", "one\n\ntwo\n"],
  ["a paragraph", "one\n\n<!-- only with operations a.get c.get -->\ntwo\nlines\n\nthree\n", "one\n\nthree\n"],
  ["instead", "<!-- only without operation c.get -->\none\n\n<!-- only without operation a.get -->\ntwo\n", "one\n"],
  [
    "code with an empty line",
    "one\n\n<!-- only with operations c.get -->\n```ts\na;\n\nb;\n```\n\ntwo\n",
    "one\n\ntwo\n",
  ],
  [
    "a section",
    "# A\n\n<!-- only with operations c.get -->\n## B\n\nb\n\n### C\n\n```sh\n# no heading\n```\n\n## D\n\nd\n",
    "# A\n\n## D\n\nd\n",
  ],
  ["the last section", "# A\n\n<!-- only with operations c.get -->\n## B\n\nb\n", "# A\n"],
])("%s", (_, given, want) => {
  expect(withoutAbsentParts(given, model)).toBe(want);
});
