// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { translationHandlers } from "../translations/family.js";
import { idIn, noLocale, unsupported } from "../translations/words.js";
import { campaignLinks } from "./links.js";
import { campaignDetails, campaignSeries, listCampaigns } from "./read.js";

const translations = translationHandlers({
  idsOf: (given) => ({
    campaign_id: idIn(given, "campaign_id"),
    message_variation_id: idIn(given, "message_variation_id"),
  }),
  unsupported,
  noLocale,
});

/** Campaigns: what there is, its figures, and the translations of its messages. */
export const campaigns: AreaHandlers = {
  // keys are operations
  handlers: {
    "campaigns.translations.source": translations.source,
    "campaigns.translations.get": translations.get,
    "campaigns.translations.update": translations.update,
    "campaigns.list": listCampaigns,
    "campaigns.details": campaignDetails,
    "campaigns.dataSeries": campaignSeries,
    "campaigns.urlInfo.details": campaignLinks,
  },
};
