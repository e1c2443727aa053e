// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Effect } from "../area-handlers.js";
import { campaigns } from "./campaigns/index.js";
import { canvas } from "./canvas/index.js";
import { catalogs } from "./catalogs/index.js";
import { email } from "./email/index.js";
import { exportJobs } from "./export/index.js";
import { sms } from "./sms/index.js";
import { subscription } from "./subscription/index.js";
import { appGroup } from "./app-group/index.js";
import { apps } from "./apps/index.js";
import { cdi } from "./cdi/index.js";
import { customAttributes } from "./custom-attributes/index.js";
import { dataObjects } from "./data-objects/index.js";
import { deviceMessaging } from "./device-messaging/index.js";
import { events } from "./events/index.js";
import { purchases } from "./purchases/index.js";
import { kpi } from "./kpi/index.js";
import { segments } from "./segments/index.js";
import { sessions } from "./sessions/index.js";
import { feed } from "./feed/index.js";
import { mediaLibrary } from "./media-library/index.js";
import { preferenceCenter } from "./preference-center/index.js";
import { scim } from "./scim/index.js";
import { contentBlocks } from "./content-blocks/index.js";
import { messages } from "./messages/index.js";
import { sends } from "./sends/index.js";
import { transactional } from "./transactional/index.js";
import { templates } from "./templates/index.js";
import { users } from "./users/index.js";

/** The areas that the mock knows beyond their examples, by the name that operations carry. */
export const areas: Readonly<Record<string, AreaHandlers>> = {
  // only with area users
  users,
  // only with area email
  email,
  // only with area sms
  sms,
  // only with area subscription
  subscription,
  // only with area export
  export: exportJobs,
  // only with area campaigns
  campaigns,
  // only with area canvas
  canvas,
  // only with area messages
  messages,
  // only with area sends
  sends,
  // only with area transactional
  transactional,
  // only with area catalogs
  catalogs,
  // only with area content_blocks
  content_blocks: contentBlocks,
  // only with area templates
  templates,
  // only with area app_group
  app_group: appGroup,
  // only with area apps
  apps,
  // only with area cdi
  cdi,
  // only with area custom_attributes
  custom_attributes: customAttributes,
  // only with area data_objects
  data_objects: dataObjects,
  // only with area device_messaging
  device_messaging: deviceMessaging,
  // only with area events
  events,
  // only with area purchases
  purchases,
  // only with area media_library
  media_library: mediaLibrary,
  // only with area preference_center
  preference_center: preferenceCenter,
  // only with area scim
  scim,
  // only with area segments
  segments,
  // only with area kpi
  kpi,
  // only with area sessions
  sessions,
  // only with area feed
  feed,
};

/** The asynchronous parts of all areas, by operationId. */
export const effects: Readonly<Record<string, Effect>> = Object.assign(
  {},
  ...Object.values(areas).map((area) => area.effects),
);
