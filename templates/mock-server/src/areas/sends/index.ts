// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import type { CampaignDelivery } from "../../state/campaign.js";
import { sendSeries } from "./series.js";

/** Campaigns that only the API starts: those with messages in the request, and those of the dashboard. */
const STARTED_BY_API: ReadonlySet<string | undefined> = new Set<CampaignDelivery>(["api", "api_triggered"]);

/** `sends.id.create`: the same pair of campaign and ID once more makes nothing new. */
const createSendId: Handler = ({ body, operation, state, now }) => {
  const { campaign_id, send_id: given } = body as { readonly campaign_id: string; readonly send_id?: string | null };
  if (!STARTED_BY_API.has(state.campaigns.get(campaign_id)?.delivery))
    throw refusedAs(operation, "Invalid Campaign ID");
  const known = given ? state.sendIds.get(`${campaign_id}/${given}`) : undefined;
  const { send_id } = known ?? state.sendIds.add({ campaign_id, ...(given ? { send_id: given } : {}) }, now);
  return { body: { message: "success", send_id } };
};

/** Send IDs, by which figures of the sends of one campaign are kept apart, and these figures. */
export const sends: AreaHandlers = {
  // keys are operations
  handlers: {
    "sends.id.create": createSendId,
    "sends.dataSeries": sendSeries,
  },
};
