// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../../area-handlers.js";
import { refuse } from "../../refusal.js";
import type { Campaign } from "../../state/campaign.js";

/** The campaign of a query. No page has words for one that does not exist. */
export function campaignNamed({ query, state }: CallContext): Campaign {
  const campaign = state.campaigns.get(String(query["campaign_id"]));
  if (campaign === undefined) throw refuse(400, "'campaign_id' is no campaign of the workspace");
  return campaign;
}
