// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import { uuidOf } from "../state/ids.js";

/** The send ID of a call that sends under a campaign: the one that it gives, or one of Braze's for a broadcast. */
export function sendIdFor(
  { state, now, note }: CallContext,
  request: Readonly<Record<string, unknown>>,
  dispatchId: string,
): string | undefined {
  const { campaign_id, send_id, broadcast } = request;
  if (typeof campaign_id !== "string") return typeof send_id === "string" ? send_id : undefined;
  if (typeof send_id !== "string" && broadcast !== true) return undefined;
  const id = typeof send_id === "string" ? send_id : uuidOf(`send ${dispatchId}`).replaceAll("-", "").slice(0, 24);
  if (state.sendIds.get(`${campaign_id}/${id}`) !== undefined) return id;
  if (id === send_id)
    note("no send ID that POST /sends/id/create made for the campaign, as Braze asks for", "/send_id");
  // Braze counts each new pair of campaign and send ID.
  state.sendIds.add({ campaign_id, send_id: id }, now);
  return id;
}
