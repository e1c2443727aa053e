import fc from "fast-check";
import { expect, test } from "vitest";
import { type Held, SmallMap } from "../../generated/mock-server/src/small-map.js";

test("does what a Map does, small and large", () => {
  const step = fc.record({
    does: fc.constantFrom("set", "set", "set", "delete", "clear"),
    key: fc.integer({ min: 0, max: 14 }).map((key) => `k${key}`),
    value: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const owner: { pairs: Held<string, number> } = { pairs: undefined };
      const small = new SmallMap<string, number, "pairs">(owner, "pairs");
      const map = new Map<string, number>();
      for (const { does, key, value } of steps) {
        if (does === "set") expect(small.set(key, value)).toBe(small);
        if (does === "set") map.set(key, value);
        if (does === "delete") expect(small.delete(key)).toBe(map.delete(key));
        // Rare, or no map would grow.
        if (does === "clear" && value % 7 === 0) for (const each of [small, map]) each.clear();
        expect([small.size, small.get(key), small.has(key)]).toEqual([map.size, map.get(key), map.has(key)]);
        expect([...small]).toEqual([...map]);
        expect(owner.pairs === undefined).toBe(map.size === 0 && !(owner.pairs instanceof Map));
      }
      expect([[...small.keys()], [...small.values()]]).toEqual([[...map.keys()], [...map.values()]]);
      const seen: [string, number][] = [];
      const see = (value: number, key: string) => {
        seen.push([key, value]);
      };
      Reflect.apply(small.forEach, small, [see]);
      expect(seen).toEqual([...map]);
    }),
  );
});
