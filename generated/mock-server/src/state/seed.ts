// Copied by braze-codegen from templates/: edit it there.
import { checkNames } from "../given.js";
import { didYouMean } from "../suggest.js";
import { checkActivity } from "./seed/activity.js";
import { checkEmailAddresses, checkPhoneNumbers } from "./seed/addresses.js";
import { checkCatalogs } from "./seed/catalogs.js";
import { checkGroupNames } from "./seed/group-names.js";
import { list, type Members, membersOf } from "./seed/members.js";
import { checkExports, checkSegments } from "./seed/segments.js";
import { checkSubscriptionGroups } from "./seed/subscription-groups.js";
import { checkReferences } from "./seed/references.js";
import { checkUnique } from "./seed/unique.js";
import { checkCampaign, checkCanvas } from "./seed/campaigns.js";
import {
  checkLiveActivity,
  checkMessageSchedule,
  checkSendId,
  checkSent,
  checkTransactionalEmail,
} from "./seed/messages.js";
import { checkCard } from "./seed/cards.js";
import { checkFigures } from "./seed/figures.js";
import { checkBanner } from "./seed/banners.js";
import { checkCustomEvent } from "./seed/custom-events.js";
import { checkContentBlock } from "./seed/content-blocks.js";
import { checkEmailTemplate } from "./seed/email-templates.js";
import { checkPreferenceCenter } from "./seed/preference-centers.js";
import { checkApp, checkPushCredential, checkSdkKey } from "./seed/apps.js";
import { checkMediaAsset } from "./seed/media-assets.js";
import {
  checkDataObjectType,
  checkObjectRelationshipType,
  checkDataObject,
  checkObjectRelationship,
  checkUserRelationship,
} from "./seed/data-objects.js";
import { checkDashboardUser } from "./seed/dashboard-users.js";
import { checkCdiIntegration } from "./seed/cdi-integrations.js";
import { checkCustomAttribute } from "./seed/custom-attributes.js";
import { checkPending } from "./seed/pending.js";
import { checkLocale, checkTranslated } from "./seed/translations.js";
import { checkUsers } from "./seed/users.js";

/** What looks at one entry of a part; throws when it cannot be loaded. */
type Check = (entry: Members, place: string) => void;

/** The parts of a seed, each a list. A new part has its check in a file of its own under `seed/`. */
const PARTS: Readonly<Record<string, Check>> = {
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  users: checkUsers,
  // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
  activity: checkActivity,
  // only with area users email subscription messages campaigns canvas transactional
  subscription_groups: checkSubscriptionGroups,
  // only with area users email subscription messages campaigns canvas transactional
  email_addresses: checkEmailAddresses,
  // only with area users email sms subscription messages campaigns canvas transactional
  phone_numbers: checkPhoneNumbers,
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
  segments: checkSegments,
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  exports: checkExports,
  // only with area catalogs
  catalogs: checkCatalogs,
  // only with area content_blocks templates
  content_blocks: checkContentBlock,
  // only with area templates
  email_templates: checkEmailTemplate,
  // only with area preference_center
  preference_centers: checkPreferenceCenter,
  // only with area app_group apps events kpi purchases sessions
  apps: checkApp,
  // only with area app_group
  sdk_keys: checkSdkKey,
  // only with area apps
  push_credentials: checkPushCredential,
  // only with area media_library
  media_assets: checkMediaAsset,
  // only with area scim
  dashboard_users: checkDashboardUser,
  // only with area cdi
  cdi_integrations: checkCdiIntegration,
  // only with area custom_attributes
  custom_attributes: checkCustomAttribute,
  // only with area data_objects
  data_object_types: checkDataObjectType,
  // only with area data_objects
  object_relationship_types: checkObjectRelationshipType,
  // only with area data_objects
  data_objects: checkDataObject,
  // only with area data_objects
  object_relationships: checkObjectRelationship,
  // only with area data_objects
  user_relationships: checkUserRelationship,
  // only with area campaigns canvas content_blocks templates
  locales: checkLocale,
  // only with area campaigns canvas content_blocks templates
  translations: checkTranslated,
  // only with area events
  custom_events: checkCustomEvent,
  // only with area device_messaging
  banners: checkBanner,
  // only with area feed
  cards: checkCard,
  // only with area campaigns canvas messages sends transactional
  campaigns: checkCampaign,
  // only with area campaigns canvas messages sends transactional
  canvases: checkCanvas,
  // only with area messages campaigns canvas
  message_schedules: checkMessageSchedule,
  // only with area messages
  live_activities: checkLiveActivity,
  // only with area sends messages campaigns canvas
  send_ids: checkSendId,
  // only with area transactional
  transactional_emails: checkTransactionalEmail,
  // only with area messages campaigns canvas transactional
  sent: checkSent,
  // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
  figures: checkFigures,
  pending: checkPending,
};

/** The parts that are lists of names. */
const NAMES: readonly string[] = [
  // only with area campaigns canvas content_blocks templates
  "tags",
];

/**
 * Looks at a seed before it becomes state: a seed often comes from a file, where no compiler has read it.
 *
 * @throws {TypeError} with one sentence about the first thing that cannot be loaded.
 */
export function checkSeed(seed: unknown): void {
  const parts = membersOf(seed, "The seed");
  for (const name of Object.keys(parts)) {
    if (Object.hasOwn(PARTS, name) || NAMES.includes(name)) continue;
    const cure = didYouMean(name, [...Object.keys(PARTS), ...NAMES]);
    throw new TypeError(`The seed has a member "${name}" that the mock does not know.${cure}`);
  }
  for (const [name, check] of Object.entries(PARTS))
    for (const [place, entry] of list(parts[name], name)) check(entry, place);
  for (const name of NAMES) if (parts[name] !== undefined) checkNames(parts[name], `The seed's ${name}`);
  checkUnique(parts);
  checkReferences(parts);
  // only with area users email subscription messages campaigns canvas transactional
  checkGroupNames(parts);
}
