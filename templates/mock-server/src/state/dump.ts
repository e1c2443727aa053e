// Copied by braze-codegen from templates/: edit it there.
import type { State } from "./state.js";
import type { Workspace } from "./workspace.js";

const dumps: { readonly [Part in keyof Workspace]: (state: State) => Workspace[Part] } = {
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  users: (state) => state.users.dump(),
  // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
  activity: (state) => state.activity.dump(),
  // only with area users email subscription messages campaigns canvas transactional
  subscription_groups: (state) => state.subscriptionGroups.dump(),
  // only with area users email subscription messages campaigns canvas transactional
  email_addresses: (state) => state.emailAddresses.dump(),
  // only with area users email sms subscription messages campaigns canvas transactional
  phone_numbers: (state) => state.phoneNumbers.dump(),
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
  segments: (state) => state.segments.dump(),
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  exports: (state) => state.exports.dump(),
  // only with area catalogs
  catalogs: (state) => state.catalogs.dump(),
  // only with area campaigns canvas content_blocks templates
  tags: (state) => state.tags.dump(),
  // only with area content_blocks templates
  content_blocks: (state) => state.contentBlocks.dump(),
  // only with area templates
  email_templates: (state) => state.emailTemplates.dump(),
  // only with area preference_center
  preference_centers: (state) => state.preferenceCenters.dump(),
  // only with area app_group apps events kpi purchases sessions
  apps: (state) => state.apps.dump(),
  // only with area app_group
  sdk_keys: (state) => state.sdkKeys.dump(),
  // only with area apps
  push_credentials: (state) => state.pushCredentials.dump(),
  // only with area media_library
  media_assets: (state) => state.mediaAssets.dump(),
  // only with area scim
  dashboard_users: (state) => state.dashboardUsers.dump(),
  // only with area cdi
  cdi_integrations: (state) => state.cdiIntegrations.dump(),
  // only with area custom_attributes
  custom_attributes: (state) => state.customAttributes.dump(),
  // only with area data_objects
  data_object_types: (state) => state.dataObjectTypes.dump(),
  // only with area data_objects
  object_relationship_types: (state) => state.objectRelationshipTypes.dump(),
  // only with area data_objects
  data_objects: (state) => state.dataObjects.dump(),
  // only with area data_objects
  object_relationships: (state) => state.objectRelationships.dump(),
  // only with area data_objects
  user_relationships: (state) => state.userRelationships.dump(),
  // only with area campaigns canvas content_blocks templates
  locales: (state) => state.locales.dump(),
  // only with area campaigns canvas content_blocks templates
  translations: (state) => state.translations.dump(),
  // only with area events
  custom_events: (state) => state.customEvents.dump(),
  // only with area device_messaging
  banners: (state) => state.banners.dump(),
  // only with area feed
  cards: (state) => state.cards.dump(),
  // only with area campaigns canvas messages sends transactional
  campaigns: (state) => state.campaigns.dump(),
  // only with area campaigns canvas messages sends transactional
  canvases: (state) => state.canvases.dump(),
  // only with area messages campaigns canvas
  message_schedules: (state) => state.messageSchedules.dump(),
  // only with area messages
  live_activities: (state) => state.liveActivities.dump(),
  // only with area sends messages campaigns canvas
  send_ids: (state) => state.sendIds.dump(),
  // only with area transactional
  transactional_emails: (state) => state.transactionalEmails.dump(),
  // only with area messages campaigns canvas transactional
  sent: (state) => state.sent.dump(),
  // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
  figures: (state) => state.figures.dump(),
};

/** All that a state holds, in plain data; copies. */
export function dumpOf(state: State): Workspace {
  const parts = Object.entries<(state: State) => unknown>(dumps).map(([name, dump]) => [name, dump(state)]);
  return Object.fromEntries(parts) as Workspace;
}
