import fc from "fast-check";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { yamlText } from "../../../generator/emit/yaml.ts";
import { keptIn } from "../../../generator/kept.ts";
import { document } from "../../support/braze-spec.ts";
import { folderOf } from "../../support/folder.ts";

const whole = (value: unknown): string => dump(value, { lineWidth: 120, noRefs: true });
const long =
  "A text that is too long for one line, so that it is folded where the line is full, wherever that is. ".repeat(300);

test.each<[name: string, value: unknown]>([
  ["a list", [1, { a: long }]],
  ["a text", "yes"],
  ["nothing in it", {}],
  ["our description", document],
  ["what is long under names within names", { a: { b: { c: { d: long, e: [long] }, f: {} }, g: long }, h: 1 }],
  ["names that are none of YAML", { "": { "a: b": { "- c\n": { "#": long, null: long } }, true: long } }],
  ["a name that takes more than a line", { a: { ["b".repeat(2000)]: { c: long } } }],
])("%s is written as a whole would be", (_, value) => {
  expect(yamlText(value)).toBe(whole(value));
});

test("any value is", () => {
  const text = fc.oneof(fc.string(), fc.constant(long), fc.string({ unit: "grapheme" }));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie("value"), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      expect(yamlText(given)).toBe(whole(given));
    }),
  );
});

test("so it is from what an earlier run kept", async () => {
  const folder = await folderOf();
  const given = { paths: { "/a": { a: long }, "/b": { b: long } } };
  const first = keptIn(folder, "x");
  yamlText(given, first);
  first.close();
  const changed = { paths: { ...given.paths, "/b": { b: `${long}.`, c: 1 } } };
  expect(yamlText(changed, keptIn(folder, "x"))).toBe(whole(changed));
});
