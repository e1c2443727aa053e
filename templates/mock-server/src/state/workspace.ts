// Copied by braze-codegen from templates/: edit it there.
import type { Activity } from "./activity.js";
import type { EmailAddress, PhoneNumber } from "./addresses.js";
import type { CatalogData } from "./catalog.js";
import type { UserExport } from "./exports.js";
import type { UserProfile } from "./profile.js";
import type { Segment } from "./segments.js";
import type { SubscriptionGroup } from "./subscription-groups.js";
import type { BannerSeed } from "./banner.js";
import type { CustomEventSeed } from "./custom-event.js";
import type { ContentBlockSeed } from "./content-block.js";
import type { EmailTemplateSeed } from "./email-template.js";
import type { PreferenceCenterSeed } from "./preference-center.js";
import type { App, SdkKeySeed } from "./sdk-key.js";
import type { PushCredential } from "./push-credential.js";
import type { MediaAssetSeed } from "./media-asset.js";
import type {
  DataObjectType,
  ObjectRelationshipType,
  DataObject,
  ObjectRelationship,
  UserRelationship,
} from "./data-object.js";
import type { DashboardUserSeed } from "./dashboard-user.js";
import type { CdiIntegrationSeed } from "./cdi-integration.js";
import type { CustomAttributeSeed } from "./custom-attribute.js";
import type { CardSeed } from "./card.js";
import type { FiguresSeed } from "./figures.js";
import type { SentMessage } from "../sent.js";
import type { MessageSchedule } from "./message-schedule.js";
import type { LiveActivity } from "./live-activity.js";
import type { SendId } from "./send-id.js";
import type { TransactionalEmail } from "./transactional-email.js";
import type { CampaignSeed } from "./campaign.js";
import type { CanvasSeed } from "./canvas.js";
import type { LocaleSeed, TranslatedSeed } from "./translation.js";

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
