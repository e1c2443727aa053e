// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { byCreation } from "../by-creation.js";
import { listed } from "../edited-after.js";
import { messagePoint } from "../figures/message-point.js";
import { numberedPage } from "../page.js";
import { periodsOf } from "../series.js";
import { shownMessages } from "../stored-messages.js";
import { campaignNamed } from "./campaign-named.js";

export const listCampaigns: Handler = (call) => {
  const campaigns = byCreation(listed(call.state.campaigns.values(), call), call);
  return numberedPage(
    call,
    campaigns.map(({ id, updated_at, name, delivery, tags }) => ({
      id,
      last_edited: updated_at,
      name,
      is_api_campaign: delivery === "api",
      tags,
    })),
  );
};

export const campaignDetails: Handler = (call) => {
  const campaign = campaignNamed(call);
  const {
    id: _,
    delivery: _delivery,
    segment_ids: _ids,
    next_send_time: _time,
    next_send_zone: _zone,
    ...shown
  } = campaign;
  return { body: { message: "success", ...shown, messages: shownMessages(campaign.messages, call) } };
};

export const campaignSeries: Handler = (call) => {
  const { id, messages } = campaignNamed(call);
  const data = periodsOf(call).map(({ time }) => messagePoint(call.state, id, time, messages, { campaign_id: id }));
  return { body: { message: "success", data } };
};
