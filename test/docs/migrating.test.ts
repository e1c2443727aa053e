import { readFileSync } from "node:fs";
import { createMockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { Braze } from "braze-api";
import { expect, test } from "vitest";
import { rowsOf } from "../support/markdown.ts";

/** The page on migrating names each call of the package as it is on npm, once, with the operation that it calls. */
const PAGE = "docs/recipes/migrating-from-braze-api.md";
const text = readFileSync(PAGE, "utf8");

/** What the page says: old name → new name. */
function said(): [old: string, ours: string][] {
  const renamed = rowsOf(text).flatMap(({ value: [old = "", ours = ""] }): [string, string][] => {
    const [name] = /^[\w.]+(?=\()/.exec(old) ?? [];
    const [, id] = /^braze\.([\w.]+)\(/.exec(ours) ?? [];
    return name === undefined ? [] : [[name, id ?? ""]];
  });
  const [, list = ""] = /^These are the same:\n\n((?:.+\n)+)/m.exec(text) ?? [];
  return [...renamed, ...[...list.matchAll(/`([\w.]+)`/g)].map(([, name = ""]): [string, string] => [name, name])];
}

type Call = (...given: readonly unknown[]) => Promise<unknown>;

/** Every method of the other client, by its name. */
function callsOf(value: object, way = ""): [name: string, call: Call][] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]): [string, Call][] => {
    if (typeof member === "function") return [[way + name, member as Call]];
    return typeof member === "object" && member !== null ? callsOf(member, `${way}${name}.`) : [];
  });
}

/** Arguments of the calls whose path needs them. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  "catalogs.synchronous.items": [{ catalog_name: "menu" }],
  "catalogs.synchronous.item": [{ catalog_name: "menu", item_id: "soup" }],
  "transactional.v1.campaigns.send": ["receipt", {}],
};

async function run(call: Call, given: readonly unknown[]): Promise<void> {
  const answer = await call(...given);
  // A list is asked for when its first page is.
  if (typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer)
    for await (const _ of answer as AsyncIterable<unknown>) break;
}

test("each call of braze-api stands on the page, with the operation that it calls", async () => {
  const mock = createMockBraze({ keys: { dev: "*" }, limits: "off" });
  const server = await serve(mock, { port: 0 });
  try {
    const called: [string, string | undefined][] = [];
    for (const [name, call] of callsOf(new Braze(server.url, "dev"))) {
      const { length } = mock.requests;
      // A refusal is fine: which operation was asked for is told all the same.
      await run(call, GIVEN[name] ?? [{}]).catch(() => undefined);
      called.push([name, mock.requests[length]?.operation]);
    }
    expect(called.length).toBeGreaterThan(40);
    expect(said().sort()).toEqual(called.sort());
  } finally {
    await server.close();
  }
});
