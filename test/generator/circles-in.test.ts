import fc from "fast-check";
import { expect, test } from "vitest";
import { circlesIn } from "../../generator/circles-in.ts";

type Graph = Readonly<Record<string, readonly string[]>>;

test.each<[name: string, graph: Graph, want: Record<string, string>]>([
  ["one alone", { a: [] }, { a: "a" }],
  ["one that leads to itself", { a: ["a"] }, { a: "a" }],
  ["a chain", { a: ["b"], b: ["c"], c: [] }, { a: "a", b: "b", c: "c" }],
  ["a circle, and who leads to it", { a: ["b"], b: ["c"], c: ["b"] }, { a: "a", b: "bc", c: "bc" }],
  [
    "two circles with one between",
    { a: ["b"], b: ["a", "c"], c: ["d"], d: ["d"] },
    { a: "ab", b: "ab", c: "c", d: "d" },
  ],
])("%s", (_, graph, want) => {
  const circleOf = circlesIn((node) => graph[node] ?? []);
  expect(
    Object.fromEntries(Object.keys(graph).map((node) => [node, [...circleOf(node).nodes].sort().join("")])),
  ).toEqual(want);
});

test("a long chain takes no deep stack", () => {
  const length = 100_000;
  const circleOf = circlesIn((node) => (Number(node) < length ? [String(Number(node) + 1)] : []));
  expect(circleOf("0").nodes).toEqual(["0"]);
});

test("two are in one circle if each leads to the other, and what it leads to lies beyond", () => {
  const nodes = ["a", "b", "c", "d", "e", "f"];
  const graphs = fc.record(Object.fromEntries(nodes.map((node) => [node, fc.subarray(nodes)])));
  fc.assert(
    fc.property(graphs, fc.shuffledSubarray(nodes, { minLength: nodes.length }), (graph, order) => {
      const reached = (from: string) => {
        const all = new Set(graph[from]);
        for (const node of all) for (const next of graph[node] ?? []) all.add(next);
        return all;
      };
      const circleOf = circlesIn((node) => graph[node] ?? []);
      for (const node of order) {
        const circle = circleOf(node);
        const own = nodes.filter((other) => other === node || (reached(node).has(other) && reached(other).has(node)));
        expect([...circle.nodes].sort()).toEqual(own);
        const beyond = new Set([...circle.beyond].flatMap((each) => each.nodes));
        for (const next of graph[node] ?? []) expect(own.includes(next) || beyond.has(next)).toBe(true);
      }
    }),
  );
});
