import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { pascalCase } from "../../../generator/model/naming.ts";
import { checked } from "./support.ts";

/**
 * What Braze's pages say of requests, held against the types as test/spec holds it against the schemas: what is taken compiles, and of what
 * is refused for the members that are there, most does not.
 */
interface Case {
  readonly why: string;
  readonly by?: string | undefined;
  readonly body?: unknown;
  readonly query?: object | undefined;
}
type Area = Readonly<Record<string, { readonly accepted?: readonly Case[]; readonly refused?: readonly Case[] }>>;

const FOLDER = "test/spec/requests";
const areas = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => parse(readFileSync(join(FOLDER, file), "utf8")) as Area);
const cases = areas.flatMap((area) =>
  Object.entries(area).flatMap(([id, { accepted = [], refused = [] }]) =>
    [...accepted, ...refused].map((each) => ({ id, ...each })),
  ),
);
const results = checked(cases, codeOf);

/** Forms that Braze takes on the wire, and the client does not offer: a text where it offers a list. */
const WIRE_ONLY =
  /^(a range and one number|one (number|address) without a list|an external ID with (a number|an address))/;

test("what Braze takes compiles", () => {
  const accepted = results.filter(({ given }) => given.by === undefined && !WIRE_ONLY.test(given.why));
  expect(accepted.length).toBeGreaterThan(400);
  expect(accepted.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

test.each<[keyword: string, atLeast: number]>([
  ["required", 0.96],
  ["oneOf", 0.9],
  ["anyOf", 0.7],
  ["not", 0.6],
  ["enum", 1],
  ["minProperties", 1],
  ["maxProperties", 1],
  ["dependentRequired", 1],
  ["unevaluatedProperties", 1],
  ["additionalProperties", 0.9],
])("of what Braze refuses by %s, so much does not compile: %d", (keyword, atLeast) => {
  const refused = results.filter(({ given }) => given.by === keyword);
  expect(refused.filter(({ faults }) => faults.length > 0).length / refused.length).toBeGreaterThanOrEqual(atLeast);
});

function codeOf({ id, query, body }: Case & { readonly id: string }): string {
  const call = `import("@braze-codegen/client/operations").${pascalCase(id)}Call`;
  const parts = Object.entries({ query, body }).filter(([, value]) => value !== undefined);
  return parts
    .map(([place, value]) => `const ${place}: NonNullable<${call}["${place}"]> = ${JSON.stringify(short(value))};`)
    .join("\n");
}

/** Types do not depend on how long a list or a text is. */
function short(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 3).map(short);
  if (typeof value !== "object" || value === null) return value;
  if ("$repeat" in value && "of" in value) return typeof value.of === "string" ? value.of : [short(value.of)];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, short(part)]));
}
