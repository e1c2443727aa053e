import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../generator/diff/change.ts";
import { diff } from "../../generator/diff/diff.ts";
import { partsOf } from "../../generator/document-walk.ts";
import type { OpenApiDocument } from "../../generator/openapi.ts";
import { type Pointer, toFragment, valueAt } from "../../generator/pointer.ts";
import { canonicalPointer, reachedComponents } from "../../generator/reference.ts";
import { documentOf, giving, line, taking } from "./support/documents.ts";

const bundle = JSON.parse(readFileSync("generated/spec/openapi.json", "utf8")) as OpenApiDocument;

/** By a name: an object that has it by itself would be taken for a promise. */
const THEN = "then";

/** Any schema, of a few words. */
const { schema } = fc.letrec<{ schema: Record<string, unknown> | boolean }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.boolean(),
    fc.record(
      {
        type: fc.oneof(
          fc.constantFrom("string", "integer", "object", "array"),
          fc.uniqueArray(fc.constantFrom("string", "null", "number"), { minLength: 1 }),
        ),
        maxLength: fc.nat(9),
        minimum: fc.nat(9),
        exclusiveMaximum: fc.nat(9),
        enum: fc.uniqueArray(fc.constantFrom("a", "b", 1, null), { minLength: 1 }),
        required: fc.uniqueArray(fc.constantFrom("a", "b"), { minLength: 1 }),
        description: fc.constantFrom("One.", "Two."),
        readOnly: fc.boolean(),
        properties: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("schema")),
        additionalProperties: tie("schema"),
        items: tie("schema"),
        not: tie("schema"),
        if: tie("schema"),
        [THEN]: tie("schema"),
        allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
        anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
        oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
  ),
}));

describe("any schema", () => {
  test("is the same as itself", () => {
    fc.assert(
      fc.property(schema, (given) => {
        expect(diff(taking(given), taking(structuredClone(given))).changes).toEqual([]);
        expect(diff(giving(given), giving(structuredClone(given))).changes).toEqual([]);
      }),
    );
  });

  test("is the same inline, as a component, and in an allOf", () => {
    fc.assert(
      fc.property(schema, (given) => {
        const shared = taking({ $ref: "#/components/schemas/Given" }, { components: { schemas: { Given: given } } });
        expect(diff(taking(given), shared).changes).toEqual([]);
        expect(diff(shared, taking({ allOf: [given] })).changes).toEqual([]);
      }),
    );
  });

  test("of two operations, what differs is what differs in each", () => {
    const both = (one: unknown, other: unknown) => {
      const { paths } = taking(one);
      const post = {
        ...(giving(other).paths?.["/things"] as { post: object } | undefined)?.post,
        operationId: "others.make",
      };
      return { ...documentOf(), paths: { ...paths, "/others": { post } } } as OpenApiDocument;
    };
    fc.assert(
      fc.property(schema, schema, schema, schema, (a, b, c, d) => {
        const sum = [...diff(both(a, c), both(b, c)).changes, ...diff(both(a, c), both(a, d)).changes];
        expect(diff(both(a, c), both(b, d)).changes.map(line).sort()).toEqual(sum.map(line).sort());
      }),
    );
  });
});

const paths = Object.keys(bundle.paths ?? {}).sort();

/** The document with one path alone, in a copy of its own. */
const only = (path: string): OpenApiDocument => {
  const paths = { [path]: bundle.paths?.[path] } as NonNullable<OpenApiDocument["paths"]>;
  return structuredClone({ ...bundle, paths });
};

/** Every schema that a path reaches, by the place where it is written. */
function schemasOf(document: OpenApiDocument, path: string): Pointer[] {
  const reached = reachedComponents(document, document.paths?.[path]);
  const roots: Pointer[] = [
    ["paths", path],
    ...[...reached].flatMap(([kind, names]) => [...names].map((name) => ["components", kind, name])),
  ];
  return roots.flatMap((root) =>
    partsOf(valueAt(document, root), root[1] === "schemas" ? "schema" : "node").flatMap(({ part, kind, pointer }) =>
      kind === "schema" && !("$ref" in part) ? [[...root, ...pointer]] : [],
    ),
  );
}

type Data = Record<string, unknown>;

/** One keyword of a schema is changed; its name, or undefined where the schema has none of that kind. */
const MUTATIONS: Readonly<Record<string, (schema: Data) => string | undefined>> = {
  "another word": (schema) => set(schema, "x-probe", true),
  "one more value": (schema) =>
    Array.isArray(schema["enum"]) ? set(schema, "enum", [...schema["enum"], "probe"]) : undefined,
  "a longest text": (schema) => (typesOf(schema).includes("string") ? set(schema, "maxLength", 1_234_567) : undefined),
  "a largest number": (schema) =>
    typesOf(schema).some((type) => type === "integer" || type === "number") ? set(schema, "maximum", 123) : undefined,
  "no entry": (schema) => (typesOf(schema).includes("array") ? set(schema, "maxItems", 0) : undefined),
  "a new member": (schema) => {
    if (typeof schema["properties"] !== "object") return undefined;
    (schema["properties"] as Data)["probe"] = { type: "string" };
    return "properties";
  },
  "a member that has to be there": (schema) => {
    if (!Array.isArray(schema["required"]) || !typesOf(schema).includes("object")) return undefined;
    return set(schema, "required", [...schema["required"], "probe"]);
  },
};

const typesOf = (schema: Data): unknown[] => [schema["type"]].flat();

function set(schema: Data, keyword: string, value: unknown): string {
  schema[keyword] = value;
  return keyword;
}

describe("the bundle", () => {
  test("is the same as itself", () => {
    expect(diff(bundle, structuredClone(bundle))).toEqual({ level: "none", changes: [] });
  });

  test("a change of one keyword is found, at its place", () => {
    let counted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom(...Object.keys(MUTATIONS)),
        fc.nat(),
        (path, mutation, chosen) => {
          const before = only(path);
          const after = only(path);
          const places = schemasOf(after, path);
          const place = places[chosen % Math.max(places.length, 1)];
          const keyword = place && MUTATIONS[mutation]?.(valueAt(after, place) as Data);
          if (place === undefined || keyword === undefined) return;
          counted++;
          const { changes } = diff(before, after);
          const want = toFragment([...canonicalPointer(after, place), keyword]);
          expect(changes.map(({ pointer }) => pointer)).toSatisfy(
            (found: string[]) => found.length > 0 && found.every((pointer) => pointer.startsWith(want)),
            `${mutation} at ${want}: ${changes.map((change: Change) => `${change.pointer} ${change.sentence}`).join("; ") || "nothing"}`,
          );
        },
      ),
      { numRuns: 150 },
    );
    expect(counted).toBeGreaterThan(20);
  });
});
