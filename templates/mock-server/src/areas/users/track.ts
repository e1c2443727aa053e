// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "../../refusal.js";
import type { Effect, Handler } from "../../area-handlers.js";
import { ARRAYS, type CheckedTrack, checkTrack } from "./track-check.js";
import type { Named } from "./resolve.js";
import { writeAll } from "./write.js";

/** Of a bulk call. No member of its body says so, only its page. */
const MAX_BULK_OBJECTS_OF_A_USER = 100;

/** `users.track` */
export const track: Handler = (call) => {
  const checked = checkTrack(call);
  call.later(checked.valid);
  return { body: resultOf(checked) };
};

/** `users.trackBulk` */
export const trackBulk: Handler = (call) => {
  const checked = checkTrack(call);
  const counts = new Map<string, number>();
  for (const object of ARRAYS.flatMap((name) => checked.valid[name])) {
    const { external_id, user_alias, braze_id, email, phone } = object as Named;
    const user = JSON.stringify(external_id ?? user_alias ?? braze_id ?? email ?? phone ?? {});
    counts.set(user, (counts.get(user) ?? 0) + 1);
  }
  if (Math.max(0, ...counts.values()) > MAX_BULK_OBJECTS_OF_A_USER) {
    throw refuse(400, `Max Input Length Exceeded: at most ${MAX_BULK_OBJECTS_OF_A_USER} objects for one user`);
  }
  call.later(checked.valid);
  return { body: resultOf(checked) };
};

/** What Braze does after it answered. */
export const trackLater: Effect = (state, job, now) => {
  writeAll(state, job as CheckedTrack["valid"], now);
};

function resultOf({ given, valid, errors }: CheckedTrack): object {
  const counts = ARRAYS.filter((name) => given[name] > 0).map((name) => [`${name}_processed`, valid[name].length]);
  return { message: "success", ...Object.fromEntries(counts), ...(errors.length === 0 ? {} : { errors }) };
}
