// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, EffectTools, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import type { ConsentNeeded } from "../../messaging/consent.js";
import { nextDispatchId } from "../../messaging/dispatch-id.js";
import type { AudienceFilter } from "../../messaging/filters.js";
import { carryOut, type Order } from "../../messaging/order.js";
import { Dispatch } from "../../messaging/outgoing.js";
import type { Recipient } from "../../messaging/recipients.js";
import { schedulesOf } from "../../messaging/schedules.js";
import { sendIdFor } from "../../messaging/send-ids.js";
import { valuesOf } from "../../messaging/values.js";
import type { State } from "../../state/index.js";
import type { UserAlias } from "../../state/profile.js";
import type { Steps } from "../../steps.js";
import { segmentNamed } from "../export/segment-named.js";

type Message = Readonly<Record<string, unknown>>;

/** A request with messages of its own. Null stands for what is left out. */
export interface MessagesRequest {
  readonly external_user_ids?: readonly (string | number)[] | null;
  readonly user_aliases?: readonly UserAlias[] | null;
  readonly segment_id?: string | null;
  readonly audience?: AudienceFilter | null;
  readonly campaign_id?: string | null;
  readonly recipient_subscription_state?: ConsentNeeded | null;
  readonly messages?: Readonly<Record<string, Message | null>>;
}

/** `messages.send` */
export const sendMessages: Handler = (call) => {
  const request = call.body as Readonly<Record<string, unknown>>;
  checkMessages(call, request);
  const dispatch_id = nextDispatchId(call.state);
  const send_id = sendIdFor(call, request, dispatch_id);
  const ids = { dispatch_id, ...(send_id === undefined ? {} : { send_id }) };
  call.later({ operation: call.operation.id, ...ids, request } satisfies Order);
  return { body: { ...ids, message: "success" } };
};

export const sendMessagesLater: Effect = function* (state, job, now, tools) {
  yield* sendOrder(state, job as Order, now, tools);
};

/** `messages.schedule.*` */
export const messageSchedules: ReturnType<typeof schedulesOf> = schedulesOf({ check: checkMessages, send: sendOrder });

function* sendOrder(state: State, order: Order, now: Date, tools: EffectTools): Steps<string[]> {
  const { schedule: _, reached: __, request, ...ids } = order;
  const given = request as MessagesRequest;
  const { campaign_id, recipient_subscription_state: needed } = given;
  const campaign = campaign_id ? { campaign_id } : {};
  const dispatch = new Dispatch(state, { ...ids, ...campaign }, needed ?? "subscribed");
  const known = campaign_id ? state.campaigns.get(campaign_id) : undefined;
  const done = yield* carryOut(
    state,
    order,
    {
      recipients: recipientsOf(given),
      segments: given.segment_id ? [given.segment_id] : [],
      audience: given.audience,
      sparesControl: true,
      send(user) {
        const values = valuesOf(state, user, {
          campaign: { api_id: campaign_id, name: known?.name, dispatch_id: ids.dispatch_id },
        });
        for (const [channel, message] of Object.entries(given.messages ?? {})) {
          if (!message) continue;
          const variation = message["message_variation_id"];
          const more = typeof variation === "string" ? { message_variation_id: variation } : {};
          dispatch.send(user, { channel, message, ...more }, values, now);
        }
      },
    },
    now,
    tools,
  );
  for (const sentence of dispatch.sentences()) tools.note(sentence);
  return done;
}

/** The users whom a request names, with the places. */
export function recipientsOf({ external_user_ids, user_aliases }: MessagesRequest): [string, Recipient][] {
  return [
    ...(external_user_ids ?? []).map((external_user_id, at): [string, Recipient] => [
      `/external_user_ids/${at}`,
      { external_user_id },
    ]),
    ...(user_aliases ?? []).map((user_alias, at): [string, Recipient] => [`/user_aliases/${at}`, { user_alias }]),
  ];
}

/** What requests call a channel whose messages the details of campaigns call otherwise. */
const CHANNELS: Readonly<Record<string, string>> = { apple_push: "ios_push", whats_app: "whatsapp" };

function checkMessages(call: CallContext, request: object): void {
  const { operation, state } = call;
  const { campaign_id, segment_id, messages = {} } = request as MessagesRequest;
  if (segment_id) segmentNamed(state, segment_id);
  if (!campaign_id) return;
  const campaign = state.campaigns.get(campaign_id);
  if (campaign?.delivery !== "api") throw refusedAs(operation, "Invalid Campaign ID");
  for (const [channel, message] of Object.entries(messages)) {
    const variation = campaign.messages[String(message?.["message_variation_id"])];
    if (variation === undefined) throw refusedAs(operation, "Invalid Message Variant");
    if (![undefined, channel, CHANNELS[channel]].includes(variation.channel))
      throw refusedAs(operation, "Mismatched Message Type");
  }
}
