import { expect, test } from "vitest";
import { counted } from "../../generator/counted.ts";

test.each<[count: number, want: string]>([
  [0, "0 items"],
  [1, "1 item"],
  [2, "2 items"],
  [5000, "5,000 items"],
])("%i → %s", (count, want) => {
  expect(counted(count, "item")).toBe(want);
});
