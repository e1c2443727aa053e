import type { Effect } from "../openapi.ts";

/** What follows from effect and method: what is sent cannot be taken back, and PUT and PATCH write over what is there. */
export const overwrites = (effect: Effect, method: string): boolean =>
  effect === "delete" || effect === "send" || (effect === "write" && /^(put|patch)$/i.test(method));
