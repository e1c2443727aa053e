// Copied by braze-codegen from templates/: edit it there.
import type { Workspace } from "../state/index.js";
import { demoAddresses, demoGroups, demoSegments } from "./audience.js";
import { demoCampaigns, demoCanvases, demoFigures } from "./campaigns.js";
import { demoCatalogs, demoContentBlocks, demoCustomEvents, demoEmailTemplates } from "./content.js";
import { type Moments, momentsBefore } from "./moments.js";
import { APPS } from "./names.js";
import { demoUsers } from "./users.js";

type Parts = { readonly [Part in keyof Workspace]?: (moments: Moments) => Workspace[Part] };

/** What the demo workspace holds; the same for the same day. */
const parts = {
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  users: demoUsers,
  // only with area users email subscription messages campaigns canvas transactional
  subscription_groups: demoGroups,
  // only with area users email subscription messages campaigns canvas transactional
  email_addresses: (moments) => demoAddresses(demoUsers(moments), moments),
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
  segments: (moments) => demoSegments(demoUsers(moments), moments),
  // only with area catalogs
  catalogs: demoCatalogs,
  // only with area campaigns canvas content_blocks templates
  tags: () => ["loyalty", "menu"],
  // only with area content_blocks templates
  content_blocks: demoContentBlocks,
  // only with area templates
  email_templates: demoEmailTemplates,
  // only with area app_group apps events kpi purchases sessions
  apps: () => [
    { name: "Menu for iOS", api_key: APPS.ios },
    { name: "Menu for Android", api_key: APPS.android },
    { name: "Menu on the web", api_key: APPS.web },
  ],
  // only with area events
  custom_events: demoCustomEvents,
  // only with area campaigns canvas messages sends transactional
  campaigns: demoCampaigns,
  // only with area campaigns canvas messages sends transactional
  canvases: demoCanvases,
  // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
  figures: demoFigures,
} satisfies Parts;

/** A workspace that is worth looking at: guests of some restaurants, what is sent to them, and the last 90 days. */
export function demoWorkspace(now: Date): Partial<Workspace> {
  const moments = momentsBefore(now);
  const made = Object.entries<(moments: Moments) => unknown>(parts).map(([name, make]) => [name, make(moments)]);
  return Object.fromEntries(made) as Partial<Workspace>;
}
