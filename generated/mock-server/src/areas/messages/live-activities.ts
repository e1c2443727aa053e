// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import { nextDispatchId } from "../../messaging/dispatch-id.js";
import { carryOut } from "../../messaging/order.js";
import { Dispatch } from "../../messaging/outgoing.js";
import { valuesOf } from "../../messaging/values.js";
import type { AudienceFilter } from "../../messaging/filters.js";
import { segmentNamed } from "../export/segment-named.js";
import { type MessagesRequest, recipientsOf } from "./send.js";

interface Started extends MessagesRequest {
  readonly app_id: string;
  readonly activity_id: string;
  readonly content_state: Readonly<Record<string, unknown>>;
  readonly custom_audience?: AudienceFilter | null;
}

interface Updated {
  readonly app_id: string;
  readonly activity_id: string;
  readonly content_state: Readonly<Record<string, unknown>>;
  readonly end_activity?: boolean | null;
}

/** `messages.liveActivity.start` */
export const startActivity: Handler = (call) => {
  const { segment_id } = call.body as Started;
  if (segment_id) segmentNamed(call.state, segment_id);
  call.later(call.body);
  return { body: { message: "success" } };
};

export const startActivityLater: Effect = function* (state, job, now, tools) {
  const given = job as Started;
  const { app_id, activity_id, content_state, segment_id, custom_audience } = given;
  const { external_user_ids: _, user_aliases: __, segment_id: ___, custom_audience: ____, ...message } = given;
  const operation = "messages.liveActivity.start";
  const dispatch = new Dispatch(state, { operation, dispatch_id: nextDispatchId(state) });
  const request = { operation, dispatch_id: "", request: {} };
  const plan = {
    recipients: recipientsOf(given),
    segments: segment_id ? [segment_id] : [],
    audience: custom_audience,
    sparesControl: true,
  };
  const users: string[] = [];
  const send = (user: Parameters<Dispatch["send"]>[0]) => {
    if (dispatch.send(user, { channel: "live_activity", message }, valuesOf(state, user, {}), now))
      users.push(user.brazeId);
  };
  yield* carryOut(state, request, { ...plan, send }, now, tools);
  state.liveActivities.put({ activity_id, app_id, users, content_state });
};

/** `messages.liveActivity.update`: the activity may be one that the app registered, of which the mock knows nobody. */
export const updateActivity: Handler = (call) => {
  const known = call.state.liveActivities.get((call.body as Updated).activity_id);
  if (known === undefined || known.ended === true)
    call.note("no such Live Activity is running on behalf of this API: nothing is sent", "/activity_id");
  else call.later(call.body);
  return { body: { message: "success" } };
};

export const updateActivityLater: Effect = (state, job, now) => {
  const message = job as Updated;
  const known = state.liveActivities.get(message.activity_id);
  if (known === undefined) return;
  const operation = "messages.liveActivity.update";
  const dispatch = new Dispatch(state, { operation, dispatch_id: nextDispatchId(state) });
  for (const id of known.users) {
    const user = state.users.byBrazeId(id);
    if (user !== undefined)
      dispatch.send(user, { channel: "live_activity", message: { ...message } }, valuesOf(state, user, {}), now);
  }
  const { content_state, end_activity } = message;
  state.liveActivities.put({ ...known, content_state, ...(end_activity === true ? { ended: true } : {}) });
};
