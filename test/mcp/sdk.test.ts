import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, cells, examples, nameOf, startBench } from "./clients/cells.ts";

/** Every tool with its example once, in one of the ways in which clients reach it; `npm run test:clients` has each in all of them. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

test("there is an example of every tool", () => expect(examples.length).toBeGreaterThan(160));

describe("tools take their examples", () => {
  test.each(cells.map((cell, index) => [nameOf(cell), cell, index] as const))("%s", async (_, cell, index) => {
    const chosen = examples.filter((_, number) => number % cells.length === index);
    expect(await bench.faultsOf(cell, chosen)).toEqual([]);
  });
});
