// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, EffectTools, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { channelsOf } from "../../messaging/channels.js";
import { nextDispatchId } from "../../messaging/dispatch-id.js";
import type { AudienceFilter } from "../../messaging/filters.js";
import { isThrough, type Launch, launch } from "../../messaging/launches.js";
import { carryOut, type Order } from "../../messaging/order.js";
import type { LiquidBudget } from "../../liquid/budget.js";
import { Dispatch } from "../../messaging/outgoing.js";
import type { Recipient } from "../../messaging/recipients.js";
import { schedulesOf } from "../../messaging/schedules.js";
import { sendIdFor } from "../../messaging/send-ids.js";
import { hasLiquid, rendered, valuesOf } from "../../messaging/values.js";
import type { State } from "../../state/index.js";
import type { Steps } from "../../steps.js";

/** A request that triggers a campaign. Null stands for what is left out. */
interface TriggerRequest {
  readonly campaign_id: string;
  readonly trigger_properties?: object | null;
  readonly audience?: AudienceFilter | null;
  readonly recipients?: readonly Recipient[] | null;
  readonly attachments?: readonly object[] | null;
}

/** `campaigns.trigger.send` */
export const triggerCampaign: Handler = (call) => {
  const request = call.body as Readonly<Record<string, unknown>>;
  checkCampaign(call, request);
  const dispatch_id = nextDispatchId(call.state);
  const send_id = sendIdFor(call, request, dispatch_id);
  const ids = { dispatch_id, ...(send_id === undefined ? {} : { send_id }) };
  call.later({ operation: call.operation.id, ...ids, request } satisfies Order);
  return { body: { ...ids, message: "success" } };
};

/** Sends what was triggered, or what the dashboard scheduled. */
export const triggerCampaignLater: Effect = function* (state, job, now, tools) {
  if (!("launched" in (job as object))) {
    yield* sendCampaign(state, job as Order, now, tools);
    return;
  }
  const planned = job as Launch;
  const campaign = state.campaigns.get(planned.launched);
  yield* launch(state, planned, campaign, "campaign_id", now, tools, function* (order) {
    const done = yield* sendCampaign(state, order, now, tools);
    const sent = state.campaigns.get(planned.launched);
    if (sent !== undefined && isThrough(planned, now)) state.campaigns.put({ ...sent, next_send_time: null });
    return done;
  });
};

/** `campaigns.trigger.schedule.*` */
export const campaignSchedules: ReturnType<typeof schedulesOf> = schedulesOf({
  of: "campaign_id",
  check: checkCampaign,
  send: sendCampaign,
});

function checkCampaign(call: CallContext, { campaign_id }: Readonly<Record<string, unknown>>): void {
  const campaign = call.state.campaigns.get(String(campaign_id));
  if (campaign?.delivery !== "api_triggered") throw refusedAs(call.operation, "Invalid Campaign ID");
  if (!campaign.enabled) call.note("the campaign is a draft, paused or archived: nothing is sent", "/campaign_id");
}

function* sendCampaign(state: State, order: Order, now: Date, tools: EffectTools): Steps<string[]> {
  const { schedule: _, reached: __, request, ...ids } = order;
  const given = request as unknown as TriggerRequest;
  const campaign = state.campaigns.get(given.campaign_id);
  if (campaign?.enabled !== true) return [];
  const dispatch = new Dispatch(state, { ...ids, campaign_id: campaign.id });
  let isSent = false;
  const done = yield* carryOut(
    state,
    order,
    {
      recipients: (given.recipients ?? []).map((recipient, at) => [`/recipients/${at}`, recipient] as const),
      segments: campaign.segment_ids,
      audience: given.audience,
      sparesControl: true,
      send(user, { trigger_properties: own }) {
        const about = { api_id: campaign.id, name: campaign.name, dispatch_id: ids.dispatch_id };
        const values = valuesOf(state, user, { campaign: about });
        const common = given.trigger_properties;
        const properties = common ? { ...common, ...own } : (own ?? {});
        values["api_trigger_properties"] = renderedOr(state, properties, values, dispatch.budget);
        for (const [message_variation_id, channel, message] of channelsOf(campaign.messages)) {
          const files = channel === "email" && given.attachments ? { attachments: given.attachments } : {};
          const outgoing = { channel, message: { ...message, ...files }, message_variation_id };
          if (dispatch.send(user, outgoing, values, now)) isSent = true;
        }
      },
    },
    now,
    tools,
  );
  if (isSent) {
    const at = now.toISOString();
    state.campaigns.amend(campaign, { first_sent: campaign.first_sent ?? at, last_sent: at });
  }
  for (const sentence of dispatch.sentences()) tools.note(sentence);
  return done;
}

/** Values may hold Liquid themselves; what is none stays as it is. */
function renderedOr(state: State, properties: object, values: object, budget: LiquidBudget): unknown {
  if (!hasLiquid(properties)) return properties;
  try {
    return rendered(state, properties, values, budget);
  } catch {
    return properties;
  }
}
