// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";
import type { EmailAddress, PhoneNumber } from "./addresses.js";
import type { CatalogData } from "./catalog.js";
import type { UserExport } from "./exports.js";
import type { State } from "./index.js";
import type { UserProfile } from "./profile.js";
import type { ContentBlock } from "./content-block.js";
import type { EmailTemplate } from "./email-template.js";
import type { PreferenceCenter } from "./preference-center.js";
import type { App, SdkKey } from "./sdk-key.js";
import type { PushCredential } from "./push-credential.js";
import type { MediaAsset } from "./media-asset.js";
import type {
  DataObjectType,
  ObjectRelationshipType,
  DataObject,
  ObjectRelationship,
  UserRelationship,
} from "./data-object.js";
import type { DashboardUser } from "./dashboard-user.js";
import type { CdiIntegration } from "./cdi-integration.js";
import type { CustomAttributeSeed } from "./custom-attribute.js";
import type { Banner } from "./banner.js";
import type { LiveActivity } from "./live-activity.js";
import type { MessageSchedule } from "./message-schedule.js";
import type { SendId } from "./send-id.js";
import type { TransactionalEmail } from "./transactional-email.js";
import type { Campaign } from "./campaign.js";
import type { Canvas } from "./canvas.js";
import type { CustomEventSeed } from "./custom-event.js";
import { type RecordsView, recordsView } from "./records-view.js";
import type { Locale, TranslatedSeed } from "./translation.js";
import type { Identifier } from "./users.js";

/** The state for the assertions of a test: copies, so that looking changes nothing. */
export interface StateView {
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  readonly users: {
    readonly size: number;
    all(): UserProfile[];
    /** The first user with the identifier: `get({ external_id: "u1" })`, `get({ email: "ada@example.com" })`. */
    get(identifier: Identifier): UserProfile | undefined;
  };
  // only with area users email subscription messages campaigns canvas transactional
  /** What is kept of email addresses: global state, groups, bounces and complaints. */
  readonly emailAddresses: {
    readonly size: number;
    all(): EmailAddress[];
    get(email: string): EmailAddress | undefined;
  };
  // only with area users email sms subscription messages campaigns canvas transactional
  /** What is kept of phone numbers: groups, and why Braze cannot send to them. */
  readonly phoneNumbers: {
    readonly size: number;
    all(): PhoneNumber[];
    get(phone: string): PhoneNumber | undefined;
  };
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  /** The exports of users to archives, oldest first. */
  readonly exports: {
    readonly size: number;
    all(): UserExport[];
    /** By its `object_prefix`. */
    get(prefix: string): UserExport | undefined;
  };
  // only with area catalogs
  readonly catalogs: {
    readonly size: number;
    all(): Required<CatalogData>[];
    get(name: string): Required<CatalogData> | undefined;
  };
  // only with area content_blocks templates
  readonly contentBlocks: RecordsView<ContentBlock>;
  // only with area templates
  readonly emailTemplates: RecordsView<EmailTemplate>;
  // only with area preference_center
  readonly preferenceCenters: RecordsView<PreferenceCenter>;
  // only with area app_group apps events kpi purchases sessions
  readonly apps: RecordsView<App>;
  // only with area app_group
  readonly sdkKeys: RecordsView<SdkKey>;
  // only with area apps
  readonly pushCredentials: RecordsView<PushCredential>;
  // only with area media_library
  readonly mediaAssets: RecordsView<MediaAsset>;
  // only with area scim
  readonly dashboardUsers: RecordsView<DashboardUser>;
  // only with area cdi
  readonly cdiIntegrations: RecordsView<CdiIntegration>;
  // only with area custom_attributes
  readonly customAttributes: RecordsView<CustomAttributeSeed>;
  // only with area data_objects
  readonly dataObjectTypes: RecordsView<DataObjectType>;
  // only with area data_objects
  readonly objectRelationshipTypes: RecordsView<ObjectRelationshipType>;
  // only with area data_objects
  /** `get` takes the parts that identify one, as in `"restaurant/riverside"`. */
  readonly dataObjects: RecordsView<DataObject>;
  // only with area data_objects
  readonly objectRelationships: RecordsView<ObjectRelationship>;
  // only with area data_objects
  readonly userRelationships: RecordsView<UserRelationship>;
  // only with area campaigns canvas content_blocks templates
  readonly locales: RecordsView<Locale>;
  // only with area campaigns canvas content_blocks templates
  readonly translations: RecordsView<TranslatedSeed>;
  // only with area events
  readonly customEvents: RecordsView<CustomEventSeed>;
  // only with area device_messaging
  readonly banners: RecordsView<Banner>;
  // only with area campaigns canvas messages sends transactional
  readonly campaigns: RecordsView<Campaign>;
  // only with area campaigns canvas messages sends transactional
  readonly canvases: RecordsView<Canvas>;
  // only with area messages campaigns canvas
  /** The schedules that wait for their time. */
  readonly messageSchedules: RecordsView<MessageSchedule>;
  // only with area messages
  readonly liveActivities: RecordsView<LiveActivity>;
  // only with area sends messages campaigns canvas
  readonly sendIds: RecordsView<Required<SendId>>;
  // only with area transactional
  readonly transactionalEmails: RecordsView<TransactionalEmail>;
}

/** The parts of the view, each of a state as it is whenever somebody looks. */
const views = {
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  users: (now: () => State): StateView["users"] => ({
    get size() {
      return now().users.size;
    },
    all: () => now().users.dump(),
    get(identifier) {
      const user = find(now(), identifier);
      return user === undefined ? undefined : now().users.profile(user);
    },
  }),
  // only with area users email subscription messages campaigns canvas transactional
  emailAddresses: (now: () => State): StateView["emailAddresses"] => ({
    get size() {
      return now().emailAddresses.size;
    },
    all: () => now().emailAddresses.dump(),
    get: (email) => copy(now().emailAddresses.get(email)),
  }),
  // only with area users email sms subscription messages campaigns canvas transactional
  phoneNumbers: (now: () => State): StateView["phoneNumbers"] => ({
    get size() {
      return now().phoneNumbers.size;
    },
    all: () => now().phoneNumbers.dump(),
    get: (phone) => copy(now().phoneNumbers.get(phone)),
  }),
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  exports: (now: () => State): StateView["exports"] => ({
    get size() {
      return now().exports.values().length;
    },
    all: () => now().exports.dump(),
    get: (prefix) => copy(now().exports.get(prefix)),
  }),
  // only with area catalogs
  catalogs: (now: () => State): StateView["catalogs"] => ({
    get size() {
      return now().catalogs.values().length;
    },
    all: () => now().catalogs.dump(),
    get: (name) => now().catalogs.get(name)?.data(),
  }),
  // only with area content_blocks templates
  contentBlocks: (now: () => State): StateView["contentBlocks"] => recordsView(() => now().contentBlocks),
  // only with area templates
  emailTemplates: (now: () => State): StateView["emailTemplates"] => recordsView(() => now().emailTemplates),
  // only with area preference_center
  preferenceCenters: (now: () => State): StateView["preferenceCenters"] => recordsView(() => now().preferenceCenters),
  // only with area app_group apps events kpi purchases sessions
  apps: (now: () => State): StateView["apps"] => recordsView(() => now().apps),
  // only with area app_group
  sdkKeys: (now: () => State): StateView["sdkKeys"] => recordsView(() => now().sdkKeys),
  // only with area apps
  pushCredentials: (now: () => State): StateView["pushCredentials"] => recordsView(() => now().pushCredentials),
  // only with area media_library
  mediaAssets: (now: () => State): StateView["mediaAssets"] => recordsView(() => now().mediaAssets),
  // only with area scim
  dashboardUsers: (now: () => State): StateView["dashboardUsers"] => recordsView(() => now().dashboardUsers),
  // only with area cdi
  cdiIntegrations: (now: () => State): StateView["cdiIntegrations"] => recordsView(() => now().cdiIntegrations),
  // only with area custom_attributes
  customAttributes: (now: () => State): StateView["customAttributes"] => recordsView(() => now().customAttributes),
  // only with area data_objects
  dataObjectTypes: (now: () => State): StateView["dataObjectTypes"] => recordsView(() => now().dataObjectTypes),
  // only with area data_objects
  objectRelationshipTypes: (now: () => State): StateView["objectRelationshipTypes"] =>
    recordsView(() => now().objectRelationshipTypes),
  // only with area data_objects
  dataObjects: (now: () => State): StateView["dataObjects"] => recordsView(() => now().dataObjects),
  // only with area data_objects
  objectRelationships: (now: () => State): StateView["objectRelationships"] =>
    recordsView(() => now().objectRelationships),
  // only with area data_objects
  userRelationships: (now: () => State): StateView["userRelationships"] => recordsView(() => now().userRelationships),
  // only with area campaigns canvas content_blocks templates
  locales: (now: () => State): StateView["locales"] => recordsView(() => now().locales),
  // only with area campaigns canvas content_blocks templates
  translations: (now: () => State): StateView["translations"] => recordsView(() => now().translations),
  // only with area events
  customEvents: (now: () => State): StateView["customEvents"] => recordsView(() => now().customEvents),
  // only with area device_messaging
  banners: (now: () => State): StateView["banners"] => recordsView(() => now().banners),
  // only with area campaigns canvas messages sends transactional
  campaigns: (now: () => State): StateView["campaigns"] => recordsView(() => now().campaigns),
  // only with area campaigns canvas messages sends transactional
  canvases: (now: () => State): StateView["canvases"] => recordsView(() => now().canvases),
  // only with area messages campaigns canvas
  messageSchedules: (now: () => State): StateView["messageSchedules"] => recordsView(() => now().messageSchedules),
  // only with area messages
  liveActivities: (now: () => State): StateView["liveActivities"] => recordsView(() => now().liveActivities),
  // only with area sends messages campaigns canvas
  sendIds: (now: () => State): StateView["sendIds"] => recordsView(() => now().sendIds),
  // only with area transactional
  transactionalEmails: (now: () => State): StateView["transactionalEmails"] =>
    recordsView(() => now().transactionalEmails),
};

/** A view of a state; `settle` does the work that is due before anybody looks. */
export function viewOf(state: State, settle: () => void): StateView {
  const now = (): State => {
    settle();
    return state;
  };
  const parts = Object.entries<(now: () => State) => unknown>(views).map(([name, view]) => [name, view(now)]);
  return Object.fromEntries(parts) as StateView;
}

const IDENTIFIERS: readonly (keyof Identifier)[] = ["external_id", "user_alias", "braze_id", "email", "phone"];

function find({ users }: State, identifier: Identifier) {
  const isOne = typeof identifier === "object" && identifier !== null;
  if (!isOne || !IDENTIFIERS.some((name) => name in identifier))
    throw new TypeError(`A user is looked for by an object with one of ${IDENTIFIERS.join(", ")}.`);
  const { external_id, user_alias, braze_id, email, phone } = identifier;
  if (external_id !== undefined) return users.byExternalId(external_id);
  if (user_alias !== undefined) return users.byAlias(user_alias);
  if (braze_id !== undefined) return users.byBrazeId(braze_id);
  if (email !== undefined) return users.byEmail(email)[0];
  return phone === undefined ? undefined : users.byPhone(phone)[0];
}
