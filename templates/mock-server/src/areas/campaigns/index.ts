// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { loadMessaging } from "../../messaging/load.js";
import { translationHandlers } from "../translations/family.js";
import { idIn, noLocale, unsupported } from "../translations/words.js";
import { duplicateCampaign, duplicateCampaignLater } from "./duplicate.js";
import { campaignSchedules, triggerCampaign, triggerCampaignLater } from "./trigger.js";
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

/** Campaigns: what there is, its figures, triggers, copies, and the translations of its messages. */
export const campaigns: AreaHandlers = {
  // keys are operations
  handlers: {
    "campaigns.duplicate": duplicateCampaign,
    "campaigns.trigger.send": triggerCampaign,
    "campaigns.trigger.schedule.create": campaignSchedules.create,
    "campaigns.trigger.schedule.update": campaignSchedules.update,
    "campaigns.trigger.schedule.delete": campaignSchedules.remove,
    "campaigns.translations.source": translations.source,
    "campaigns.translations.get": translations.get,
    "campaigns.translations.update": translations.update,
    "campaigns.list": listCampaigns,
    "campaigns.details": campaignDetails,
    "campaigns.dataSeries": campaignSeries,
    "campaigns.urlInfo.details": campaignLinks,
  },
  // keys are operations
  effects: {
    "campaigns.duplicate": duplicateCampaignLater,
    "campaigns.trigger.send": triggerCampaignLater,
    "campaigns.trigger.schedule.create": campaignSchedules.effect,
    "campaigns.trigger.schedule.update": campaignSchedules.effect,
  },
  // keys are operations
  prepare: {
    "campaigns.trigger.send": loadMessaging,
    "campaigns.trigger.schedule.create": loadMessaging,
    "campaigns.trigger.schedule.update": loadMessaging,
  },
};
