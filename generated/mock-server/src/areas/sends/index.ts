// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { sendSeries } from "./series.js";

/** `sends.id.create`: the same pair of campaign and ID once more makes nothing new. */
const createSendId: Handler = ({ body, operation, state, now }) => {
  const { campaign_id, send_id: given } = body as { readonly campaign_id: string; readonly send_id?: string | null };
  if (state.campaigns.get(campaign_id)?.delivery !== "api") throw refusedAs(operation, "Invalid Campaign ID");
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
