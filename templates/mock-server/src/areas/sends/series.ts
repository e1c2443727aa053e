// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { campaignNamed } from "../campaigns/campaign-named.js";
import { messagePoint } from "../figures/message-point.js";
import { periodsOf } from "../series.js";

/** `sends.dataSeries`: a send ID that nothing went out under has figures of zero. */
export const sendSeries: Handler = (call) => {
  const { id: campaign_id, messages } = campaignNamed(call);
  const send_id = String(call.query["send_id"]);
  const data = periodsOf(call).map(({ time }) =>
    messagePoint(call.state, send_id, time, messages, { campaign_id, send_id }),
  );
  return { body: { message: "success", data } };
};
