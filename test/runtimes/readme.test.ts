import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nameOf, pinnedRuntimes, runtimes } from "./runtimes.ts";

/** `Deno 2.1.0, 2.6.8 and 2.7.14` → each of them by its whole name; what stands between two names of runtimes belongs to the first. */
function named(text: string): string[] {
  return text.split(/(?=\b(?:Node|Deno|Bun|workerd) \d)/).flatMap((part) => {
    const [, name, versions = ""] =
      /^(Node|Deno|Bun|workerd) ((?:[\d.]*\d(?:,\s+| and\s+|,\s+and\s+)?)+)/.exec(part) ?? [];
    return [...versions.matchAll(/[\d.]*\d/g)].map(([version]) => `${name} ${version}`);
  });
}

test.each([
  ["Node 20, 22.23.3 and 24.21.0, Deno 2.1.0", ["Node 20", "Node 22.23.3", "Node 24.21.0", "Deno 2.1.0"]],
  ["Bun 1.1.0,\nand workerd 1.2.3: 5 of them", ["Bun 1.1.0", "workerd 1.2.3"]],
  ["no runtime, 3 words", []],
])("%j names %j", (text, want) => {
  expect(named(text)).toEqual(want);
});

test("README of the client names the runtimes that are tested, and no other", () => {
  const text = readFileSync("generated/client/README.md", "utf8");
  const { engines } = JSON.parse(readFileSync("generated/client/package.json", "utf8")) as {
    engines: { node: string };
  };
  // The oldest Node that npm installs for, and the machine's own, of which any of the line runs the tests.
  const others = [`Node ${engines.node.replace(">=", "")}`, "Node 20"];
  expect(new Set(named(text))).toEqual(new Set([...others, ...pinnedRuntimes().map(nameOf)]));
});

test("every runtime is tested once", () => {
  const names = runtimes().map(nameOf);
  expect(names).toEqual([...new Set(names)]);
  expect(new Set(runtimes().map(({ name }) => name))).toEqual(new Set(["Node", "Deno", "Bun", "workerd"]));
});
