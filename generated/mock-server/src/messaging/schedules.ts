// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, EffectTools, Handler } from "../area-handlers.js";
import { refuse } from "../refusal.js";
import type { State } from "../state/index.js";
import type { ScheduleTime } from "../state/message-schedule.js";
import type { Steps } from "../steps.js";
import { timeOf } from "../times.js";
import { nextDispatchId } from "./dispatch-id.js";
import { firstDue, isLocal, nextDue } from "./local-time.js";
import type { Order } from "./order.js";
import { sendIdFor } from "./send-ids.js";

type Request = Readonly<Record<string, unknown>>;

/** How one of the families that can be scheduled works. */
export interface Family {
  /** The member that says which campaign or Canvas it is about; undefined for messages of the request itself. */
  readonly of?: "campaign_id" | "canvas_id";
  /** Throws the refusal of a request that names what does not exist. */
  check(call: CallContext, request: Request): void;
  /** Sends; gives the Braze IDs of those who were reached. */
  send(state: State, order: Order, now: Date, tools: EffectTools): Steps<string[]>;
}

interface Job {
  readonly schedule_id: string;
  readonly schedule: ScheduleTime;
}

/** The calls that schedule, and what they do when the time comes. */
export function schedulesOf(
  family: Family,
): Record<"create" | "update" | "remove", Handler> & { readonly effect: (...of: Parameters<Effect>) => Steps } {
  return {
    create(call) {
      const { schedule, ...request } = call.body as Request & { readonly schedule: ScheduleTime };
      family.check(call, request);
      demandAhead(call, schedule);
      const dispatch_id = nextDispatchId(call.state);
      const send_id = sendIdFor(call, request, dispatch_id);
      const ids = { operation: call.operation.id, dispatch_id, ...(send_id === undefined ? {} : { send_id }) };
      const { schedule_id } = call.state.messageSchedules.add({ ...ids, schedule, request }, call.now);
      wait(call, { schedule_id, schedule });
      return { body: { dispatch_id, schedule_id, message: "success" } };
    },
    update(call) {
      const { schedule_id: _, schedule: given, messages } = call.body as Request & { readonly schedule?: ScheduleTime };
      const known = scheduleNamed(call, family);
      const schedule = given ?? known.schedule;
      const request = messages ? { ...known.request, messages } : known.request;
      if (messages) family.check(call, request);
      if (given) demandAhead(call, given);
      call.state.messageSchedules.put({ ...known, schedule, request });
      if (given) wait(call, { schedule_id: known.schedule_id, schedule });
      return { body: { message: "success" } };
    },
    remove(call) {
      call.state.messageSchedules.remove(scheduleNamed(call, family).schedule_id);
      return { body: { message: "success" } };
    },
    *effect(state, job, now, tools) {
      const { schedule_id, schedule } = job as Job;
      const known = state.messageSchedules.get(schedule_id);
      // Deleted, or moved to another time, for which other work waits.
      if (known === undefined || JSON.stringify(known.schedule) !== JSON.stringify(schedule)) return;
      const reached = yield* family.send(state, known, now, tools);
      const next = nextDue(schedule, now);
      if (next === undefined) state.messageSchedules.remove(schedule_id);
      else {
        state.messageSchedules.put({ ...known, reached });
        tools.later(job, next);
      }
    },
  };
}

function wait(call: CallContext, job: Job): void {
  call.later(job, firstDue(job.schedule));
}

/** No page has words for a schedule that does not exist. */
function scheduleNamed(call: CallContext, { of }: Family) {
  const body = call.body as Request;
  const known = call.state.messageSchedules.get(String(body["schedule_id"]));
  const family = call.operation.id.replace(/\.\w+$/, "");
  if (known === undefined || !known.operation.startsWith(`${family}.`))
    throw refuse(400, "'schedule_id' is no schedule that waits for its time");
  if (of !== undefined && known.request[of] !== body[of])
    throw refuse(400, `'schedule_id' is no schedule of that '${of}'`);
  return known;
}

/** A time by each user's clock may not have passed. */
function demandAhead({ now }: CallContext, schedule: ScheduleTime): void {
  if (isLocal(schedule) && (timeOf(schedule.time) ?? now) < now)
    throw refuse(400, "'schedule.time' has passed, so it cannot be meant by each user's clock");
}
