// Copied by braze-codegen from templates/: edit it there.
import type { Tool } from "./data/tools.js";
import type { Arguments } from "./input.js";
import { valuesAt } from "./member-places.js";

/** Whether arguments give something other than `false` at a place. */
export const isGiven = (args: Arguments, path: string): boolean =>
  valuesAt(args, path).some((value) => value !== false);

/** Whether a call does more than read: by the effect of its tool, or by what its arguments open. */
export const changesSomething = ({ _meta: { effect, opens = [], egress = [] } }: Tool, args: Arguments): boolean =>
  effect !== "read" || [...opens.map(({ path }) => path), ...egress].some((path) => isGiven(args, path));
