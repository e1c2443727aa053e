// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { demandTags } from "../known-tags.js";

interface Given {
  readonly campaign_id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly tag_names?: readonly string[] | null;
}

/** `campaigns.duplicate`: queued, says Braze. */
export const duplicateCampaign: Handler = (call: CallContext) => {
  const { campaign_id, tag_names } = call.body as Given;
  if (call.state.campaigns.get(campaign_id) === undefined) throw refusedAs(call.operation, "Invalid Campaign ID");
  demandTags(call, tag_names ?? undefined);
  call.later(call.body);
  return { body: { message: "success" } };
};

/** The copy is a draft with messages of its own. */
export const duplicateCampaignLater: Effect = (state, job, now) => {
  const { campaign_id, name, description, tag_names } = job as Given;
  const original = state.campaigns.get(campaign_id);
  if (original === undefined) return;
  const { id: _, messages, created_at: __, updated_at: ___, first_sent: ____, last_sent: _____, ...same } = original;
  const launch = { archived: false, draft: true, enabled: false, next_send_time: null };
  const words = { name, description: description ?? original.description, tags: tag_names ?? original.tags };
  const copied = state.campaigns.add({ ...same, ...launch, ...words, messages: {} }, now);
  const fresh = Object.entries(messages).map(([variation, message]) => [
    `${variation}-${copied.id.slice(0, 8)}`,
    message,
  ]);
  state.campaigns.put({ ...copied, messages: Object.fromEntries(fresh) });
};
