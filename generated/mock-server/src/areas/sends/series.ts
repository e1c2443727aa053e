// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { usersOn } from "../../state/figures.js";
import { campaignNamed } from "../campaigns/campaign-named.js";
import { messagePoint } from "../figures/message-point.js";
import { periodsOf } from "../series.js";

/** `sends.dataSeries`: a send ID that nothing went out under has figures of zero. */
export const sendSeries: Handler = (call) => {
  const { messages } = campaignNamed(call);
  const id = String(call.query["send_id"]);
  const figures = call.state.figures.get(id);
  const data = periodsOf(call).map(({ time }) => messagePoint(id, time, usersOn(figures, time), messages));
  return { body: { message: "success", data } };
};
