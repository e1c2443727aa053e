// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import { ARRAYS, type CheckedTrack, checkTrack } from "./track-check.js";
import { writeAll } from "./write.js";

/** `users.track` and `users.trackBulk` */
export const track: Handler = function* (call) {
  const checked = yield* checkTrack(call);
  call.later(checked.valid);
  return { body: resultOf(checked) };
};

/** What Braze does after it answered. */
export const trackLater: Effect = function* (state, job, now, { note }) {
  yield* writeAll(state, job as CheckedTrack["valid"], now, note);
};

function resultOf({ given, valid, errors }: CheckedTrack): object {
  const result: Record<string, unknown> = { message: "success" };
  for (const name of ARRAYS) if (given[name] > 0) result[`${name}_processed`] = valid[name].length;
  if (errors.length > 0) result["errors"] = errors;
  return result;
}
