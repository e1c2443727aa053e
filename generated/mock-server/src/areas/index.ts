// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Room } from "../room.js";
import { catalogs } from "./catalogs/index.js";
import { users } from "./users/index.js";

/** The areas that the mock knows beyond their examples, by the name that operations carry. */
export const rooms: Readonly<Record<string, Room>> = { users, catalogs };

/** The asynchronous parts of all areas, by operationId. */
export const effects: Readonly<Record<string, Effect>> = Object.assign(
  {},
  ...Object.values(rooms).map((room) => room.effects),
);
