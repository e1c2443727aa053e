// Copied by braze-codegen from templates/: edit it there.
import { Activities } from "./activity.js";
import { Addresses, type EmailAddress, type PhoneNumber } from "./addresses.js";
import { Catalogs } from "./catalogs.js";
import { Exports } from "./exports.js";
import { Segments } from "./segments.js";
import { SubscriptionGroups } from "./subscription-groups.js";
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
import { SentLog } from "../sent.js";
import { type MessageSchedule, messageScheduleKind } from "./message-schedule.js";
import { type LiveActivity, liveActivityKind } from "./live-activity.js";
import { type SendId, sendIdKind } from "./send-id.js";
import { type TransactionalEmail, transactionalEmailKind } from "./transactional-email.js";
import { type Campaign, campaignKind, type CampaignSeed } from "./campaign.js";
import { type Canvas, canvasKind, type CanvasSeed } from "./canvas.js";
import { type Locale, localeKind, type LocaleSeed, type TranslatedSeed, translatedKind } from "./translation.js";
import { Users } from "./users.js";
import { dumpOf } from "./dump.js";
import { loadInto } from "./load.js";
import type { Workspace } from "./workspace.js";

/**
 * What a workspace holds, as handlers work on it. A new area adds its store here, and to
 * {@link Workspace}, `dump.ts` and `load.ts`.
 */
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
    return dumpOf(this);
  }

  load(workspace: Partial<Workspace>, now: Date): void {
    loadInto(this, workspace, now);
  }
}
