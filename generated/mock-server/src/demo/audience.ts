// Copied by braze-codegen from templates/: edit it there.
import type { EmailAddress } from "../state/addresses.js";
import type { UserProfile } from "../state/profile.js";
import type { Segment } from "../state/segments.js";
import type { SubscriptionGroup } from "../state/subscription-groups.js";
import type { Moments } from "./moments.js";
import { GROUPS, SEGMENTS } from "./names.js";

export function demoGroups(): SubscriptionGroup[] {
  return [
    { id: GROUPS.menu, name: "Weekly menu", channel: "email" },
    { id: GROUPS.tastings, name: "Tastings", channel: "email" },
    { id: GROUPS.tables, name: "Table reminders", channel: "sms" },
  ];
}

/** Who gets the weekly menu; and a bounce and a complaint, so that the lists of addresses are not empty. */
export function demoAddresses(users: readonly UserProfile[], moments: Moments): EmailAddress[] {
  return users.map(({ email = "" }, index) => ({
    email,
    subscription_groups: [
      {
        subscription_group_id: GROUPS.menu,
        subscription_state: index % 10 === 3 ? "unsubscribed" : "subscribed",
        changed_at: moments.ago(1 + (index % 80), 10),
      },
    ],
    ...(index % 40 === 11 ? { hard_bounced_at: moments.ago(1 + (index % 60), 11) } : {}),
    ...(index % 100 === 42 ? { spam_at: moments.ago(5, 11) } : {}),
  }));
}

export function demoSegments(users: readonly UserProfile[], moments: Moments): Segment[] {
  const idsOf = (fits: (user: UserProfile, index: number) => boolean): string[] =>
    users.filter(fits).flatMap(({ external_id = [] }) => external_id);
  const newest = moments.ago(30);
  const since = (days: number) => ({ created_at: moments.ago(days), updated_at: moments.ago(Math.ceil(days / 3)) });
  return [
    { id: SEGMENTS.everybody, name: "All guests", description: "Everybody", ...since(180) },
    {
      id: SEGMENTS.regulars,
      name: "Regulars",
      description: "visits is more than 10",
      text_description: "Guests who come back",
      tags: ["loyalty"],
      users: idsOf(({ custom_attributes }) => Number(custom_attributes?.["visits"]) > 10),
      ...since(150),
    },
    {
      id: SEGMENTS.newcomers,
      name: "Newcomers",
      description: "First used an app less than 30 days ago",
      users: idsOf(({ created_at = "" }) => created_at > newest),
      ...since(120),
    },
    {
      id: SEGMENTS.vegans,
      name: "Vegans",
      description: "vegan is true",
      tags: ["menu"],
      users: idsOf(({ custom_attributes }) => custom_attributes?.["vegan"] === true),
      analytics_tracking_enabled: false,
      ...since(90),
    },
    {
      id: SEGMENTS.control,
      name: "Global Control Group",
      global_control_group: true,
      users: idsOf((_, index) => index % 50 === 49),
      ...since(60),
    },
  ];
}
