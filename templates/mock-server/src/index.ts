// Copied by braze-codegen from templates/: edit it there.

export type { Strictness } from "./checks/forgive.js";
export type { Clock } from "./clock.js";
export type { OperationId } from "./data/operation-ids.js";
export type {
  Fault,
  FaultAnswer,
  FaultError,
  FaultKind,
  FaultLatency,
  FaultOptions,
  OperationPattern,
  PlacedFault,
} from "./faults.js";
export type { Grant } from "./keys.js";
export type { LimitMode, ResetStyle } from "./limits.js";
export type { Answer } from "./answer.js";
export type { MockRequest } from "./mock-request.js";
export { type MockBraze, createMockBraze } from "./mock.js";
export type { Note } from "./notes.js";
export type { MockOptions } from "./options.js";
export type { Condition, RequestSubset, RequestView, Times } from "./matching.js";
export type { RecordedAnswer, RecordedRequest, RequestHistory } from "./requests.js";
export type { Difference, Exchange, Session } from "./sessions.js";
export type { Seed, SeedName } from "./seeds.js";
export type { Activity } from "./state/activity.js";
export type { AddressInGroup, EmailAddress, PhoneNumber } from "./state/addresses.js";
export type { CatalogData, CatalogField, CatalogItem, CatalogSelection, FieldType } from "./state/catalog.js";
export type { FiguresSeed } from "./state/figures.js";
export type { UserExport } from "./state/exports.js";
export type { Workspace } from "./state/index.js";
export type { PushToken, Tally, UserAlias, UserProfile } from "./state/profile.js";
export type { Segment } from "./state/segments.js";
export type { SubscriptionGroup } from "./state/subscription-groups.js";
export type { Banner, BannerSeed } from "./state/banner.js";
export type { CustomEventSeed } from "./state/custom-event.js";
export type { Card, CardSeed } from "./state/card.js";
export type { ContentBlock, ContentBlockInclusion, ContentBlockSeed } from "./state/content-block.js";
export type {
  DataObject,
  DataObjectType,
  FieldsSchema,
  ObjectRelationship,
  ObjectRelationshipType,
  RelationshipKind,
  UserRelationship,
} from "./state/data-object.js";
export type { EmailTemplate, EmailTemplateSeed } from "./state/email-template.js";
export type { PreferenceCenter, PreferenceCenterSeed } from "./state/preference-center.js";
export type { App, SdkKey, SdkKeySeed } from "./state/sdk-key.js";
export type { PushCredential } from "./state/push-credential.js";
export type { MediaAsset, MediaAssetSeed } from "./state/media-asset.js";
export type { DashboardUser, DashboardUserSeed, Granted, GrantedPermissions } from "./state/dashboard-user.js";
export type { CdiIntegration, CdiIntegrationSeed, CdiSync } from "./state/cdi-integration.js";
export type { CustomAttributeSeed } from "./state/custom-attribute.js";
export type { RecordsView } from "./state/records-view.js";
export type { Identifier } from "./state/users.js";
export type { Locale, LocaleSeed, Texts, TranslatedIds, TranslatedSeed, TranslationMap } from "./state/translation.js";
export type { SentMessage } from "./sent.js";
export type { Campaign, CampaignDelivery, CampaignSeed, LaunchSeed, StoredMessage } from "./state/campaign.js";
export type { Canvas, CanvasEntry, CanvasSeed, StoredCanvasStep, StoredCanvasVariant } from "./state/canvas.js";
export type { LiveActivity } from "./state/live-activity.js";
export type { MessageSchedule, ScheduleTime } from "./state/message-schedule.js";
export type { SendId } from "./state/send-id.js";
export type { TransactionalEmail } from "./state/transactional-email.js";
export type { StateView } from "./state/view.js";
export type { PlacedAnswer, StubOptions } from "./stubs.js";
export type { PendingWork, Snapshot } from "./work.js";
