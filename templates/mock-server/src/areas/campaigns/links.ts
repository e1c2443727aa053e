// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { linkAliases } from "../link-aliases.js";

export const campaignLinks: Handler = (call) => {
  const campaign = call.state.campaigns.get(String(call.query["campaign_id"]));
  if (campaign === undefined) throw refusedAs(call.operation, "Missing/Invalid Campaign ID");
  return linkAliases(call, campaign.messages);
};
