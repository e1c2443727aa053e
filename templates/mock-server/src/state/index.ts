// Copied by braze-codegen from templates/: edit it there.
import { Activities, type Activity } from "./activity.js";
import { Addresses, type EmailAddress, type PhoneNumber } from "./addresses.js";
import type { CatalogData } from "./catalog.js";
import { Catalogs } from "./catalogs.js";
import { Exports, type UserExport } from "./exports.js";
import type { UserProfile } from "./profile.js";
import { type Segment, Segments } from "./segments.js";
import { type SubscriptionGroup, SubscriptionGroups } from "./subscription-groups.js";
import { Subscriptions } from "./subscriptions.js";
import { type Banner, bannerKind, type BannerSeed } from "./banner.js";
import { customEventKind, type CustomEventSeed } from "./custom-event.js";
import { type ContentBlock, type ContentBlockSeed, contentBlockKind } from "./content-block.js";
import { type EmailTemplate, type EmailTemplateSeed, emailTemplateKind } from "./email-template.js";
import { type PreferenceCenter, preferenceCenterKind, type PreferenceCenterSeed } from "./preference-center.js";
import { type App, appKind, type SdkKey, sdkKeyKind, type SdkKeySeed } from "./sdk-key.js";
import { type PushCredential, pushCredentialKind } from "./push-credential.js";
import { type MediaAsset, mediaAssetKind, type MediaAssetSeed } from "./media-asset.js";
import {
  type DataObjectType,
  dataObjectTypeKind,
  type ObjectRelationshipType,
  objectRelationshipTypeKind,
  type DataObject,
  dataObjectKind,
  type ObjectRelationship,
  objectRelationshipKind,
  type UserRelationship,
  userRelationshipKind,
} from "./data-object.js";
import { type DashboardUser, dashboardUserKind, type DashboardUserSeed } from "./dashboard-user.js";
import { type CdiIntegration, cdiIntegrationKind, type CdiIntegrationSeed } from "./cdi-integration.js";
import { customAttributeKind, type CustomAttributeSeed } from "./custom-attribute.js";
import { type Card, cardKind, type CardSeed } from "./card.js";
import { figuresKind, type FiguresSeed } from "./figures.js";
import { Records } from "./records.js";
import { Tags } from "./tags.js";
import { type SentMessage, SentLog } from "../sent.js";
import { type MessageSchedule, messageScheduleKind } from "./message-schedule.js";
import { type LiveActivity, liveActivityKind } from "./live-activity.js";
import { type SendId, sendIdKind } from "./send-id.js";
import { type TransactionalEmail, transactionalEmailKind } from "./transactional-email.js";
import { type Campaign, campaignKind, type CampaignSeed } from "./campaign.js";
import { type Canvas, canvasKind, type CanvasSeed } from "./canvas.js";
import { type Locale, localeKind, type LocaleSeed, type TranslatedSeed, translatedKind } from "./translation.js";
import { Users } from "./users.js";

/** What a workspace holds, in plain data. A seed names as much of it as a test needs. */
export interface Workspace {
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  readonly users: readonly UserProfile[];
  // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
  /** What users did and bought by the hour, for series. Left out, it is read from the profiles. */
  readonly activity: readonly Activity[];
  // only with area users email subscription messages campaigns canvas transactional
  /** What users can be in or out of. No operation makes one. */
  readonly subscription_groups: readonly SubscriptionGroup[];
  // only with area users email subscription messages campaigns canvas transactional
  /** What is kept of email addresses, also of those that nobody has. */
  readonly email_addresses: readonly EmailAddress[];
  // only with area users email sms subscription messages campaigns canvas transactional
  /** What is kept of phone numbers, also of those that nobody has. */
  readonly phone_numbers: readonly PhoneNumber[];
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
  /** Whom a segment takes in. No operation makes one. */
  readonly segments: readonly Segment[];
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  readonly exports: readonly UserExport[];
  // only with area catalogs
  readonly catalogs: readonly CatalogData[];
  // only with area campaigns canvas content_blocks templates
  /** Names of tags. Those that something in the workspace carries exist without being named here. */
  readonly tags: readonly string[];
  // only with area content_blocks templates
  readonly content_blocks: readonly ContentBlockSeed[];
  // only with area templates
  readonly email_templates: readonly EmailTemplateSeed[];
  // only with area preference_center
  readonly preference_centers: readonly PreferenceCenterSeed[];
  // only with area app_group apps events kpi purchases sessions
  readonly apps: readonly App[];
  // only with area app_group
  readonly sdk_keys: readonly SdkKeySeed[];
  // only with area apps
  readonly push_credentials: readonly PushCredential[];
  // only with area media_library
  readonly media_assets: readonly MediaAssetSeed[];
  // only with area scim
  readonly dashboard_users: readonly DashboardUserSeed[];
  // only with area cdi
  readonly cdi_integrations: readonly CdiIntegrationSeed[];
  // only with area custom_attributes
  readonly custom_attributes: readonly CustomAttributeSeed[];
  // only with area data_objects
  readonly data_object_types: readonly DataObjectType[];
  // only with area data_objects
  readonly object_relationship_types: readonly ObjectRelationshipType[];
  // only with area data_objects
  readonly data_objects: readonly DataObject[];
  // only with area data_objects
  readonly object_relationships: readonly ObjectRelationship[];
  // only with area data_objects
  readonly user_relationships: readonly UserRelationship[];
  // only with area campaigns canvas content_blocks templates
  readonly locales: readonly LocaleSeed[];
  // only with area campaigns canvas content_blocks templates
  readonly translations: readonly TranslatedSeed[];
  // only with area events
  readonly custom_events: readonly CustomEventSeed[];
  // only with area device_messaging
  readonly banners: readonly BannerSeed[];
  // only with area feed
  /** Cards of the News Feed. */
  readonly cards: readonly CardSeed[];
  // only with area campaigns canvas messages sends transactional
  readonly campaigns: readonly CampaignSeed[];
  // only with area campaigns canvas messages sends transactional
  readonly canvases: readonly CanvasSeed[];
  // only with area messages campaigns canvas
  readonly message_schedules: readonly MessageSchedule[];
  // only with area messages
  readonly live_activities: readonly LiveActivity[];
  // only with area sends messages campaigns canvas
  readonly send_ids: readonly SendId[];
  // only with area transactional
  readonly transactional_emails: readonly TransactionalEmail[];
  // only with area messages campaigns canvas transactional
  /** What went out. */
  readonly sent: readonly SentMessage[];
  // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
  /** What campaigns, Canvases and sends did before. */
  readonly figures: readonly FiguresSeed[];
}

/** What a workspace holds, as handlers work on it. A new area adds its store here, and to {@link Workspace}. */
export class State {
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  readonly users: Users = new Users();
  // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
  readonly activity: Activities = new Activities();
  // only with area users email subscription messages campaigns canvas transactional
  readonly subscriptionGroups: SubscriptionGroups = new SubscriptionGroups();
  // only with area users email subscription messages campaigns canvas transactional
  readonly emailAddresses: Addresses<EmailAddress> = new Addresses("email");
  // only with area users email sms subscription messages campaigns canvas transactional
  readonly phoneNumbers: Addresses<PhoneNumber> = new Addresses("phone");
  // only with area users email subscription messages campaigns canvas transactional
  readonly subscriptions: Subscriptions = new Subscriptions({
    users: this.users,
    groups: this.subscriptionGroups,
    emails: this.emailAddresses,
    phones: this.phoneNumbers,
  });
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
  readonly segments: Segments = new Segments();
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  readonly exports: Exports = new Exports();
  // only with area catalogs
  readonly catalogs: Catalogs = new Catalogs();
  // only with area campaigns canvas content_blocks templates
  readonly tags: Tags = new Tags();
  // only with area content_blocks templates
  readonly contentBlocks: Records<ContentBlockSeed, ContentBlock> = new Records(contentBlockKind);
  // only with area templates
  readonly emailTemplates: Records<EmailTemplateSeed, EmailTemplate> = new Records(emailTemplateKind);
  // only with area preference_center
  readonly preferenceCenters: Records<PreferenceCenterSeed, PreferenceCenter> = new Records(preferenceCenterKind);
  // only with area app_group apps events kpi purchases sessions
  readonly apps: Records<App, App> = new Records(appKind);
  // only with area app_group
  readonly sdkKeys: Records<SdkKeySeed, SdkKey> = new Records(sdkKeyKind);
  // only with area apps
  readonly pushCredentials: Records<PushCredential, PushCredential> = new Records(pushCredentialKind);
  // only with area media_library
  readonly mediaAssets: Records<MediaAssetSeed, MediaAsset> = new Records(mediaAssetKind);
  // only with area scim
  readonly dashboardUsers: Records<DashboardUserSeed, DashboardUser> = new Records(dashboardUserKind);
  // only with area cdi
  readonly cdiIntegrations: Records<CdiIntegrationSeed, CdiIntegration> = new Records(cdiIntegrationKind);
  // only with area custom_attributes
  readonly customAttributes: Records<CustomAttributeSeed, CustomAttributeSeed> = new Records(customAttributeKind);
  // only with area data_objects
  readonly dataObjectTypes: Records<DataObjectType, DataObjectType> = new Records(dataObjectTypeKind);
  // only with area data_objects
  readonly objectRelationshipTypes: Records<ObjectRelationshipType, ObjectRelationshipType> = new Records(
    objectRelationshipTypeKind,
  );
  // only with area data_objects
  readonly dataObjects: Records<DataObject, DataObject> = new Records(dataObjectKind);
  // only with area data_objects
  readonly objectRelationships: Records<ObjectRelationship, ObjectRelationship> = new Records(objectRelationshipKind);
  // only with area data_objects
  readonly userRelationships: Records<UserRelationship, UserRelationship> = new Records(userRelationshipKind);
  // only with area campaigns canvas content_blocks templates
  readonly locales: Records<LocaleSeed, Locale> = new Records(localeKind);
  // only with area campaigns canvas content_blocks templates
  readonly translations: Records<TranslatedSeed, TranslatedSeed> = new Records(translatedKind);
  // only with area events
  readonly customEvents: Records<CustomEventSeed, CustomEventSeed> = new Records(customEventKind);
  // only with area device_messaging
  readonly banners: Records<BannerSeed, Banner> = new Records(bannerKind);
  // only with area feed
  readonly cards: Records<CardSeed, Card> = new Records(cardKind);
  // only with area campaigns canvas messages sends transactional
  readonly campaigns: Records<CampaignSeed, Campaign> = new Records(campaignKind);
  // only with area campaigns canvas messages sends transactional
  readonly canvases: Records<CanvasSeed, Canvas> = new Records(canvasKind);
  // only with area messages campaigns canvas
  readonly messageSchedules: Records<MessageSchedule, MessageSchedule & { readonly schedule_id: string }> = new Records(
    messageScheduleKind,
  );
  // only with area messages
  readonly liveActivities: Records<LiveActivity, LiveActivity> = new Records(liveActivityKind);
  // only with area sends messages campaigns canvas
  readonly sendIds: Records<SendId, Required<SendId>> = new Records(sendIdKind);
  // only with area transactional
  readonly transactionalEmails: Records<TransactionalEmail, TransactionalEmail> = new Records(transactionalEmailKind);
  // only with area messages campaigns canvas transactional
  readonly sent: SentLog = new SentLog();
  // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
  readonly figures: Records<FiguresSeed, FiguresSeed> = new Records(figuresKind);

  dump(): Workspace {
    return {
      // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
      users: this.users.dump(),
      // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
      activity: this.activity.dump(),
      // only with area users email subscription messages campaigns canvas transactional
      subscription_groups: this.subscriptionGroups.dump(),
      // only with area users email subscription messages campaigns canvas transactional
      email_addresses: this.emailAddresses.dump(),
      // only with area users email sms subscription messages campaigns canvas transactional
      phone_numbers: this.phoneNumbers.dump(),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
      segments: this.segments.dump(),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
      exports: this.exports.dump(),
      // only with area catalogs
      catalogs: this.catalogs.dump(),
      // only with area campaigns canvas content_blocks templates
      tags: this.tags.dump(),
      // only with area content_blocks templates
      content_blocks: this.contentBlocks.dump(),
      // only with area templates
      email_templates: this.emailTemplates.dump(),
      // only with area preference_center
      preference_centers: this.preferenceCenters.dump(),
      // only with area app_group apps events kpi purchases sessions
      apps: this.apps.dump(),
      // only with area app_group
      sdk_keys: this.sdkKeys.dump(),
      // only with area apps
      push_credentials: this.pushCredentials.dump(),
      // only with area media_library
      media_assets: this.mediaAssets.dump(),
      // only with area scim
      dashboard_users: this.dashboardUsers.dump(),
      // only with area cdi
      cdi_integrations: this.cdiIntegrations.dump(),
      // only with area custom_attributes
      custom_attributes: this.customAttributes.dump(),
      // only with area data_objects
      data_object_types: this.dataObjectTypes.dump(),
      // only with area data_objects
      object_relationship_types: this.objectRelationshipTypes.dump(),
      // only with area data_objects
      data_objects: this.dataObjects.dump(),
      // only with area data_objects
      object_relationships: this.objectRelationships.dump(),
      // only with area data_objects
      user_relationships: this.userRelationships.dump(),
      // only with area campaigns canvas content_blocks templates
      locales: this.locales.dump(),
      // only with area campaigns canvas content_blocks templates
      translations: this.translations.dump(),
      // only with area events
      custom_events: this.customEvents.dump(),
      // only with area device_messaging
      banners: this.banners.dump(),
      // only with area feed
      cards: this.cards.dump(),
      // only with area campaigns canvas messages sends transactional
      campaigns: this.campaigns.dump(),
      // only with area campaigns canvas messages sends transactional
      canvases: this.canvases.dump(),
      // only with area messages campaigns canvas
      message_schedules: this.messageSchedules.dump(),
      // only with area messages
      live_activities: this.liveActivities.dump(),
      // only with area sends messages campaigns canvas
      send_ids: this.sendIds.dump(),
      // only with area transactional
      transactional_emails: this.transactionalEmails.dump(),
      // only with area messages campaigns canvas transactional
      sent: this.sent.dump(),
      // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
      figures: this.figures.dump(),
    };
  }

  load(workspace: Partial<Workspace>, now: Date): void {
    const loaders: readonly ((given: Partial<Workspace>, at: Date) => void)[] = [
      // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
      (given, at) => this.users.load(given.users ?? [], at),
      // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
      (given) => this.activity.load(given.activity, this.users.values()),
      // only with area users email subscription messages campaigns canvas transactional
      (given) => this.subscriptionGroups.load(given.subscription_groups ?? []),
      // only with area users email subscription messages campaigns canvas transactional
      (given) => this.emailAddresses.load(given.email_addresses ?? []),
      // only with area users email sms subscription messages campaigns canvas transactional
      (given) => this.phoneNumbers.load(given.phone_numbers ?? []),
      // only with area users email subscription messages campaigns canvas transactional
      () => this.subscriptions.adopt(),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
      (given, at) => this.segments.load(given.segments ?? [], at),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
      (given) => this.exports.load(given.exports ?? []),
      // only with area catalogs
      (given, at) => this.catalogs.load(given.catalogs ?? [], at),
      // only with area campaigns canvas content_blocks templates
      (given) => this.tags.load(given),
      // only with area content_blocks templates
      (given, at) => this.contentBlocks.load(given.content_blocks ?? [], at),
      // only with area templates
      (given, at) => this.emailTemplates.load(given.email_templates ?? [], at),
      // only with area preference_center
      (given, at) => this.preferenceCenters.load(given.preference_centers ?? [], at),
      // only with area app_group apps events kpi purchases sessions
      (given, at) => this.apps.load(given.apps ?? [], at),
      // only with area app_group
      (given, at) => this.sdkKeys.load(given.sdk_keys ?? [], at),
      // only with area apps
      (given, at) => this.pushCredentials.load(given.push_credentials ?? [], at),
      // only with area media_library
      (given, at) => this.mediaAssets.load(given.media_assets ?? [], at),
      // only with area scim
      (given, at) => this.dashboardUsers.load(given.dashboard_users ?? [], at),
      // only with area cdi
      (given, at) => this.cdiIntegrations.load(given.cdi_integrations ?? [], at),
      // only with area custom_attributes
      (given, at) => this.customAttributes.load(given.custom_attributes ?? [], at),
      // only with area data_objects
      (given, at) => this.dataObjectTypes.load(given.data_object_types ?? [], at),
      // only with area data_objects
      (given, at) => this.objectRelationshipTypes.load(given.object_relationship_types ?? [], at),
      // only with area data_objects
      (given, at) => this.dataObjects.load(given.data_objects ?? [], at),
      // only with area data_objects
      (given, at) => this.objectRelationships.load(given.object_relationships ?? [], at),
      // only with area data_objects
      (given, at) => this.userRelationships.load(given.user_relationships ?? [], at),
      // only with area campaigns canvas content_blocks templates
      (given, at) => this.locales.load(given.locales ?? [], at),
      // only with area campaigns canvas content_blocks templates
      (given, at) => this.translations.load(given.translations ?? [], at),
      // only with area events
      (given, at) => this.customEvents.load(given.custom_events ?? [], at),
      // only with area device_messaging
      (given, at) => this.banners.load(given.banners ?? [], at),
      // only with area feed
      (given, at) => this.cards.load(given.cards ?? [], at),
      // only with area campaigns canvas messages sends transactional
      (given, at) => this.campaigns.load(given.campaigns ?? [], at),
      // only with area campaigns canvas messages sends transactional
      (given, at) => this.canvases.load(given.canvases ?? [], at),
      // only with area messages campaigns canvas
      (given, at) => this.messageSchedules.load(given.message_schedules ?? [], at),
      // only with area messages
      (given, at) => this.liveActivities.load(given.live_activities ?? [], at),
      // only with area sends messages campaigns canvas
      (given, at) => this.sendIds.load(given.send_ids ?? [], at),
      // only with area transactional
      (given, at) => this.transactionalEmails.load(given.transactional_emails ?? [], at),
      // only with area messages campaigns canvas transactional
      (given) => this.sent.load(given.sent ?? []),
      // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
      (given, at) => this.figures.load(given.figures ?? [], at),
    ];
    for (const load of loaders) load(workspace, now);
  }
}
