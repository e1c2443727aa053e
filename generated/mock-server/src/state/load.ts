// Copied by braze-codegen from templates/: edit it there.
import type { State } from "./state.js";
import type { Workspace } from "./workspace.js";

/** In the order in which one part needs another: what is known of addresses goes before what profiles say of them. */
const loaders: readonly ((state: State, given: Partial<Workspace>, at: Date) => void)[] = [
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  (state, given, at) => state.users.load(given.users ?? [], at),
  // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
  (state, given) => state.activity.load(given.activity, state.users.values()),
  // only with area users email subscription messages campaigns canvas transactional
  (state, given) => state.subscriptionGroups.load(given.subscription_groups ?? []),
  // only with area users email subscription messages campaigns canvas transactional
  (state, given) => state.emailAddresses.load(given.email_addresses ?? []),
  // only with area users email sms subscription messages campaigns canvas transactional
  (state, given) => state.phoneNumbers.load(given.phone_numbers ?? []),
  // only with area users email subscription messages campaigns canvas transactional
  (state) => state.subscriptions.adopt(),
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
  (state, given, at) => state.segments.load(given.segments ?? [], at),
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  (state, given) => state.exports.load(given.exports ?? []),
  // only with area catalogs
  (state, given, at) => state.catalogs.load(given.catalogs ?? [], at),
  // only with area campaigns canvas content_blocks templates
  (state, given) => state.tags.load(given),
  // only with area content_blocks templates
  (state, given, at) => state.contentBlocks.load(given.content_blocks ?? [], at),
  // only with area templates
  (state, given, at) => state.emailTemplates.load(given.email_templates ?? [], at),
  // only with area preference_center
  (state, given, at) => state.preferenceCenters.load(given.preference_centers ?? [], at),
  // only with area app_group apps events kpi purchases sessions
  (state, given, at) => state.apps.load(given.apps ?? [], at),
  // only with area app_group
  (state, given, at) => state.sdkKeys.load(given.sdk_keys ?? [], at),
  // only with area apps
  (state, given, at) => state.pushCredentials.load(given.push_credentials ?? [], at),
  // only with area media_library
  (state, given, at) => state.mediaAssets.load(given.media_assets ?? [], at),
  // only with area scim
  (state, given, at) => state.dashboardUsers.load(given.dashboard_users ?? [], at),
  // only with area cdi
  (state, given, at) => state.cdiIntegrations.load(given.cdi_integrations ?? [], at),
  // only with area custom_attributes
  (state, given, at) => state.customAttributes.load(given.custom_attributes ?? [], at),
  // only with area data_objects
  (state, given, at) => state.dataObjectTypes.load(given.data_object_types ?? [], at),
  // only with area data_objects
  (state, given, at) => state.objectRelationshipTypes.load(given.object_relationship_types ?? [], at),
  // only with area data_objects
  (state, given, at) => state.dataObjects.load(given.data_objects ?? [], at),
  // only with area data_objects
  (state, given, at) => state.objectRelationships.load(given.object_relationships ?? [], at),
  // only with area data_objects
  (state, given, at) => state.userRelationships.load(given.user_relationships ?? [], at),
  // only with area campaigns canvas content_blocks templates
  (state, given, at) => state.locales.load(given.locales ?? [], at),
  // only with area campaigns canvas content_blocks templates
  (state, given, at) => state.translations.load(given.translations ?? [], at),
  // only with area events
  (state, given, at) => state.customEvents.load(given.custom_events ?? [], at),
  // only with area device_messaging
  (state, given, at) => state.banners.load(given.banners ?? [], at),
  // only with area feed
  (state, given, at) => state.cards.load(given.cards ?? [], at),
  // only with area campaigns canvas messages sends transactional
  (state, given, at) => state.campaigns.load(given.campaigns ?? [], at),
  // only with area campaigns canvas messages sends transactional
  (state, given, at) => state.canvases.load(given.canvases ?? [], at),
  // only with area messages campaigns canvas
  (state, given, at) => state.messageSchedules.load(given.message_schedules ?? [], at),
  // only with area messages
  (state, given, at) => state.liveActivities.load(given.live_activities ?? [], at),
  // only with area sends messages campaigns canvas
  (state, given, at) => state.sendIds.load(given.send_ids ?? [], at),
  // only with area transactional
  (state, given, at) => state.transactionalEmails.load(given.transactional_emails ?? [], at),
  // only with area messages campaigns canvas transactional
  (state, given) => state.sent.load(given.sent ?? []),
  // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
  (state, given, at) => state.figures.load(given.figures ?? [], at),
];

/** Puts what a seed or a snapshot has in the place of all that a state holds. */
export function loadInto(state: State, workspace: Partial<Workspace>, now: Date): void {
  for (const load of loaders) load(state, workspace, now);
}
