// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, CallContext, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { loadLiquid } from "../../liquid.js";
import { channelsOf } from "../../messaging/channels.js";
import { nextDispatchId } from "../../messaging/dispatch-id.js";
import { Dispatch } from "../../messaging/outgoing.js";
import { named, type Recipient, written } from "../../messaging/recipients.js";
import { valuesOf } from "../../messaging/values.js";
import type { Campaign } from "../../state/campaign.js";
import type { TransactionalEmail } from "../../state/transactional-email.js";

interface Given {
  readonly external_send_id?: string | null;
  readonly trigger_properties?: object | null;
  readonly recipient: Recipient;
}

const DAY = 24 * 60 * 60 * 1000;

/** `transactional.campaigns.send`: with an `external_send_id` of the last 24 hours, what was answered to the first. */
const sendTransactional: Handler = (call) => {
  const { state, now } = call;
  const campaign = campaignOf(call);
  const { external_send_id: external } = call.body as Given;
  const since = now.getTime() - DAY;
  const first = external
    ? state.transactionalEmails.find(
        (email) => email.external_send_id === external && Date.parse(email.received_at) > since,
      )
    : undefined;
  return { body: answerOf(first ?? state.transactionalEmails.add(sent(call, campaign), now)) };
};

function campaignOf({ operation, path, state }: CallContext): Campaign {
  const id = path["campaign_id"] ?? "";
  const campaign = state.campaigns.get(id);
  if (campaign === undefined) throw refusedAs(operation, "Campaign does not exist");
  if (campaign.delivery !== "transactional_email")
    throw refusedAs(
      operation,
      "The campaign is not a transactional campaign. Only transactional campaigns may use this endpoint",
    );
  if (campaign.archived)
    throw refusedAs(
      operation,
      "The campaign is archived. Unarchive the campaign in order for trigger requests to take effect.",
    );
  if (!campaign.enabled)
    throw refusedAs(
      operation,
      "The campaign is paused. Resume the campaign in order for trigger requests to take effect.",
    );
  return campaign;
}

/** Sends to the one user, who need not have consented. */
function sent(call: CallContext, campaign: Campaign): TransactionalEmail {
  const { state, now } = call;
  const { external_send_id: external, trigger_properties, recipient } = call.body as Given;
  const dispatch_id = nextDispatchId(state);
  // An unknown external ID makes a user where there are attributes.
  const [candidate] = named(state, [["/recipient", { ...recipient, send_to_existing_only: false }]], () => {});
  const user = candidate === undefined ? undefined : written(state, candidate, now, []);
  const external_send_id = external ? { external_send_id: external } : {};
  const ids = { operation: call.operation.id, dispatch_id, campaign_id: campaign.id, ...external_send_id };
  const dispatch = new Dispatch(state, ids, "all");
  let isSent = false;
  if (user !== undefined) {
    const about = { api_id: campaign.id, name: campaign.name, dispatch_id };
    const values = valuesOf(state, user, { campaign: about, api_trigger_properties: trigger_properties ?? {} });
    for (const [message_variation_id, channel, message] of channelsOf(campaign.messages))
      if (dispatch.send(user, { channel, message, message_variation_id }, values, now)) isSent = true;
  }
  const at = now.toISOString();
  if (isSent) state.campaigns.amend(campaign, { first_sent: campaign.first_sent ?? at, last_sent: at });
  for (const sentence of dispatch.sentences()) call.note(sentence);
  const outcome = isSent
    ? { status: "sent" as const }
    : { status: "aborted" as const, reason: "User is not emailable" };
  return { dispatch_id, campaign_id: campaign.id, received_at: at, ...external_send_id, ...outcome };
}

function answerOf({
  dispatch_id,
  status,
  reason,
  received_at,
  campaign_id,
  external_send_id,
}: TransactionalEmail): object {
  const at = received_at.replace("Z", "+00:00");
  const metadata = {
    ...(reason === undefined ? {} : { reason }),
    ...(status === "sent" ? { received_at: at, enqueued_at: at, executed_at: at, sent_at: at } : { aborted_at: at }),
    campaign_api_id: campaign_id,
    ...(external_send_id === undefined ? {} : { external_send_id }),
  };
  return { dispatch_id, status, metadata };
}

/** Transactional email, to one user at a time. */
export const transactional: AreaHandlers = {
  // keys are operations
  handlers: {
    "transactional.campaigns.send": sendTransactional,
  },
  // keys are operations
  prepare: {
    "transactional.campaigns.send": loadLiquid,
  },
};
