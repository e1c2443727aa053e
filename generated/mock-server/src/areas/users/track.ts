// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "../../refusal.js";
import type { Effect, Handler } from "../../room.js";
import { ARRAYS, type Sifted, sift } from "./track-check.js";
import type { Named } from "./resolve.js";
import { writeAll } from "./write.js";

/** Objects in the three arrays together; for bulk, also objects for one user. */
const MAX_OBJECTS = 75;
const MAX_BULK_OBJECTS = 1000;
const MAX_BULK_OBJECTS_OF_A_USER = 100;

/** `users.track` */
export const track: Handler = (call) => {
  const sifted = sift(call, MAX_OBJECTS);
  call.later(sifted.valid);
  return { body: resultOf(sifted) };
};

/** `users.trackBulk` */
export const trackBulk: Handler = (call) => {
  const sifted = sift(call, MAX_BULK_OBJECTS);
  const counts = new Map<string, number>();
  for (const object of ARRAYS.flatMap((name) => sifted.valid[name])) {
    const { external_id, user_alias, braze_id, email, phone } = object as Named;
    const user = JSON.stringify(external_id ?? user_alias ?? braze_id ?? email ?? phone ?? {});
    counts.set(user, (counts.get(user) ?? 0) + 1);
  }
  if (Math.max(0, ...counts.values()) > MAX_BULK_OBJECTS_OF_A_USER) {
    throw refuse(400, `Max Input Length Exceeded: at most ${MAX_BULK_OBJECTS_OF_A_USER} objects for one user`);
  }
  call.later(sifted.valid);
  return { body: resultOf(sifted) };
};

/** What Braze does after it answered. */
export const trackLater: Effect = (state, job, now) => {
  writeAll(state, job as Sifted["valid"], now);
};

function resultOf({ given, valid, errors }: Sifted): object {
  const counts = ARRAYS.filter((name) => given[name] > 0).map((name) => [`${name}_processed`, valid[name].length]);
  return { message: "success", ...Object.fromEntries(counts), ...(errors.length === 0 ? {} : { errors }) };
}
