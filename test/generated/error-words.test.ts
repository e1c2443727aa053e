import { readFileSync, readdirSync } from "node:fs";
import { tools } from "@braze-codegen/mcp";
import { createMockBraze } from "@braze-codegen/mock-server";
import { errors, operations } from "@braze-codegen/spec";
import { describe, expect, test } from "vitest";
import { explained } from "../../generated/mcp/src/documented.js";
import { operations as mocked } from "../../generated/mock-server/src/data/operations.js";
import { resolveReference } from "../../generator/reference.ts";
import { document } from "../support/braze-spec.ts";

/** The words for errors in the description, and the three packages that say them. */
interface Described {
  readonly operationId?: string;
  readonly "x-errors"?: readonly { status: number; code?: string; message?: string; when: string; broken?: readonly string[] }[];
}

const described = Object.values(document.paths)
  .flatMap((item) => Object.values(item as Record<string, Described>))
  .flatMap(({ operationId = "", "x-errors": words = [] }) => words.map((error) => ({ id: operationId, ...error })));

const FOLDER = "generated/client/src/resources";
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
/** The text of each doc comment, by what stands in the line of code below its method: the constant of the operation. */
const docs = new Map(
  readdirSync(FOLDER).flatMap((file) =>
    [...readFileSync(`${FOLDER}/${file}`, "utf8").matchAll(/\/\*\*((?:[^*]|\*(?!\/))*)\*\/[^;]*?operations\.(\w+)/g)].map(
      ([, text = "", constant = ""]) => [constant, oneLine(text.replace(/\n\s*\*/g, " ").replaceAll("*\\/", "*/"))] as const,
    ),
  ),
);
const constantOf = (id: string) => id.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
const toolOf = (id: string) => tools.find(({ _meta }) => _meta.operationId === id)?.name ?? "";

describe("the errors that the description words", () => {
  test("are many, and of many operations", () => {
    expect(described.length).toBeGreaterThan(350);
    expect(errors).toEqual(
      [...described].map(({ id, ...error }) => ({ operation: id, ...error })).sort((a, b) => order(a.operation) - order(b.operation)),
    );
  });

  test("MCP and the mock server know a broken rule by the same name", () => {
    const [mcp, mock] = ["mcp", "mock-server"].map((name) => readFileSync(`generated/${name}/src/broken-rules.ts`, "utf8"));
    expect(mcp).toBe(mock);
  });

  test.each(described)("$id $status $code $message", ({ id, status, code, message, when, broken }) => {
    const doc = docs.get(constantOf(id)) ?? "";
    const [, listed = ""] = /Errors: (.*)$/.exec(doc) ?? [];
    const said = code === undefined || message !== undefined ? message : when.replace(/\.$/, "");
    for (const words of [code, said]) if (words !== undefined) expect(listed).toContain(oneLine(words));
    expect(listed).toContain(String(status));

    const answer = { message, errors: [{ id: code }] };
    expect(explained(toolOf(id), status, answer).join("\n")).toContain(when);

    const words = mocked.find((each) => each.id === id)?.errors ?? [];
    expect(words).toContainEqual({ status, when, ...(code && { code }), ...(message && { message }), ...(broken && { broken }) });
    expect(() => createMockBraze().fail(id as "users.track", { error: code ?? message ?? "" })).not.toThrow();
  });
});

/** What an operation says, with all that it refers to, but for its errors. */
function textOf(value: unknown, seen = new Set<string>()): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { $ref } = value as { $ref?: string };
  const referred = $ref === undefined || seen.has($ref) ? undefined : resolveReference(document, value);
  if ($ref !== undefined) seen.add($ref);
  return [
    ...(referred === undefined ? [] : [textOf(referred, seen)]),
    ...Object.entries(value).flatMap(([name, part]) => (name === "x-errors" ? [] : [name, textOf(part, seen)])),
  ].join("\n");
}

const texts = new Map(
  Object.values(document.paths).flatMap((item: { parameters?: unknown }) =>
    Object.values(item as Record<string, Described>).map((operation) => [operation.operationId ?? "", textOf([operation, item.parameters])] as const),
  ),
);

test.each(described)("$id: $when It names what is there", ({ id, when }) => {
  for (const [, name = ""] of when.matchAll(/`([^`]+)`/g)) expect(texts.get(id)).toContain(name);
});

const order = (id: string): number => operations.findIndex((each) => each.id === id);
