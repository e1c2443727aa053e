// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, EffectTools, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { nextDispatchId } from "../../messaging/dispatch-id.js";
import type { AudienceFilter } from "../../messaging/filters.js";
import { isThrough, type Launch, launch } from "../../messaging/launches.js";
import { carryOut, type Order } from "../../messaging/order.js";
import type { Recipient } from "../../messaging/recipients.js";
import { schedulesOf } from "../../messaging/schedules.js";
import type { State } from "../../state/index.js";
import type { Steps } from "../../steps.js";
import { continueJourney, Journeys, type Journey } from "./journey.js";

/** A request that lets users into a Canvas. Null stands for what is left out. */
interface TriggerRequest {
  readonly canvas_id: string;
  readonly context?: object | null;
  readonly canvas_entry_properties?: object | null;
  readonly audience?: AudienceFilter | null;
  readonly recipients?: readonly Recipient[] | null;
}

/** `canvas.trigger.send` */
export const triggerCanvas: Handler = (call) => {
  const request = call.body as Readonly<Record<string, unknown>>;
  const dispatch_id = nextDispatchId(call.state);
  checkCanvas(call, request);
  call.later({ operation: call.operation.id, dispatch_id, request } satisfies Order);
  const notice = noticeOf(call.state, request);
  return { body: { ...(notice === undefined ? {} : { notice }), dispatch_id, message: "success" } };
};

/** Lets users in, also when the dashboard scheduled it, or lets one go on from a step that has waited. */
export const triggerCanvasLater: Effect = function* (state, job, now, tools) {
  if ("step_id" in (job as object)) continueJourney(state, job as Journey, now, tools);
  else if ("launched" in (job as object)) yield* launchCanvas(state, job as Launch, now, tools);
  else yield* enter(state, job as Order, now, tools);
};

function* launchCanvas(state: State, planned: Launch, now: Date, tools: EffectTools): Steps {
  const canvas = state.canvases.get(planned.launched);
  yield* launch(state, planned, canvas, "canvas_id", now, tools, function* (order) {
    const done = yield* enter(state, order, now, tools);
    const entered = state.canvases.get(planned.launched);
    if (entered !== undefined && isThrough(planned, now)) state.canvases.put({ ...entered, next_send_time: null });
    return done;
  });
}

const schedules = schedulesOf({ of: "canvas_id", check: checkCanvas, send: enter });

/** `canvas.trigger.schedule.*` */
export const canvasSchedules: ReturnType<typeof schedulesOf> = {
  ...schedules,
  *effect(state, job, now, tools) {
    if ("step_id" in (job as object)) continueJourney(state, job as Journey, now, tools);
    else yield* schedules.effect(state, job, now, tools);
  },
};

/** No page says what Braze answers to an unknown Canvas; the words are those of its other calls. */
function checkCanvas(call: CallContext, { canvas_id }: Readonly<Record<string, unknown>>): void {
  const canvas = call.state.canvases.get(String(canvas_id));
  if (canvas?.entry !== "api_triggered") throw refusedAs(call.operation, "Invalid Canvas ID");
  if (!canvas.enabled) call.note("the Canvas is a draft, paused or archived: nobody enters", "/canvas_id");
}

function noticeOf({ canvases }: State, { canvas_id }: Readonly<Record<string, unknown>>): string | undefined {
  const canvas = canvases.get(String(canvas_id));
  if (canvas?.archived === true)
    return "The Canvas is archived. Unarchive the Canvas to ensure trigger requests will take effect.";
  if (canvas?.enabled === false)
    return "The Canvas is paused. Resume the Canvas to ensure trigger requests will take effect.";
  return undefined;
}

function* enter(state: State, order: Order, now: Date, tools: EffectTools): Steps<string[]> {
  const { schedule: _, reached: __, request, ...ids } = order;
  const given = request as unknown as TriggerRequest;
  const canvas = state.canvases.get(given.canvas_id);
  if (canvas?.enabled !== true) return [];
  const journeys = new Journeys(state, canvas, ids);
  let isEntered = false;
  const done = yield* carryOut(
    state,
    order,
    {
      recipients: (given.recipients ?? []).map((recipient, at) => [`/recipients/${at}`, recipient] as const),
      segments: canvas.segment_ids,
      audience: given.audience,
      sparesControl: true,
      leavesOut: ["subscription_groups"],
      send(user, recipient) {
        isEntered = true;
        const context = {
          ...(given.context ?? given.canvas_entry_properties),
          ...(recipient.context ?? recipient.canvas_entry_properties),
        };
        journeys.begin(user, context, now, tools);
      },
    },
    now,
    tools,
  );
  if (isEntered) {
    const at = now.toISOString();
    state.canvases.amend(canvas, { first_entry: canvas.first_entry ?? at, last_entry: at });
  }
  for (const sentence of journeys.sentences()) tools.note(sentence);
  return done;
}
